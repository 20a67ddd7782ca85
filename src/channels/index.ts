export { describeError, type ErrorDescription } from './describe-error';
export { embeddedServiceUrl } from './directline';
export { startServer, type RunningServer, type ServerOptions } from './http-server';
