export { arrivalOn } from './arrivals';
export { calendarLinks, type CalendarLinks } from './calendar';
export { isDeskBehind } from './desk-channels';
export { embeddedServiceUrl, secretFor } from './directline';
export { pictureAddress } from './figures';
export { summaryAddress, summaryTickets, type SummarySource } from './summary-route';
export { startServer, type RunningServer, type ServerOptions } from './http-server';
