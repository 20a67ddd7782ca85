import { choicesOf, type Choice } from '../src/reply/reply';
import type { Turn } from './turn';

/** The way back to a check-in or a medicine check that was left; none while a question or a warning waits. */
export function carryOnChoices({ memory, words }: Pick<Turn, 'memory' | 'words'>): readonly Choice[] {
  const { checkIn, medicineCheck, open, warning } = memory();
  if (warning !== undefined || open !== undefined) return [];
  const keys = [
    ...(checkIn?.complete === false ? ['chip-carry-on'] : []),
    ...(medicineCheck?.complete === false ? ['chip-medicine-resume'] : []),
  ];
  return choicesOf(keys.map((key) => words.message(key)));
}
