export { botAccount, directLineChannel, embeddedServiceUrl } from './accounts';
export { DirectLineAdapter } from './adapter';
export { directLine, type DirectLine, type DirectLineOptions } from './direct-line';
export { secretFor } from './secret';
