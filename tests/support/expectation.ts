import { z } from 'zod';
import { dispositions } from '../../src/triage/sign';
import type { Answered } from './real-bot';

const routes = [
  'urgent-care',
  'confirm-red-flag',
  'continue',
  'check-in',
  'answer',
  'clarify',
  'command',
  'plan',
  'medicine-check',
  'small-talk',
  'diary',
  'reminder',
  'session',
  'summary',
  'handoff',
  'fallback',
] as const;
const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)]);
/** What a scenario expects of one turn. */
export const expectation = z.strictObject({
  /** One of these. */
  route: oneOrMore(z.enum(routes)).optional(),
  disposition: oneOrMore(z.enum([...dispositions, 'none'])).optional(),
  /** All of these, maybe others; `[]` means none at all. */
  flags: z.array(z.string()).optional(),
  /** Among the answered topics, one of these. */
  topic: oneOrMore(z.string()).optional(),
  /** Each is in the reply; of a list in the list, one. Capitals make no difference. */
  says: z.array(oneOrMore(z.string())).default([]),
  never: z.array(z.string()).default([]),
});
export type Expectation = z.output<typeof expectation>;

/** What is not as it has to be, in words that show the turn. */
export function missedIn(answered: Answered, wanted: Expectation): readonly string[] {
  const reply = answered.reply.toLowerCase();
  const has = (text: string): boolean => reply.includes(text.toLowerCase());
  const topics = answered.topics.map(({ id }) => id);
  const { route, disposition, flags, topic } = wanted;
  return [
    ...(route === undefined || route.includes(answered.route) ? [] : [`route is not ${route.join(' or ')}`]),
    ...(disposition === undefined || disposition.includes(answered.disposition)
      ? []
      : [`disposition is not ${disposition.join(' or ')}`]),
    ...(flags ?? []).filter((flag) => !answered.flags.includes(flag)).map((flag) => `no flag ${flag}`),
    ...(flags?.length === 0 && answered.flags.length > 0 ? ['flags, where there are none'] : []),
    ...(topic === undefined || topic.some((id) => topics.includes(id))
      ? []
      : [`topic is not ${topic.join(' or ')}`]),
    ...wanted.says
      .filter((texts) => !texts.some(has))
      .map((texts) => `does not say “${texts.join('” or “')}”`),
    ...wanted.never.filter(has).map((text) => `says “${text}”`),
  ];
}
