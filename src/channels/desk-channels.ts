import type { Desk } from '../desk/desk';
import { embeddedServiceUrl } from './directline';

/**
 * Behind the channels that the operator names there is a desk. Never behind the embedded web chat, which goes by the same
 * name as Direct Line: whoever chats there may send any event, and nobody but them would get ours.
 */
export function isDeskBehind(channels: readonly string[]): Desk['isBehind'] {
  return (channelId, serviceUrl) => channels.includes(channelId) && serviceUrl !== embeddedServiceUrl;
}
