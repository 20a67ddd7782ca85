import { z } from 'zod';
import { dispositions } from '../triage/sign';
import { aspects } from '../answers/aspect';
import { checkInReplyIds } from './schema-of-check-in';
import { id, phrase, phrases } from './schema-parts';

export * from './schema-of-check-in';
export * from './schema-of-language';

const day = z.iso.date('a day as 2026-11-22');
const disposition = z.enum(dispositions);
const aspect = z.enum(aspects);
const passageId = z.templateLiteral([z.string(), '#', aspect], 'topic#section, such as ice#how-long');

/** Who stands behind a file, and until when. */
const review = {
  status: z.enum(['draft', 'reviewed', 'retired']),
  'reviewed-by': z.array(id),
  written: day,
  'review-due': day,
};

const mention = z
  .strictObject({
    phrase: phrase.optional(),
    together: z.array(id).min(2).optional(),
    'in-order': z.array(id).min(2).optional(),
    within: z.int().min(0).max(30).optional(),
    gap: z.int().min(0).max(10).optional(),
    unless: z.array(id).optional(),
    with: z.array(id).optional(),
    without: z.array(id).optional(),
    certainty: z.enum(['sure', 'likely', 'ask']).optional(),
    disposition: disposition.optional(),
  })
  .refine(
    (one) => [one.phrase, one.together, one['in-order']].filter((form) => form !== undefined).length === 1,
    'exactly one of phrase, together, in-order',
  );

const kind = z.enum(['state', 'event', 'history']).default('state');
export const scripts = ['medical', 'crisis', 'poison', 'maternity', 'safety'] as const;

export const redFlagSchema = z.strictObject({
  id,
  title: phrase,
  kind,
  disposition,
  system: id,
  script: z.enum(scripts),
  sign: phrase,
  why: phrase,
  ask: phrase.endsWith('?', 'one question, ending with a question mark'),
  say: phrase,
  meanwhile: phrases.min(1).max(5),
  mentions: z.array(mention).min(1),
  'speaks-against': z.array(mention).default([]),
  'denied-by': z.array(mention).default([]),
  'people-say': phrases.min(8, 'at least eight ways in which people say it'),
  'people-do-not-mean': phrases.min(5, 'at least five look-alikes'),
  sources: z.array(z.string()),
  ...review,
});

export const circumstancesSchema = z.array(
  z.strictObject({
    id,
    title: phrase,
    kind,
    mentions: z.array(mention).min(1),
    'people-say': phrases.min(1),
    'people-do-not-mean': phrases,
  }),
);

export const combinationsSchema = z.array(
  z.strictObject({
    id,
    all: z.array(id).min(1),
    any: z.array(id).default([]),
    disposition,
    why: phrase,
    sources: z.array(z.string()),
  }),
);

export const conceptsSchema = z.record(id, z.strictObject({ words: phrases.min(1), not: phrases.default([]) }));

const writtenTopicSchema = z.strictObject({
  id,
  title: phrase,
  theme: id,
  names: phrases.min(1),
  main: aspect,
  'two-of-one-group': aspect.optional(),
  compares: z.array(id).default([]),
  glance: phrase.max(110, 'at most 110 characters').optional(),
  /** In US dollars, for one session, one month or one piece; none where the answer on the cost says so. */
  price: z
    .union([z.strictObject({ low: z.number(), high: z.number(), per: z.enum(['session', 'month', 'piece']) }), z.literal('none')])
    .optional(),
  /** A figure of their own by which its answers are told more: their weight, or the day of the spasm. */
  'counts-with': z.enum(['weight', 'day']).optional(),
  /** The drawing that is shown, and what it shows in words. */
  figure: z.strictObject({ id, alt: phrase.max(400, 'at most 400 characters') }).optional(),
  'see-also': z.array(passageId).min(2).max(4),
  'asked-as': z.partialRecord(aspect, phrases.min(3, 'at least three ways of asking')),
  'not-asked-as': z.array(z.strictObject({ text: phrase, topic: id })).default([]),
  ...review,
});

/** What people typed is never shown to anybody, so it may look like HTML ("<2 weeks"). */
const typed = z.array(z.string().min(1)).min(1);

/** Taken over from a table as it stood: names, evidence and a reviewer are not asked for, as the table has none. */
const importedTopicSchema = writtenTopicSchema.extend({
  title: z.string().min(1),
  names: phrases.default([]),
  'see-also': z.array(passageId).default([]),
  'asked-as': z.partialRecord(aspect, typed),
  status: z.literal('imported'),
  /** Where the table had it from. */
  source: z.string().optional(),
  'reviewed-by': z.array(id).default([]),
  written: day.optional(),
  'review-due': day.optional(),
});

