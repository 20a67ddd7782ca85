import { z } from 'zod';
import { historyIds, historyPhrases, type HistoryContent } from '../answers/history';
import { id, phrase, phrases } from './schema-parts';

const question = z.strictObject({
  title: phrase,
  ask: phrase,
  why: phrase,
  /** Keys of messages; none where a bare number is an answer, which would mean a line of the list. */
  chips: z.array(id).default([]),
});

export const historySchema = z.strictObject({
  rounds: z.array(z.array(z.enum(historyIds)).min(1).max(2, 'at most two questions a turn')),
  questions: z.record(z.enum(historyIds), question),
  'see-clinician-with': z.array(id),
  'against-no': z.array(id),
  'conditions-named': z.array(id),
  ages: z.array(id),
  /** Words before an answer that make it a statement. */
  leads: z.strictObject({ pain: phrase, age: phrase }),
  /** Whole messages, or a part of one for what is hard and what happened; nothing is trained on them. */
  said: z.record(z.enum(historyPhrases), phrases),
}) satisfies z.ZodType<HistoryContent>;
