import { z } from 'zod';
import type { Reply } from '../reply/reply';

/** A reply as it is stored. */
export const replyForm = z.object({
  tone: z.enum(['urgent', 'answer', 'plain']),
  title: z.string().exactOptional(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('lead'), text: z.string() }),
      z.object({ kind: z.literal('text'), text: z.string() }),
      z.object({ kind: z.literal('image'), figure: z.string(), alt: z.string(), text: z.string() }),
      z.object({ kind: z.literal('note'), text: z.string() }),
      z.object({ kind: z.literal('list'), title: z.string(), items: z.array(z.string()) }),
      z.object({
        kind: z.literal('calendar'),
        reminder: z.string(),
        text: z.string(),
        otherwise: z.string(),
      }),
      z.object({ kind: z.literal('chart'), alt: z.string(), source: z.string() }),
      z.object({ kind: z.literal('link'), label: z.string(), url: z.string() }),
    ]),
  ),
  choices: z.array(z.object({ label: z.string(), value: z.string() })),
}) satisfies z.ZodType<Reply>;
