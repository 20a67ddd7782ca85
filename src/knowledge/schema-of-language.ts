import { z } from 'zod';
import { id, phrase, phrases } from './schema-parts';

const reach = z.strictObject({
  forward: phrases.default([]),
  verb: phrases.default([]),
  backward: phrases.default([]),
  both: phrases.default([]),
  clausal: phrases.default([]),
  afterwards: phrases.default([]),
  quoting: phrases.default([]),
  framing: phrases.default([]),
});
export const reachSchema = reach;
export const timeSchema = z.strictObject({
  'long-ago': reach,
  past: reach,
  over: reach,
  unchanged: reach,
  now: reach,
  ongoing: reach,
  here: reach,
  until: reach,
});
export const someoneElseSchema = z.strictObject({ persons: phrases.min(1), 'their-past': reach, absent: reach });
export const whatIfSchema = reach.extend({ sources: phrases.min(1) });
export const scopeSchema = z.strictObject({
  boundaries: phrases.min(1),
  joiners: phrases.min(1),
  subjects: phrases.min(1),
  openers: phrases.min(1),
  decoys: phrases.min(1),
  negators: phrases.min(1),
  'first-person': phrases.min(1),
});
export const falseFriendsSchema = phrases.min(1);

export const wordsSchema = z.strictObject({
  contractions: z.record(z.string(), phrase),
  fillers: phrases.min(1),
  dictated: z.record(z.string(), z.enum(['.', ',', '?'])),
  joiners: phrases.min(1),
  'stating-place': phrases.min(1),
  'vague-words': phrases.min(1),
  'together-words': phrases.min(1),
  'question-openers': phrases.min(1),
  pointers: z.strictObject({
    places: z.record(z.string(), z.number().int()),
    determiners: phrases.min(1),
    nouns: phrases.min(1),
    other: phrase,
    against: phrases.min(1),
    things: z.record(z.string(), z.array(id).min(1)),
  }),
});

export const measuresSchema = z.strictObject({
  temperature: phrases,
  'other-temperature': phrases,
  years: phrases,
  'before-age': phrases,
  young: phrases,
  weeks: phrases,
  pregnant: phrases,
  tablets: phrases,
  milligrams: phrases,
  taken: phrases,
  further: phrases,
  'after-count': phrases,
  'other-unit': phrases,
  every: phrases,
  hours: phrases,
  times: phrases,
  pounds: phrases,
  kilograms: phrases,
  stones: phrases,
  days: phrases,
  'before-day': phrases,
  began: phrases.min(1),
  'began-alone': phrases.min(1),
  'leading-dates': phrases.min(1),
  'other-days': phrases.min(1),
  'clause-joiners': phrases.min(1),
  'clause-subjects': phrases.min(1),
  weekdays: z.record(z.string(), z.number().int().min(0).max(6)),
  months: z.record(z.string(), z.number().int().min(1).max(12)),
  'days-ago': z.record(z.string(), z.number().int().min(1)),
  spans: z.record(z.string(), z.number().int().min(1)),
  one: phrases.min(1),
  ago: phrases.min(1),
  last: phrases.min(1),
  weekend: phrases.min(1),
  ordinals: phrases.min(1),
  between: phrases.min(1),
  'before-dates': phrases.min(1),
  'behind-dates': phrases.min(1),
  'in-all': phrases.min(1),
  corrections: phrases.min(1),
  wishing: phrases.min(1),
  'beside-corrections': phrases.min(1),
  'behind-more': phrases.min(1),
  numbers: z.record(z.string(), z.number()),
});
