export { embeddedServiceUrl } from './directline';
export { startServer, type RunningServer, type ServerOptions } from './http-server';
