import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { checkRequests } from '../answers/medicine-check';
import { id, phrase, phrases } from './schema-parts';

const day = z.iso.date('a day as 2026-11-22');

const list = z.strictObject({
  title: phrase,
  /** Circumstance → how it stands in the list, and what its chip sends. */
  of: z.record(id, z.strictObject({ label: phrase, says: phrase })),
});

const question = z.strictObject({
  id,
  ask: phrase.endsWith('?', 'one question, ending with a question mark'),
  why: phrase,
  lists: z.array(list).min(1).max(2, 'at most two short lists a turn'),
  'plain-no': phrases,
});

export const medicineCheckSchema = z.strictObject({
  medicines: z.array(id),
  /** Offered where no dose is given. */
  'without-tablets': z.templateLiteral([z.string(), '#', z.enum(aspects)], 'topic#section, such as ice#how-long'),
  'by-prescription': z.array(id),
  ages: z.strictObject({ from: z.int(), to: z.int(), 'rules-out': z.array(id) }),
  questions: z.array(question),
  taken: z.strictObject({ lead: phrase, ask: phrase, further: phrase, how: phrase, why: phrase, 'plain-no': phrases }),
  requests: z.record(z.enum(checkRequests), z.strictObject({ 'people-say': phrases })),
  leads: phrases,
  more: phrases,
  'other-question': phrases,
  beside: phrases,
});

const none = { 'people-say': [] };

/** Of a folder that brings none: nothing asks for it. */
export const noMedicineCheck: z.output<typeof medicineCheckSchema> = {
  medicines: [],
  'without-tablets': 'without-tablets#what',
  'by-prescription': [],
  ages: { from: 18, to: 59, 'rules-out': [] },
  questions: [],
  taken: { lead: '–', ask: '–', further: '–', how: '–', why: '–', 'plain-no': [] },
  requests: { start: none, resume: none, one: none, back: none, leave: none },
  leads: [],
  more: [],
  'other-question': [],
  beside: [],
};

/** Products that hold our medicines under other names, with what is in one of them. */
export const combinationProductsSchema = z.strictObject({
  status: z.enum(['draft', 'reviewed', 'retired']),
  'reviewed-by': z.array(id),
  written: day,
  'review-due': day,
  sources: z.array(z.string()),
  products: z.array(
    z.strictObject({ id, name: phrase, names: phrases.min(1), holds: z.record(id, z.number().min(1)) }),
  ),
});
