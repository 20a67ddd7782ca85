import {
  anyOf,
  mostCounted,
  numberIn,
  spanOf,
  type Here,
  type MeasureWords,
  type MedicineMeasure,
  type Quantity,
  type Read,
} from './quantity';
import { countBefore, isBareStrength, isStrengthOf } from './strength';
import { isTimeOfDay, timesInARow } from './times-of-day';
import type { MarkedText, Token } from './token';

/** Tablets or milligrams of a medicine that somebody says they took. */
export const medicineTaken: Read = ({ value, at, next, previous, around }, text, words, medicines) => {
  const timesToday = tellsTimesToday(at, text, words);
  if (!anyOf(around, words.taken) && !timesToday) return undefined;
  if (namesStrength(value, next) || holdsSoMuch(at, text, words, medicines)) return undefined;
  if (isTimeOfDay(at, text, words, medicines)) return undefined;
  const sentence = text.tokens[at]?.sentence;
  const near = text.tokens.slice(at + 1, at + 6).filter((token) => token.sentence === sentence);
  const medicine =
    near.flatMap(({ word }) => medicines.find(({ names }) => names.includes(word)) ?? [])[0] ??
    namedBefore({ value, at, next, previous }, timesToday, text, words, medicines);
  if (medicine === undefined || tellsBeforeTaking(near, medicine, words)) return undefined;
  const inMg =
    words.milligrams.includes(next) ||
    isBareStrength(at, text, words, medicine) ||
    (timesToday && isStrengthOf(medicine, value));
  const counted = countBefore(at, text, words);
  if (inMg && counted !== undefined && !isTimeOfDay(counted, text, words, medicines)) return undefined;
  const strength =
    near.find(
      ({ word }, index) =>
        (/^\d/.test(word) && words.milligrams.includes(near[index + 1]?.word ?? '')) ||
        namesStrength(numberIn(word, words) ?? 0, near[index + 1]?.word ?? '') ||
        (isBareStrength(at + 1 + index, text, words, medicine) &&
          countBefore(at + 1 + index, text, words) === at),
    ) ?? strengthBefore(at, text, medicine);
  const eachMg =
    strength === undefined ? medicine.unitMg : (numberIn(strength.word, words) ?? medicine.unitMg);
  const mg = inMg ? value : value * eachMg;
  const times = Math.max(timesADay(near, words), timesInARow(at, text, words));
  return {
    kind: 'medicine-taken',
    medicine: medicine.id,
    mg: mg * times,
    eachMg,
    tooMuchMg: medicine.tooMuchMg,
    span: spanOf(at),
  };
};

/** "Ibuprofen 800 six times today" tells of taking without a word for it. */
function tellsTimesToday(at: number, { tokens }: MarkedText, words: MeasureWords): boolean {
  const [count, times, today] = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  return (
    numberIn(count ?? '', words) !== undefined &&
    words.times.includes(times ?? '') &&
    words.afterCount.includes(today ?? '')
  );
}

const wordsBefore = 10;

/** "Brufen, I have had 3 today", "took Brufen 400 x 8": the medicine named last before a count; "took it at 8" counts none. */
function namedBefore(
  { value, at, next, previous }: Pick<Here, 'value' | 'at' | 'next' | 'previous'>,
  timesToday: boolean,
  { tokens }: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): MedicineMeasure | undefined {
  const ends = tokens[at + 1]?.sentence !== tokens[at]?.sentence;
  const counted = words.taken.includes(previous) && (ends || words.afterCount.includes(next));
  const multiplies =
    words.times.includes(previous) && numberIn(tokens[at - 2]?.word ?? '', words) !== undefined;
  if (!timesToday && (value > mostCounted || !(counted || multiplies))) return undefined;
  const before = tokens.slice(Math.max(0, at - wordsBefore), at).map(({ word }) => word);
  return before.flatMap((word) => medicines.find(({ names }) => names.includes(word)) ?? []).at(-1);
}

/** "Brufen 400", "325 mg acetaminophen": the strength beside the name, before the count. */
function strengthBefore(at: number, { tokens }: MarkedText, { names }: MedicineMeasure): Token | undefined {
  const from = Math.max(0, at - wordsBefore);
  return tokens.slice(from, at).find(({ word }, index) => {
    const [before, , afterNext] = [-1, 1, 2].map((step) => tokens[from + index + step]?.word ?? '');
    return /^\d{3}$/.test(word) && (names.includes(before ?? '') || names.includes(afterNext ?? ''));
  });
}

/** "I weigh 170 and took 2 ibuprofen": what was taken is told behind it, by a number of its own. */
function tellsBeforeTaking(near: readonly Token[], { names }: MedicineMeasure, words: MeasureWords): boolean {
  const named = near.findIndex(({ word }) => names.includes(word));
  const taking = near.slice(0, Math.max(0, named)).findIndex(({ word }) => words.taken.includes(word));
  return taking >= 0 && near.slice(taking, named).some(({ word }) => numberIn(word, words) !== undefined);
}

/** "325 mg acetaminophen tablets": what one holds, none that was taken. */
function holdsSoMuch(
  at: number,
  { tokens }: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): boolean {
  const [unit, name, tablets] = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  return (
    words.milligrams.includes(unit ?? '') &&
    medicines.some(({ names }) => names.includes(name ?? '')) &&
    words.tablets.includes(tablets ?? '')
  );
}

/** "Two 400s": the strength of a tablet, written as a plural, counts none. */
function namesStrength(value: number, next: string): boolean {
  return value >= 100 && next === 's';
}

/** "Every 2 hours", "every hour", "five times a day": how often in 24 hours; once when nothing is said. */
function timesADay(near: readonly Token[], words: MeasureWords): number {
  const every = near.findIndex(({ word }) => words.every.includes(word));
  if (every >= 0) {
    const [first, second] = [near[every + 1]?.word ?? '', near[every + 2]?.word ?? ''];
    const hours = words.hours.includes(first)
      ? 1
      : words.hours.includes(second)
        ? numberIn(first, words)
        : undefined;
    if (hours !== undefined && hours > 0) return Math.floor(24 / hours);
  }
  const times = near.findIndex(({ word }) => words.times.includes(word));
  const count = times < 1 ? undefined : numberIn(near[times - 1]?.word ?? '', words);
  return count === undefined || count > 24 ? countBehind(near, words) : count;
}

/** "500 paracetamol x 12", "400 ibuprofen, ten of them": how many of what was told, 1 when nothing is said. */
function countBehind(near: readonly Token[], words: MeasureWords): number {
  const counts = near.flatMap(({ word }, at) => {
    const count = numberIn(word, words) ?? 0;
    const [of, them] = [near[at + 1]?.word ?? '', near[at + 2]?.word ?? ''];
    const told =
      words.times.includes(near[at - 1]?.word ?? '') ||
      (words.between.includes(of) && words.countedThings.includes(them));
    return told && count > 0 && count <= mostCounted ? [count] : [];
  });
  return counts[0] ?? 1;
}

/** All that was taken of one medicine, in mg. */
export function takenOf(medicine: string, quantities: readonly Quantity[]): number {
  return quantities.reduce(
    (sum, one) => sum + (one.kind === 'medicine-taken' && one.medicine === medicine ? one.mg : 0),
    0,
  );
}
