import type { Words } from '../src/reply/words';

/** "800 mg of ibuprofen". */
export function takenWords(medicine: string, mg: number, words: Words): string {
  const name = words.labelOf(medicine)?.name ?? medicine;
  return words.message('taken-told', { mg: String(Math.round(mg)), medicine: name });
}