export const topicSchema = z.discriminatedUnion('status', [writtenTopicSchema, importedTopicSchema], {
  error: () => 'one of draft, reviewed, retired, imported',
});

export const aspectsSchema = z.array(z.strictObject({ id: aspect, words: phrases }));

const writtenNotOurs = z.strictObject({
  id,
  status: z.undefined().optional(),
  title: phrase,
  words: phrases.default([]),
  /** Words beside which likeness to what people say does not mean it. */
  'unless-said': phrases.default([]),
  /** Themes of which a topic has to be named as well, for the words to prove it. */
  beside: z.array(id).default([]),
  /** Asked about nothing but these topics, these aspects are never answered: the dose of a strong painkiller. */
  refuses: z.strictObject({ subjects: z.array(id).min(1), aspects: z.array(aspect).min(1) }).optional(),
  'people-say': phrases.min(5),
  reply: phrase,
  next: z.array(passageId).default([]),
});
const importedNotOurs = writtenNotOurs.extend({
  status: z.literal('imported'),
  'people-say': typed,
  reply: z.string().min(1).optional(),
});
export const notOursSchema = z.array(z.discriminatedUnion('status', [importedNotOurs, writtenNotOurs]));

export const smallTalkSchema = z.array(
  z.strictObject({
    id,
    route: z.enum(['small-talk', 'command']),
    'people-say': phrases.min(1),
    reply: phrase.optional(),
    next: z.array(passageId).default([]),
  }),
);

export const replyIds = [
  'yes',
  'no',
  'unsure',
  'understood',
  'refuses',
  'nobody-answers',
  'helper',
  'mistake',
  'none-of-these',
  'not-meant',
] as const;
export const repliesSchema = z.record(z.enum([...replyIds, ...checkInReplyIds]), z.strictObject({ 'people-say': phrases.min(5) }));

/** More ways of asking and of saying set phrases, as many people word them, for what stands elsewhere. */
export const askedSchema = z.strictObject({
  'asked-as': z.record(passageId, typed).default({}),
  'not-ours': z.record(id, typed).default({}),
  said: z.record(id, typed).default({}),
});

export const trainingSchema = z.strictObject({ signs: z.record(id, typed), harmless: typed });

export const messagesSchema = z.record(id, phrase);
export const anySubjectSchema = z.strictObject({ messages: messagesSchema, 'small-talk': z.record(id, phrase) });

const number = z.strictObject({ number: z.string().optional(), label: phrase, how: phrase.optional() });
export const servicesSchema = z.strictObject({
  'last-checked': day,
  unknown: z.strictObject({ emergency: number, advice: number.optional(), poison: number.optional(), crisis: number }),
  countries: z.array(
    z.strictObject({
      id,
      name: phrase,
      names: phrases,
      'answers-only': phrases.default([]),
      emergency: number,
      advice: number,
      poison: number,
      crisis: number,
      checked: z.enum(['verified', 'to-be-checked']),
    }),
  ),
});

export const medicineSchema = z.strictObject({
  id,
  name: phrase,
  group: z.enum(['nsaid', 'paracetamol', 'mineral', 'relaxant', 'topical']),
  supply: z.enum(['over-the-counter', 'prescription', 'supplement', 'topical']),
  dose: phrase.optional(),
  gap: phrase.optional(),
  'gap-hours': z.number().optional(),
  cap: phrase.optional(),
  'cap-mg': z.number().optional(),
  /** From where it counts as too much; the cap when it is not given. */
  'too-much-mg': z.number().optional(),
  'unit-mg': z.number().optional(),
  /** Strengths in which it is sold, of 100 mg and more: a bare number of these before its name is milligrams. */
  'strengths-mg': z.array(z.number().min(100)).default([]),
  /** The most that a label allows at one time; tablets that hold more are not counted. */
  'at-once-mg': z.number().optional(),
  brands: phrases.default([]),
  days: phrase.optional(),
  'ask-first': phrases,
  never: phrases,
  /** What must not be taken with it. */
  'not-with': phrases.default([]),
  'too-much': phrase,
  instead: z.record(id, phrase),
  sources: z.array(z.string()),
  ...review,
});

export const sourcesSchema = z.array(
  z.strictObject({ id: z.string(), short: phrase, title: phrase, url: z.url(), 'read-on': day.optional() }),
);
export const reviewersSchema = z.array(z.strictObject({ id, name: phrase, role: phrase })).nullable();
export const dispositionsSchema = z.array(z.strictObject({ id: disposition, means: phrase })).length(dispositions.length);
export const articleSchema = z.strictObject({
  title: phrase,
  places: z.array(z.strictObject({ id: z.string(), place: phrase, facts: phrases, 'answered-by': z.array(passageId).min(1) })),
});
