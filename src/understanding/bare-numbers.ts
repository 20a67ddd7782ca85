import {
  numberIn,
  spanOf,
  type MeasureWords,
  type MedicineMeasure,
  type Quantity,
  type Read,
} from './quantity';
import { isTimeOfDay } from './times-of-day';
import type { MarkedText } from './token';

/** Tablets hold so many milligrams; less is written for what is weighed, more for what is counted. */
const leastStrength = 100;
const mostStrength = 1000;

/** "500s", "mine are 200 mg each", "a 650 tablet", "Brufen 400": what one tablet holds. */
export const strength: Read = ({ value, at, next, previous }, _text, words, medicines) => {
  if (value < leastStrength || value > mostStrength) return undefined;
  const told =
    next === 's' ||
    words.milligrams.includes(next) ||
    words.tablets.includes(next) ||
    medicines.some(({ names }) => names.includes(previous));
  return told ? { kind: 'strength', mg: value, span: spanOf(at) } : undefined;
};

/** Whole numbers that measure nothing else: a weight or a count, if the conversation is about one. */
export function bareNumbers(
  read: readonly Quantity[],
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): readonly Quantity[] {
  const { tokens } = text;
  const measured = new Set(read.flatMap(({ span }) => span.places));
  return tokens.flatMap(({ word }, at): readonly Quantity[] => {
    const value = numberIn(word, words);
    const next = tokens[at + 1]?.word ?? '';
    const counts = value !== undefined && Number.isInteger(value) && value > 0;
    if (
      !counts ||
      measured.has(at) ||
      words.otherUnit.includes(next) ||
      isTimeOfDay(at, text, words, medicines)
    )
      return [];
    return [{ kind: 'number', value, span: spanOf(at) }];
  });
}
