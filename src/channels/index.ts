export { arrivalOn } from './arrivals';
export { calendarLinks, type CalendarLinks } from './calendar';
export { embeddedServiceUrl, secretFor } from './directline';
export { pictureAddress } from './figures';
export { startServer, type RunningServer, type ServerOptions } from './http-server';
