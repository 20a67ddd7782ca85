import { anyOf, numberIn, spanOf, type MeasureWords, type Quantity, type Read } from './quantities';
import type { MarkedText, Token } from './token';

/** Tablets or milligrams of a medicine that somebody says they took. */
export const medicineTaken: Read = ({ value, at, next, around }, text, words, medicines) => {
  if (!anyOf(around, words.taken)) return undefined;
  if (namesStrength(value, next)) return undefined;
  const sentence = text.tokens[at]?.sentence;
  const near = text.tokens.slice(at + 1, at + 6).filter((token) => token.sentence === sentence);
  const medicine = medicines.find(({ names }) => near.some(({ word }) => names.includes(word)));
  if (medicine === undefined) return undefined;
  const strength = near.find(
    ({ word }, index) => /^\d/.test(word) && words.milligrams.includes(near[index + 1]?.word ?? ''),
  );
  const mg = words.milligrams.includes(next)
    ? value
    : value *
      (strength === undefined ? medicine.unitMg : (numberIn(strength.word, words) ?? medicine.unitMg));
  const times = timesADay(near, words);
  return {
    kind: 'medicine-taken',
    medicine: medicine.id,
    mg: mg * times,
    tooMuchMg: medicine.tooMuchMg,
    span: spanOf(at),
  };
};

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
  return count === undefined || count > 24 ? 1 : count;
}

/** "Six at eight and six more at lunch": a bare number with "more" behind it is more of the medicine before it. */
export function furtherTaken(
  read: readonly Quantity[],
  text: MarkedText,
  words: MeasureWords,
): readonly Quantity[] {
  return text.tokens.flatMap((token, at): readonly Quantity[] => {
    const value = numberIn(token.word, words);
    const next = text.tokens[at + 1]?.word ?? '';
    const before = read.filter((one) => one.kind === 'medicine-taken' && one.span.first < at).at(-1);
    const counted = read.some(({ span }) => span.first === at);
    if (value === undefined || counted || before?.kind !== 'medicine-taken' || !words.further.includes(next))
      return [];
    const first = numberIn(text.tokens[before.span.first]?.word ?? '', words) ?? 1;
    return [{ ...before, mg: value * (before.mg / first), span: spanOf(at) }];
  });
}

/** All that was taken of one medicine, in mg. */
export function takenOf(medicine: string, quantities: readonly Quantity[]): number {
  return quantities.reduce(
    (sum, one) => sum + (one.kind === 'medicine-taken' && one.medicine === medicine ? one.mg : 0),
    0,
  );
}
