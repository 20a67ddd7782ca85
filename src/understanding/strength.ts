import { anyOf, anyPhrase, mostCounted, numberIn, type MeasureWords, type MedicineMeasure } from './quantity';
import type { MarkedText } from './token';

/** Nobody counts so many tablets. */
const surelyMilligrams = 1000;

/** Whether a bare number is a strength in which the medicine is sold, or more than anybody counts. */
export function isStrengthOf({ strengthsMg }: Pick<MedicineMeasure, 'strengthsMg'>, value: number): boolean {
  return value >= surelyMilligrams || strengthsMg.includes(value);
}

/**
 * "400 of ibuprofen", "500 paracetamol": milligrams, although nobody says so. Tablets that are named ("500 paracetamol
 * tablets"), a number in words, and all that sounds of a whole bottle stay a count, so that no overdose is missed.
 */
export function isBareStrength(
  at: number,
  text: MarkedText,
  words: MeasureWords,
  medicine: Pick<MedicineMeasure, 'names' | 'strengthsMg'>,
): boolean {
  const { tokens } = text;
  const here = tokens[at];
  const value = numberIn(here?.word ?? '', words);
  if (here === undefined || value === undefined || !/^\d/.test(here.word)) return false;
  const between = tokens.slice(at + 1).findIndex(({ word }) => !words.between.includes(word));
  const name = tokens[at + 1 + between]?.word ?? '';
  const plural = medicine.names.includes(name.replace(/s$/, '')) && name.endsWith('s');
  const direct = medicine.names.includes(name) && !plural;
  return isStrengthOf(medicine, value) && direct && !isOfMany(at, at + 1 + between, text, words);
}

/** "A bottle of 500 paracetamol", "500 paracetamol tablets", "swallowed 200 ibuprofen", "200 ibuprofen out of the tub". */
function isOfMany(at: number, named: number, { tokens }: MarkedText, words: MeasureWords): boolean {
  const { sentence } = tokens[at] ?? {};
  const wordsOf = (from: number, to: number): readonly string[] =>
    tokens
      .slice(Math.max(0, from), to)
      .filter((token) => token.sentence === sentence)
      .map(({ word }) => word);
  const before = wordsOf(at - wordsAround, at);
  const whole = before.filter((word) => !words.between.includes(word)).at(-1) ?? '';
  const comma = tokens.findIndex(({ afterComma }, place) => afterComma && place > named);
  const behind = wordsOf(named + 1, Math.min(named + 1 + wordsAround, comma < 0 ? tokens.length : comma));
  return (
    [words.whole, words.tablets].some((list) => list.includes(whole)) ||
    words.tablets.includes(behind[0] ?? '') ||
    anyPhrase(tokens, words.gulped) ||
    anyOf(behind, words.whole)
  );
}

const wordsAround = 4;

/** "2 x 500 mg", "two 400", "2 tablets of 200": the number before a strength that counts it. */
export function countBefore(at: number, { tokens }: MarkedText, words: MeasureWords): number | undefined {
  const between = [words.between, words.times, words.tablets].flat();
  let place = at - 1;
  while (between.includes(tokens[place]?.word ?? '') && tokens[place]?.afterComma === false) place -= 1;
  const count = numberIn(tokens[place]?.word ?? '', words);
  const apart = tokens.slice(place + 1, at + 1).some(({ afterComma }) => afterComma);
  const same = tokens[place]?.sentence === tokens[at]?.sentence;
  return count === undefined || count > mostCounted || apart || !same ? undefined : place;
}
