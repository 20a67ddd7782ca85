import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { hardThings } from '../answers/history';
import { planPhrases, type Plan } from '../answers/plan';
import { id, phrase, phrases } from './schema-parts';

const passageId = z.templateLiteral([z.string(), '#', z.enum(aspects)], 'topic#section, such as ice#how-long');
const day = z.int().min(0);

const version = z.strictObject({ say: phrase, passage: passageId.exactOptional() });
const step = z.strictObject({
  id,
  passage: passageId,
  say: phrase,
  easier: version,
  harder: version.exactOptional(),
  exercise: z.boolean().default(false),
  unless: z.array(id).default([]),
  'first-when': z.array(z.enum(hardThings)).default([]),
});

const phase = z.strictObject({
  id,
  from: day,
  to: day.exactOptional(),
  title: phrase,
  why: phrase,
  steps: z.array(step).min(2, 'two or three things for a day').max(3, 'two or three things for a day'),
});

export const planSchema = z.strictObject({
  phases: z.array(phase),
  usual: passageId,
  'when-to-be-seen': passageId,
  'offered-behind': z.array(id),
  /** How an answer to "when did it begin?" is read: these words stand before it, one after the other. */
  'day-leads': phrases,
  /** What is said of when it began without a day, by the days that it is taken for. */
  'rough-days': z.record(z.string().regex(/^\d+$/, 'a number of days'), phrases),
  /** Whole messages; nothing is trained on them. */
  requests: z.record(z.enum(planPhrases), z.strictObject({ 'people-say': phrases })),
}) satisfies z.ZodType<Plan>;

/** Of a folder that brings none: it is never asked for, so its passages need not exist. */
export const noPlan: z.output<typeof planSchema> = {
  phases: [],
  usual: 'recovery-time#how-long',
  'when-to-be-seen': 'see-doctor#when',
  'offered-behind': [],
  'day-leads': [],
  'rough-days': {},
  requests: {
    start: { 'people-say': [] },
    'start-on-a-day': { 'people-say': [] },
    resume: { 'people-say': [] },
    next: { 'people-say': [] },
    skip: { 'people-say': [] },
    back: { 'people-say': [] },
    easier: { 'people-say': [] },
    harder: { 'people-say': [] },
    leave: { 'people-say': [] },
    usual: { 'people-say': [] },
    agreed: { 'people-say': [] },
    'day-unknown': { 'people-say': [] },
    'long-ago': { 'people-say': [] },
  },
};
