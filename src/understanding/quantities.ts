import type { Span } from './finder';
import { bareNumbers, strength } from './bare-numbers';
import { furtherTaken, medicineTaken } from './medicine-taken';
import type { MarkedText } from './token';

/** What the counting of tablets needs of a medicine: one tablet in mg, and from where it is too much in 24 hours. */
export interface MedicineMeasure {
  readonly id: string;
  readonly names: readonly string[];
  readonly unitMg: number;
  /** Above the highest limit that any label gives, which may lie above the cap of our own answers. */
  readonly tooMuchMg: number;
}

/** Words around a number that tell what it measures, from `knowledge/<locale>/measures.yaml`. */
export interface MeasureWords {
  /** fever, temperature, degrees, thermometer … */
  readonly temperature: readonly string[];
  /** weather, oven, thermostat, bath, heat pack …: then it is no body temperature. */
  readonly otherTemperature: readonly string[];
  readonly years: readonly string[];
  readonly beforeAge: readonly string[];
  /** "daughter", "toddler": beside them a small number is an age too. */
  readonly young: readonly string[];
  readonly weeks: readonly string[];
  readonly pregnant: readonly string[];
  readonly tablets: readonly string[];
  readonly milligrams: readonly string[];
  readonly taken: readonly string[];
  /** "more", "another", "again": of what was named before. */
  readonly further: readonly string[];
  /** "today", "so far": behind a number they leave it a count of the medicine named before. */
  readonly afterCount: readonly string[];
  /** "hours", "pm": behind a number they make it no count. */
  readonly otherUnit: readonly string[];
  readonly every: readonly string[];
  readonly hours: readonly string[];
  readonly times: readonly string[];
  readonly pounds: readonly string[];
  readonly kilograms: readonly string[];
  readonly stones: readonly string[];
  readonly days: readonly string[];
  /** How many days the person is in: "day", "since". */
  readonly beforeDay: readonly string[];
  /** "Since", "it started", "back went": before a weekday they tell when it began. */
  readonly began: readonly string[];
  /** "Monday" → 1; Sunday is 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly yesterday: readonly string[];
  /** "Total", "said": all that was taken, not a further dose. */
  readonly inAll: readonly string[];
  /** "Can", "how", "should": first in a sentence, they make it a question. */
  readonly asking: readonly string[];
  /** "Want", "need": a number beside them was not taken. */
  readonly wishing: readonly string[];
  /** "It", "was", "tablets": may stand beside a correction of a number. */
  readonly besideCorrections: readonly string[];
  /** "At", "later", "tablets": may stand behind "2 more". */
  readonly behindMore: readonly string[];
  /** "Sorry", "meant": what was told before is put right. */
  readonly corrections: readonly string[];
  /** Number words: "two" → 2. */
  readonly numbers: ReadonlyMap<string, number>;
}

export type Quantity =
  | { readonly kind: 'temperature'; readonly celsius: number; readonly span: Span }
  | { readonly kind: 'age'; readonly years: number; readonly span: Span }
  | { readonly kind: 'gestation'; readonly weeks: number; readonly span: Span }
  | { readonly kind: 'weight'; readonly pounds: number; readonly span: Span }
  | { readonly kind: 'day-of-illness'; readonly days: number; readonly span: Span }
  /** How much one tablet holds: "500s", "mine are 200 mg". */
  | { readonly kind: 'strength'; readonly mg: number; readonly span: Span }
  /** A whole number that nothing says more of. */
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | {
      readonly kind: 'medicine-taken';
      readonly medicine: string;
      readonly mg: number;
      /** What one tablet holds. */
      readonly eachMg: number;
      readonly tooMuchMg: number;
      readonly span: Span;
    };

/** Reads a token as a number; "1,200" is twelve hundred, "38,5" is 38.5. */
export function numberIn(word: string, words: MeasureWords): number | undefined {
  if (!/^\d/.test(word)) return words.numbers.get(word);
  const plain = /,\d{3}$/.test(word) ? word.replaceAll(',', '') : word.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** A number and the words around it. */
export interface Here {
  readonly value: number;
  readonly at: number;
  readonly next: string;
  readonly previous: string;
  /** Words of the same sentence, a few to each side. */
  readonly around: readonly string[];
}

const wordsAround = 7;
const poundsPerKilogram = 2.20462;
const poundsPerStone = 14;

/** Temperatures, ages, weeks of pregnancy, weights, days of illness and medicine taken, as a text tells them. */
export function readQuantities(
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): readonly Quantity[] {
  const read = text.tokens.flatMap((token, at) => {
    const value = numberIn(token.word, words);
    if (value === undefined) return [];
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
  const all = [...read, ...furtherTaken(read, text, words)];
  return [...all, ...bareNumbers(all, text, words)];
}

export type Read = (
  here: Here,
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
) => Quantity | undefined;

export const spanOf = (at: number): Span => ({ places: [at], first: at, last: at });
export const anyOf = (around: readonly string[], list: readonly string[]): boolean =>
  around.some((word) => list.includes(word));

const temperature: Read = (here, _text, words) => {
  const { value, at, next, around } = here;
  const celsius = next === 'f' || value > 95 ? ((value - 32) * 5) / 9 : value;
  const bodily = celsius >= 35 && celsius <= 43;
  const named = anyOf(around, words.temperature) || next === 'f' || next === 'c';
  if (!bodily || !named || anyOf(around, words.otherTemperature) || isAge(here, words)) return undefined;
  return { kind: 'temperature', celsius, span: spanOf(at) };
};

/** "No fever, I'm 38": a whole number right behind "I'm" is an age. */
function isAge({ value, previous, next }: Here, words: MeasureWords): boolean {
  const unit = next === 'f' || next === 'c' || words.temperature.includes(next);
  return previous === 'am' && Number.isInteger(value) && !unit;
}

const age: Read = ({ value, at, next, previous, around }, text, words) => {
  const old = words.years.includes(next) && ['old', 'young'].includes(text.tokens[at + 2]?.word ?? '');
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

const dayOfIllness: Read = ({ value, at, next, previous }, _text, words) => {
  if (value > 400) return undefined;
  if (words.beforeDay.includes(previous) && words.days.includes(previous)) {
    return { kind: 'day-of-illness', days: value, span: spanOf(at) };
  }
  if (!words.beforeDay.includes(previous)) return undefined;
  if (words.days.includes(next)) return { kind: 'day-of-illness', days: value, span: spanOf(at) };
  if (words.weeks.includes(next)) return { kind: 'day-of-illness', days: value * 7, span: spanOf(at) };
  return undefined;
};

const readers: readonly Read[] = [temperature, age, gestation, weight, dayOfIllness, medicineTaken, strength];
