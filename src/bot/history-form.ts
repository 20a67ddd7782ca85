import { z } from 'zod';
import { hardThings, historyIds } from '../answers/history';
import type { History } from '../routing/history-memory';

export const historyId = z.enum(historyIds);

/** What was told beside the danger signs, as it is stored. */
export const historyForm = z.object({
  answers: z.array(
    z.object({ id: historyId, at: z.string(), as: z.enum(['told', 'none', 'left']), quote: z.string() }),
  ),
  hard: z.array(z.enum(hardThings)),
  years: z.number().exactOptional(),
  longAgo: z.literal(true).exactOptional(),
}) satisfies z.ZodType<History>;
