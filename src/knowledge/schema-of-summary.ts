import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { situations, summaryRequests, type SummaryContent } from '../answers/summary';
import { scripts } from './schema';
import { id, phrase, phrases } from './schema-parts';

export const summarySchema = z.strictObject({
  /** Whole messages; nothing is trained on them. */
  requests: z.record(z.enum(summaryRequests), z.strictObject({ 'people-say': phrases })),
  questions: z.array(
    z.strictObject({
      id,
      ask: phrase.max(110, 'at most 110 characters, so that the sheet stays one page').endsWith('?', 'a question'),
      when: z.array(z.enum(situations)).min(1),
    }),
  ),
  'left-out': z.array(z.enum(scripts)),
  where: z.array(id),
  'letter-paper': z.array(id),
  'offered-under': z.array(z.templateLiteral([z.string(), '#', z.enum(aspects)], 'topic#section, such as ice#how-long')),
}) satisfies z.ZodType<SummaryContent>;

/** Of a folder that brings none: it is never asked for. */
export const noSummary: z.output<typeof summarySchema> = {
  requests: {
    sheet: { 'people-say': [] },
    'sheet-for-somebody': { 'people-say': [] },
    'read-out': { 'people-say': [] },
  },
  questions: [],
  'left-out': [],
  where: [],
  'letter-paper': [],
  'offered-under': [],
};
