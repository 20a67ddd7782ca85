import type { Arrival } from '../bot/reminding';
import { embeddedServiceUrl } from './directline';

/** How what the bot says unasked gets to somebody. Azure's channels push it, and our own page shows it while it is open. */
export function arrivalOn(channelId: string, serviceUrl: string): Arrival {
  if (channelId === 'ask') return 'never';
  if (channelId === 'console') return 'while-running';
  return serviceUrl === embeddedServiceUrl ? 'while-open' : 'pushed';
}
