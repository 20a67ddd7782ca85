import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { withoutMarks } from '../../src/reply/plain-text';
import type { Reply } from '../../src/reply/reply';

const cardForm = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string(),
  body: z.array(z.unknown()),
  fallbackText: z.string(),
  speak: z.string(),
  actions: z.array(z.unknown()).optional(),
});

export type SentCard = z.output<typeof cardForm>;

/** The Adaptive Card of an activity, if it has one. */
export function cardOf({ attachments = [] }: Partial<Activity>): SentCard | undefined {
  const [content] = attachments
    .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    .map((attachment): unknown => attachment.content);
  return content === undefined ? undefined : cardForm.parse(content);
}

/** What is written on the card, top to bottom, and what its pictures show. */
export function cardTexts(activity: Partial<Activity>): readonly string[] {
  return textsIn(cardOf(activity)?.body ?? []);
}

const element = z.looseObject({
  text: z.string().optional(),
  altText: z.string().optional(),
  items: z.array(z.unknown()).optional(),
});

function textsIn(elements: readonly unknown[]): readonly string[] {
  return elements.flatMap((one) => {
    const { text, altText, items } = element.parse(one);
    return [text, altText].flatMap((said) => said ?? []).concat(textsIn(items ?? []));
  });
}

/** Every line that a reply means to say, without marks; choices are not among them. */
export function wordsOf(reply: Reply): readonly string[] {
  const blocks = reply.blocks.flatMap((block) => {
    if (block.kind === 'list') return [block.title, ...block.items];
    if (block.kind === 'chart') return [];
    if (block.kind === 'link') return [block.label];
    return [block.kind === 'image' ? block.alt : block.text];
  });
  return [...(reply.title === undefined ? [] : [reply.title]), ...blocks].map(withoutMarks);
}

/** Size as Teams counts it: UTF-16. */
export function bytesOf(activity: Partial<Activity>): number {
  return JSON.stringify(activity).length * 2;
}
