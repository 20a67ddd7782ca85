import { choicesOf, type Choice } from '../src/reply/reply';
import type { Turn } from './turn';

/** The summary as a choice; none where the knowledge has no questions for a clinician. */
export function summaryChoice({ words }: Pick<Turn, 'words'>): readonly Choice[] {
  return words.summary.questions.length === 0 ? [] : choicesOf([words.message('chip-summary')]);
}
