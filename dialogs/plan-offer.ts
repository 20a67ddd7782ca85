import { choicesOf, type Choice } from '../src/reply/reply';
import type { Passage } from '../src/reply/words';
import type { Turn } from './turn';

/** Behind an answer: the way back to a plan that it interrupted, or a plan where the answer is about getting better. */
export function planOffer({ memory, words }: Turn, { topic }: Passage): readonly Choice[] {
  const { plan } = memory();
  if (plan !== undefined && !plan.left) return choicesOf([words.message('chip-plan-resume')]);
  return words.plan['offered-behind'].includes(topic) ? choicesOf([words.message('chip-plan')]) : [];
}
