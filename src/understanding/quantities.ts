import { bareNumbers, strength } from './bare-numbers';
import { calendarDates } from './dates';
import { furtherTaken } from './further-taken';
import { medicineTaken } from './medicine-taken';
import { daysOfOnset, mostDays } from './onset';
import { painScores } from './pain-score';
import {
  anyOf,
  numberIn,
  opensWith,
  spanOf,
  type Here,
  type MeasureWords,
  type MedicineMeasure,
  type Quantity,
  type Read,
} from './quantity';
import type { MarkedText } from './token';

const wordsAround = 7;
const wordsOfYearsOld = 3;
const poundsPerKilogram = 2.20462;
const poundsPerStone = 14;

/** Temperatures, ages, weeks of pregnancy, weights, days of illness and medicine taken, as a text tells them. */
export function readQuantities(
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
  today: Date,
): readonly Quantity[] {
  const dates = calendarDates(text, words, today);
  const isOfDate = (at: number): boolean => dates.some(({ first, last }) => first <= at && at <= last);
  const read = text.tokens.flatMap((token, at) => {
    const value = numberIn(token.word, words) ?? oneOf(at, text, words, medicines);
    if (value === undefined || isOfDate(at)) return [];
    const around = text.tokens
      .slice(Math.max(0, at - wordsAround), at + wordsAround + 1)
      .filter((other) => other.sentence === token.sentence)
      .map((other) => other.word);
    const here: Here = {
      value,
      at,
      next: text.tokens[at + 1]?.word ?? '',
      previous: text.tokens[at - 1]?.word ?? '',
      around,
    };
    return readers.flatMap((read) => read(here, text, words, medicines) ?? []);
  });
  const all = [
    ...read,
    ...furtherTaken(read, text, words, medicines),
    ...daysOfOnset(text, words, today, dates),
  ];
  const measured = new Set(all.flatMap(({ span }) => span.places));
  const ofDates = dates.flatMap(({ first, last }) =>
    text.tokens.flatMap((_, at) => (first <= at && at <= last ? [at] : [])),
  );
  const scores = painScores(text, words, today, new Set([...measured, ...ofDates]));
  // A mere "five" may as well count tablets: what the conversation is about decides.
  const named = scores.filter((one) => one.named);
  const bare = bareNumbers([...all, ...named], text, words, medicines).filter(
    ({ span }) => !isOfDate(span.first),
  );
  return [...all, ...scores, ...bare];
}

/** "A nurofen" is one. */
function oneOf(
  at: number,
  { tokens }: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): number | undefined {
  const named = medicines.some(({ names }) => names.includes(tokens[at + 1]?.word ?? ''));
  return named && words.one.includes(tokens[at]?.word ?? '') ? 1 : undefined;
}

const temperature: Read = (here, text, words) => {
  const { value, at, next, around } = here;
  const celsius = next === 'f' || value > 95 ? ((value - 32) * 5) / 9 : value;
  const bodily = celsius >= 35 && celsius <= 43;
  const named =
    anyOf(around, words.temperature) || next === 'f' || next === 'c' || isReadOff(here, text, words);
  if (!bodily || !named || anyOf(around, words.otherTemperature) || isAge(here, words)) return undefined;
  return { kind: 'temperature', celsius, span: spanOf(at) };
};

/** "38.9 and my back is in bits": what a sentence or its part opens with, with one decimal and no unit, was read off a thermometer. */
function isReadOff({ value, at, next }: Here, { tokens }: MarkedText, words: MeasureWords): boolean {
  const oneDecimal = !Number.isInteger(value) && Number.isInteger(Math.round(value * 100) / 10);
  const opens = tokens[at - 1]?.sentence !== tokens[at]?.sentence || tokens[at]?.afterComma === true;
  return oneDecimal && opens && nothingMeasured(next, words) && !words.hours.includes(next);
}

/** "No fever, I'm 38": a whole number right behind "I'm" is an age. */
function isAge({ value, previous, next }: Here, words: MeasureWords): boolean {
  const unit = next === 'f' || next === 'c' || words.temperature.includes(next);
  return previous === 'am' && Number.isInteger(value) && !unit;
}

const age: Read = ({ value, at, next, previous, around }, text, words) => {
  const old = opensWith(text.tokens.slice(at + 1, at + 1 + wordsOfYearsOld), words.yearsOld);
  const told =
    words.beforeAge.includes(previous) &&
    !/[./%]/.test(next) &&
    Number.isInteger(value) &&
    (value >= 12 || anyOf(around, words.young));
  if (value < 1 || value > 110 || !(old || (told && nothingMeasured(next, words)))) return undefined;
  return { kind: 'age', years: value, span: spanOf(at) };
};

function nothingMeasured(next: string, words: MeasureWords): boolean {
  return ![
    words.weeks,
    words.pounds,
    words.kilograms,
    words.stones,
    words.days,
    words.milligrams,
    words.tablets,
  ]
    .flat()
    .includes(next);
}

const gestation: Read = ({ value, at, next, around }, _text, words) => {
  if (value < 1 || value > 43 || !words.weeks.includes(next) || !anyOf(around, words.pregnant))
    return undefined;
  return { kind: 'gestation', weeks: value, span: spanOf(at) };
};

const weight: Read = ({ value, at, next }, _text, words) => {
  const pounds = words.pounds.includes(next)
    ? value
    : words.kilograms.includes(next)
      ? value * poundsPerKilogram
      : words.stones.includes(next)
        ? value * poundsPerStone
        : undefined;
  if (pounds === undefined || pounds < 60 || pounds > 700) return undefined;
  return { kind: 'weight', pounds, span: spanOf(at) };
};

/** "Day 5". */
const dayOfIllness: Read = ({ value, at, next, previous }, { tokens }, words) => {
  const named = words.beforeDay.includes(previous) && words.days.includes(previous);
  const counted = named && tokens[at]?.afterComma === false && !words.spans.has(next);
  if (!counted || value > mostDays) return undefined;
  return { kind: 'day-of-illness', days: value, span: spanOf(at) };
};

const readers: readonly Read[] = [temperature, age, gestation, weight, dayOfIllness, medicineTaken, strength];
