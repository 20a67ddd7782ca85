import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { reminderRequests } from '../reminders/asked';
import { id, phrase, phrases } from './schema-parts';

const passageId = z.templateLiteral([z.string(), '#', z.enum(aspects)], 'topic#section, such as ice#how-long');
const time = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'a time such as 8:00 or 19:30');

const kind = z.strictObject({
  title: phrase,
  words: phrases,
  beside: phrases.default([]),
  /** After an answer about one of these, a reminder without a subject is for this. */
  topics: z.array(id).default([]),
  themes: z.array(id).default([]),
  /** It gives way to a danger sign that was told. */
  exercise: z.boolean().default(false),
  /** Names of medicines are words of it, and no dose is quoted. */
  medicines: z.boolean().default(false),
  say: phrase.regex(/^\D*(0 to 10\D*5\D*)?$/, 'no number: a reminder gives no dose and no duration'),
  ask: passageId.exactOptional(),
});

export const remindersSchema = z.strictObject({
  kinds: z.record(id, kind),
  own: z.strictObject({ title: phrase, say: phrase }),
  asks: phrases,
  'not-before': phrases,
  'not-before-without-time': phrases,
  naming: phrases,
  requests: z.record(z.enum(reminderRequests), phrases),
  'follow-up': z.strictObject({ title: phrase, hours: z.int().min(1).max(12), morning: time, unasked: z.array(id) }),
  around: phrases,
  edges: phrases,
  times: z.strictObject({
    parts: z.record(z.string(), time),
    instead: z.record(z.string(), phrase),
    'before-hours': phrases,
    day: time,
    minutes: z.record(z.string(), z.int().min(-59).max(59)),
    hours: z.record(z.string(), z.int().min(1).max(12)),
    lasting: phrases,
    daily: phrases,
    weekdays: phrases,
    every: phrases,
    unable: phrases,
    'without-hours': phrases,
  }),
});

/** Of a folder about another subject: nobody is reminded there. */
export const noReminders: z.output<typeof remindersSchema> = {
  kinds: {},
  own: { title: '', say: '' },
  asks: [],
  'not-before': [],
  'not-before-without-time': [],
  naming: [],
  requests: {
    list: [],
    stop: [],
    done: [],
    again: [],
    change: [],
    calendar: [],
    all: [],
    'ask-later': [],
    seen: [],
    waiting: [],
    'not-seen': [],
    nobody: [],
  },
  'follow-up': { title: 'it', hours: 3, morning: '9:00', unasked: [] },
  around: [],
  edges: [],
  times: {
    parts: {},
    instead: {},
    'before-hours': [],
    day: '9:00',
    minutes: {},
    hours: {},
    lasting: [],
    daily: [],
    weekdays: [],
    every: [],
    unable: [],
    'without-hours': [],
  },
};
