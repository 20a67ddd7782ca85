import { z } from 'zod';
import { id, phrases } from './schema-parts';

/** What a person asks of the diary, or answers to its questions. */
export const diaryRequests = [
  'log',
  'show',
  'better',
  'delete',
  'clear',
  'most-things',
  'some-things',
  'hardly-anything',
  'skip',
] as const;

export const diarySchema = z.strictObject({
  scores: z.strictObject({
    pain: phrases,
    hurting: phrases,
    being: phrases,
    noting: phrases,
    leading: phrases,
    changing: phrases,
    hourly: phrases,
    past: phrases,
    behind: phrases,
    supposing: phrases,
    'of-pain': phrases,
    asking: phrases,
    ranging: phrases,
    unable: phrases,
    zero: phrases,
    'out-of': phrases,
    hours: z.record(z.string(), z.number().int().min(0).max(23)),
    now: phrases,
  }),
  requests: z.partialRecord(z.enum(diaryRequests), z.strictObject({ 'people-say': phrases.min(5) })),
  'offered-after': z.array(id),
});

/** What a folder about another subject has: no pain is told there, and no diary kept. */
export const noDiary: z.output<typeof diarySchema> = {
  scores: {
    pain: [],
    hurting: [],
    being: [],
    noting: [],
    leading: [],
    changing: [],
    hourly: [],
    past: [],
    behind: [],
    supposing: [],
    'of-pain': [],
    asking: [],
    ranging: [],
    unable: [],
    zero: [],
    'out-of': [],
    hours: {},
    now: [],
  },
  requests: {},
  'offered-after': [],
};
