import type { Aspect } from './aspect';
import type { Frame } from './frame';
import { leaning } from './weights';

interface OfAspect {
  readonly aspect: Aspect;
}

/**
 * "How often?" after an answer is about its subject; how surely depends on whether that has such a passage.
 *
 * @param pointed whether words point at the subject: then no more need be asked than "the second one"
 */
export function leaningConfidence([best]: readonly OfAspect[], frame: Frame, pointed = false): number {
  if (pointed && best !== undefined && frame.aspects.length === 0) return leaning.asked;
  const found = best === undefined ? 0 : closeness(best.aspect, frame);
  return [leaning.elsewhere, leaning.near, leaning.asked, leaning.asked][found] ?? 0;
}

/**
 * Of the subject leant on, what was asked comes first, however alike another passage is.
 *
 * @param before what was asked of the subject before, where a question asks the same of another one
 */
export function closestFirst<T extends OfAspect>(
  candidates: readonly T[],
  frame: Frame,
  before?: Aspect,
): readonly T[] {
  const place = ({ aspect }: T): number => closeness(aspect, frame) + (aspect === before ? 1 : 0);
  return [...candidates].sort((a, b) => place(b) - place(a));
}

/** Aspects whose passages hold each other's figures: "how many minutes" may stand in "how much". */
const amounts: ReadonlySet<Aspect> = new Set(['how-much', 'how-long', 'how-often', 'how']);

/**
 * 3: what was asked; 2: the price, where "how much" finds no amount; 1: where its figures may stand; 0: something else.
 */
function closeness(aspect: Aspect, { aspects }: Frame): 0 | 1 | 2 | 3 {
  if (aspects.some(({ id }) => id === aspect)) return 3;
  if (aspect === 'cost' && aspects.some(({ id }) => id === 'how-much')) return 2;
  return amounts.has(aspect) && aspects.some(({ id }) => amounts.has(id)) ? 1 : 0;
}
