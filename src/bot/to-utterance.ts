import type { Activity } from 'botbuilder-core';

/** What a person said in one activity. */
export interface Utterance {
  readonly text: string;
  /** There was a file and no text to go with it. */
  readonly onlyFiles: boolean;
}

const nonBreaking = /&nbsp;|\u00A0/g;

/** The words of a message without mentions of the bot; Teams wraps those in `<at>` tags. */
export function toUtterance(activity: Partial<Activity>): Utterance {
  const typed = (activity.text ?? '').replace(nonBreaking, ' ');
  const text = mentionsOfBot(activity)
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), typed)
    .replace(/[ \t]+/g, ' ')
    .trim();
  const files = (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
  return { text, onlyFiles: text === '' && files };
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
