import type { Activity } from 'botbuilder-core';
import { isZone } from '../reminders/clock';

/** What a person said in one activity. */
export interface Utterance {
  readonly text: string;
  /** There was a file and no text to go with it. */
  readonly onlyFiles: boolean;
  /** The time zone of their device, where the channel tells it. */
  readonly zone?: string;
}

const mention = /<at\b[^>]*>([^<]*)<\/at>/gi;
const nonBreaking = /&nbsp;|\u00A0/g;

/**
 * The words of a message without mentions of the bot, and without the tags around other people's names. Teams wraps a
 * mention in `<at>`, with attributes or in other capitals than the entity says, and sometimes without an entity.
 */
export function toUtterance(activity: Partial<Activity>): Utterance {
  const typed = (activity.text ?? '').replace(nonBreaking, ' ');
  const ownNames = new Set([
    ...mentionsOfBot(activity).map(nameIn),
    (activity.recipient?.name ?? '').toLowerCase(),
  ]);
  const text = typed
    .replace(mention, (_whole, name: string) => (ownNames.has(name.trim().toLowerCase()) ? ' ' : name))
    .replace(/[ \t]+/g, ' ')
    .trim();
  const files = (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
  const zone = zoneOf(activity);
  return { text, onlyFiles: text === '' && files, ...(zone === undefined ? {} : { zone }) };
}

/** Web Chat tells the zone with each message, Teams beside what it tells of the client. */
function zoneOf({ localTimezone, entities }: Partial<Activity>): string | undefined {
  const client: unknown = entities?.find(({ type }) => type === 'clientInfo')?.['timezone'];
  const told = typeof client === 'string' && isZone(client) ? client : localTimezone;
  return told !== undefined && isZone(told) ? told : undefined;
}

function nameIn(said: string): string {
  return said
    .replace(/<[^>]*>/g, '')
    .trim()
    .toLowerCase();
}

function mentionsOfBot({ entities, recipient }: Partial<Activity>): readonly string[] {
  return (entities ?? []).flatMap((entity) => {
    if (entity.type !== 'mention') return [];
    const mentioned: unknown = entity['mentioned'];
    const said: unknown = entity['text'];
    const isBot =
      typeof mentioned === 'object' &&
      mentioned !== null &&
      'id' in mentioned &&
      mentioned.id === recipient?.id;
    return isBot && typeof said === 'string' && said !== '' ? [said] : [];
  });
}
