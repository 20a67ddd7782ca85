import { splitPassageId, type PassageId } from '../src/answers/aspect';
import type { PlanStep } from '../src/answers/plan';
import type { Choice } from '../src/reply/reply';
import type { Passage, Words } from '../src/reply/words';
import type { Memory } from '../src/routing/memory';
import { amountOf, chips } from './session-words';
import type { Turn } from './turn';

/** The chip that counts or times what a passage is about, or the gentler beginning of it. */
function sessionChips(
  passage: PassageId,
  less: boolean,
  { warning, circumstances }: Pick<Memory, 'warning' | 'circumstances'>,
  words: Words,
): readonly Choice[] {
  const amount = amountOf({ topic: splitPassageId(passage).topic }, words);
  const isOut = amount === undefined || amount.unless.some((one) => circumstances.includes(one));
  if (isOut || warning !== undefined) return [];
  const suffix = less && amount.less !== undefined ? '-less' : '';
  return chips(words, `chip-session-${amount.repetitions === undefined ? 'timer' : 'count'}${suffix}`);
}

/** Under a step of the plan or its easier version: which counts less, where it is the same thing. */
export function stepSessionChips(
  { passage, easier }: PlanStep,
  isEasier: boolean,
  { memory, words }: Turn,
): readonly Choice[] {
  const shown = isEasier ? (easier.passage ?? passage) : passage;
  const less = isEasier && splitPassageId(shown).topic === splitPassageId(passage).topic;
  return sessionChips(shown, less, memory(), words);
}

const aspects: ReadonlySet<string> = new Set(['how', 'how-much', 'how-long']);

/** Behind an answer that tells how, how many or how long; not beside what is counted already. */
export function sessionOffer({ memory, words }: Turn, { id, aspect }: Passage): readonly Choice[] {
  return aspects.has(aspect) && memory().session === undefined
    ? sessionChips(id, false, memory(), words)
    : [];
}
