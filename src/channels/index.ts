export { embeddedServiceUrl } from './directline';
export { pictureAddress } from './figures';
export { startServer, type RunningServer, type ServerOptions } from './http-server';
