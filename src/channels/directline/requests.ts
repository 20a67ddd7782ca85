import { z } from 'zod';
import { RequestProblem } from '../request-problem';

const json = z.record(z.string(), z.unknown());
const short = z.string().max(200);

/** Body of POST /conversations. */
export const startRequest = z.object({
  user: z.looseObject({ id: z.string().max(200).optional() }).optional(),
  locale: short.optional(),
});

/** Body of POST /tokens/generate: the hosting site may name its own person. */
export const generateRequest = z.object({ user: z.object({ id: z.string().min(1).max(200) }).optional() });

/**
 * What a client may send. Who, where and when are not taken from it: the token and the server say.
 * What is not named here is dropped.
 */
export const postedActivity = z.object({
  type: z.enum(['message', 'event', 'typing', 'messageReaction']),
  from: z.looseObject({ name: short.optional() }).optional(),
  text: z.string().optional(),
  textFormat: short.optional(),
  locale: short.optional(),
  inputHint: short.optional(),
  name: short.optional(),
  value: z.unknown().optional(),
  valueType: short.optional(),
  replyToId: short.optional(),
  localTimestamp: z.iso.datetime({ offset: true }).optional(),
  localTimezone: short.optional(),
  channelData: json.optional(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(50)
    .optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .max(10)
    .optional(),
  reactionsAdded: z
    .array(z.looseObject({ type: z.string() }))
    .max(10)
    .optional(),
  reactionsRemoved: z
    .array(z.looseObject({ type: z.string() }))
    .max(10)
    .optional(),
});

export type PostedActivity = z.infer<typeof postedActivity>;

/** @throws RequestProblem 400 naming the first part that does not fit, never its content */
export function readRequest<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'the body' : issue.path.join('.');
  throw new RequestProblem(400, 'BadArgument', `${place}: ${issue?.message ?? 'not as expected'}`);
}

/** Anything that is no whole number counts as "from the beginning": a reader is never turned away for it. */
export function readWatermark(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
