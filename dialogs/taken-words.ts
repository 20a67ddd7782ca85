import type { TakenThen } from '../src/routing/memory';
import type { Words } from '../src/reply/words';

const timeOfDay = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

/** A time of day as "2:30 PM", with a plain space on every version of Node. */
export function clockTime(at: Date): string {
  return timeOfDay.format(at).replace('\u202f', ' ');
}

/** "800 mg of ibuprofen, the last at 8:00 AM". */
export function takenWords(
  { medicine, mg, at }: Pick<TakenThen, 'medicine' | 'mg' | 'at'>,
  words: Words,
): string {
  const slots = { mg: String(Math.round(mg)), medicine: medicineName(medicine, words) };
  return at === undefined
    ? words.message('taken-told', slots)
    : words.message('taken-told-at', { ...slots, time: clockTime(new Date(at)) });
}

/** As the label calls it, within a sentence. */
export function medicineName(medicine: string, words: Words): string {
  const checked = words.medicineCheck.medicines.find(({ id }) => id === medicine);
  const name = checked?.name ?? words.labelOf(medicine)?.name ?? medicine;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
