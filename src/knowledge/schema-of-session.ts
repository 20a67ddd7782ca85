import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { sessionRequests } from '../answers/session-asked';
import { id, phrase, phrases } from './schema-parts';

const passageId = z.templateLiteral([z.string(), '#', z.enum(aspects)], 'topic#section, such as ice#how-long');
const count = z.int().min(1);
const extent = { sets: count.exactOptional(), repetitions: count.exactOptional(), seconds: count.exactOptional() };

const amount = z
  .strictObject({
    'told-in': passageId,
    article: z.string().exactOptional(),
    sides: z.int().min(1).max(2).default(1),
    ...extent,
    minutes: count.exactOptional(),
    'most-minutes': count.exactOptional(),
    less: z.strictObject(extent).exactOptional(),
    unless: z.array(id).default([]),
  })
  .refine(
    ({ repetitions, seconds, minutes }) => [repetitions, seconds, minutes].filter((one) => one !== undefined).length === 1,
    'one of repetitions, seconds and minutes',
  )
  .refine(
    ({ repetitions, seconds, less }) =>
      less === undefined ||
      ((less.repetitions === undefined) === (repetitions === undefined) && (less.seconds === undefined) === (seconds === undefined)),
    'a `less` in the same unit',
  )
  .refine(({ minutes, 'most-minutes': most }) => most === undefined || (minutes !== undefined && most >= minutes), '`most-minutes` of minutes, and not fewer');

/** By topic. */
export const amountsSchema = z.record(id, amount);

const sentence = phrase.regex(/^\D*$/, 'no figure: amounts stand in amounts.yaml');

export const sessionSchema = z.strictObject({
  things: z.record(id, z.strictObject({ what: sentence, begin: sentence, over: sentence.exactOptional() })),
  'ready-seconds': z.int().min(0).max(30),
  'longest-minutes': count,
  names: z.record(id, phrases),
  requests: z.record(z.enum(sessionRequests), phrases),
  fewer: phrases,
  more: phrases,
  minutes: phrases,
  seconds: phrases,
  lengths: z.record(z.string(), count),
  sets: phrases,
  around: phrases,
  asking: phrases,
});

/** Of a folder that brings none: nothing is counted there. */
export const noSession: z.output<typeof sessionSchema> = {
  things: {},
  'ready-seconds': 0,
  'longest-minutes': 1,
  names: {},
  requests: {
    hurts: [],
    stop: [],
    pause: [],
    'go-on': [],
    left: [],
    back: [],
    skip: [],
    done: [],
    count: [],
    time: [],
    start: [],
    did: [],
  },
  fewer: [],
  more: [],
  minutes: [],
  seconds: [],
  lengths: {},
  sets: [],
  around: [],
  asking: [],
};
