import { choicesOf, type Choice } from '../src/reply/reply';
import type { Passage } from '../src/reply/words';
import { givesDose } from './compose-answer';
import type { Turn } from './turn';

/** Behind the dose of a medicine: whether it is one for them, unless that is known or a warning stands in its way. */
export function medicineCheckOffer({ memory, words }: Turn, passage: Passage): readonly Choice[] {
  const [medicine, ...others] = passage.dosesOf;
  const checked = words.medicineCheck.medicines.find(({ id }) => id === medicine);
  const { circumstances, warning } = memory();
  const refused = circumstances.some((one) => checked?.refusing.includes(one) === true);
  const offers = checked?.dose !== undefined && others.length === 0 && givesDose(passage);
  return offers && !refused && warning === undefined ? choicesOf([words.message('chip-medicine-check')]) : [];
}
