import { wallAt } from '../src/reminders/clock';
import type { TakenThen } from '../src/routing/memory';
import type { Words } from '../src/reply/words';
import { timeWords } from './reminder-words';

/** "800 mg of ibuprofen, the last at 8:00 AM". */
export function takenWords(
  { medicine, mg, at }: Pick<TakenThen, 'medicine' | 'mg' | 'at'>,
  words: Words,
  zone: string,
): string {
  const slots = { mg: String(Math.round(mg)), medicine: medicineName(medicine, words) };
  return at === undefined
    ? words.message('taken-told', slots)
    : words.message('taken-told-at', { ...slots, time: timeWords(wallAt(new Date(at), zone)) });
}

/** As the label calls it, within a sentence. */
export function medicineName(medicine: string, words: Words): string {
  const checked = words.medicineCheck.medicines.find(({ id }) => id === medicine);
  const name = checked?.name ?? words.labelOf(medicine)?.name ?? medicine;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
