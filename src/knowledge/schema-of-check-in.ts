import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { historySchema } from './schema-of-history';
import { id, phrase, phrases } from './schema-parts';

const screenPart = z.strictObject({
  id,
  title: phrase,
  say: phrase,
  'red-flag': id,
  also: z.array(id).default([]),
  'plain-no': phrases.default([]),
});

const screenQuestion = z.strictObject({
  id,
  title: phrase,
  ask: phrase.endsWith('?', 'one question, ending with a question mark'),
  why: phrase,
  say: phrase,
  'red-flag': id,
  also: z.array(id).default([]),
  'plain-no': phrases.default([]),
  parts: z.array(screenPart).default([]),
  'when-told': z.record(id, id).default({}),
});

export const checkInSchema = z.strictObject({
  questions: z.array(screenQuestion).min(1),
  history: historySchema,
  'offered-under': z.array(z.templateLiteral([z.string(), '#', z.enum(aspects)], 'topic#section, such as ice#how-long')),
});

/** Meanings of short messages that only the check-in asks for. */
export const checkInReplyIds = ['check-me', 'carry-on', 'later', 'step-back', 'meant-yes', 'asks-meaning'] as const;
