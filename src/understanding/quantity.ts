import type { Span } from './finder';
import type { ScoreWords } from './score-words';
import type { MarkedText, Token } from './token';

/** What the counting of tablets needs of a medicine: one tablet in mg, and from where it is too much in 24 hours. */
export interface MedicineMeasure {
  readonly id: string;
  readonly names: readonly string[];
  readonly unitMg: number;
  /** Strengths in which it is sold or taken, of 100 mg and more. */
  readonly strengthsMg: readonly number[];
  /** Above the highest limit that any label gives, which may lie above the cap of our own answers. */
  readonly tooMuchMg: number;
  /** Of a product of several names or parts: how much of which medicine is in one. */
  readonly holds?: readonly Ingredient[];
}

export interface Ingredient {
  readonly medicine: string;
  readonly mg: number;
  readonly tooMuchMg: number;
}

/** Words around a number that tell what it measures, from `knowledge/<locale>/measures.yaml`. */
export interface MeasureWords {
  /** fever, temperature, degrees, thermometer … */
  readonly temperature: readonly string[];
  /** weather, oven, thermostat, bath, heat pack …: then it is no body temperature. */
  readonly otherTemperature: readonly string[];
  /** Behind a number: "years old", "yo", "y o" as "y/o" is read. */
  readonly yearsOld: readonly string[];
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
  /** "All", "bottle": of them a bare number counts tablets, however large. */
  readonly whole: readonly string[];
  /** "Swallowed": a few words behind them it does so as well. */
  readonly gulped: readonly string[];
  /** "Them", "those": behind "ten of" they are what was told before. */
  readonly countedThings: readonly string[];
  /** "Another": one more. */
  readonly another: readonly string[];
  /** "Again at noon": as many as before. */
  readonly again: readonly string[];
  /** "At": behind it a number is a time of day. */
  readonly beforeTimes: readonly string[];
  /** "Am", "o'clock". */
  readonly clock: readonly string[];
  /** "At", "with", "before": lead from a count to the time when it was taken. */
  readonly aroundTimes: readonly string[];
  /** "Morning", "lunch", "now". */
  readonly partsOfDay: readonly string[];
  /** "I", "me": whoever of these and other people is named last before a number took it. */
  readonly ownTakers: readonly string[];
  readonly otherTakers: readonly string[];
  /** "Gave her 4". */
  readonly givenTo: readonly string[];
  readonly hours: readonly string[];
  readonly minutes: readonly string[];
  /** "Half an hour ago". */
  readonly half: readonly string[];
  /** Of `clock`: before noon, and after it. */
  readonly morningClock: readonly string[];
  readonly laterClock: readonly string[];
  /** "Noon" → 12: names of an hour of the day. */
  readonly noons: ReadonlyMap<string, number>;
  readonly times: readonly string[];
  readonly pounds: readonly string[];
  readonly kilograms: readonly string[];
  readonly stones: readonly string[];
  readonly days: readonly string[];
  /** How many days the person is in: "day", "since". */
  readonly beforeDay: readonly string[];
  /** "Since", "it started", "back went": beside a day they tell when it began. */
  readonly began: readonly string[];
  /** "Started": tells it as the first word of a sentence, right before the day. */
  readonly beganAlone: readonly string[];
  /** "On", "about": may lead from these to the day. */
  readonly leadingDates: readonly string[];
  /** "Surgery", "physio", "until": a day in their clause is of something else. */
  readonly otherDays: readonly string[];
  /** "And", "but": with one of `clauseSubjects` behind it, another clause begins. */
  readonly clauseJoiners: readonly string[];
  readonly clauseSubjects: readonly string[];
  /** "Monday" → 1; Sunday is 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** "January" → 1. */
  readonly months: ReadonlyMap<string, number>;
  /** "Yesterday" → 1, "the day before yesterday" → 2. */
  readonly daysAgo: ReadonlyMap<string, number>;
  /** "Week" → 7: units of time, in days. */
  readonly spans: ReadonlyMap<string, number>;
  /** "A": one, before a unit of time. */
  readonly one: readonly string[];
  readonly ago: readonly string[];
  readonly last: readonly string[];
  readonly weekend: readonly string[];
  /** "Th": behind a figure they make it a day of the month. */
  readonly ordinals: readonly string[];
  /** "Of", "the": may stand between a day and its month, a count and what it counts. */
  readonly between: readonly string[];
  /** "On", "since": right before them 14/11 is a date. */
  readonly beforeDates: readonly string[];
  /** "And", "lifting": behind "the 14th" they leave it a date. */
  readonly behindDates: readonly string[];
  /** "Total", "said": all that was taken, not a further dose. */
  readonly inAll: readonly string[];
  /** "Want", "can", "if": a number beside them was not taken. */
  readonly wishing: readonly string[];
  /** "It", "was", "tablets": may stand beside a correction of a number. */
  readonly besideCorrections: readonly string[];
  /** "At", "later", "tablets": may stand behind "2 more". */
  readonly behindMore: readonly string[];
  /** "Sorry", "meant": what was told before is put right. */
  readonly corrections: readonly string[];
  /** Number words: "two" → 2. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly scores: ScoreWords;
}

export type Quantity =
  | { readonly kind: 'temperature'; readonly celsius: number; readonly span: Span }
  | { readonly kind: 'age'; readonly years: number; readonly span: Span }
  | { readonly kind: 'gestation'; readonly weeks: number; readonly span: Span }
  | { readonly kind: 'weight'; readonly pounds: number; readonly span: Span }
  | { readonly kind: 'day-of-illness'; readonly days: number; readonly span: Span }
  /** How much one tablet holds: "500s", "mine are 200 mg". */
  | { readonly kind: 'strength'; readonly mg: number; readonly span: Span }
  /** Pain from 0 to 10; `named` as such, or only a number in a message that tells nothing else. */
  | {
      readonly kind: 'pain-score';
      readonly score: number;
      readonly named: boolean;
      readonly daysAgo: number;
      /** Of the day, where a time of day is told. */
      readonly hour?: number;
      readonly span: Span;
    }
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
  const plain = !word.includes(',')
    ? word
    : /,\d{3}$/.test(word)
      ? word.replaceAll(',', '')
      : word.replace(',', '.');
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

/** Reads one kind of quantity from a number and the words around it. */
export type Read = (
  here: Here,
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
) => Quantity | undefined;

export const spanOf = (at: number): Span => ({ places: [at], first: at, last: at });
export const anyOf = (around: readonly string[], list: readonly string[]): boolean =>
  around.some((word) => list.includes(word));

/** Whether one of the phrases is said, word for word. */
export function anyPhrase(tokens: readonly Token[], phrases: readonly string[]): boolean {
  const said = ` ${tokens.map(({ word }) => word).join(' ')} `;
  return phrases.some((phrase) => said.includes(` ${phrase} `));
}

/** Whether one of the phrases is what these tokens begin with, word for word. */
export function opensWith(tokens: readonly Token[], phrases: readonly string[]): boolean {
  const said = `${tokens.map(({ word }) => word).join(' ')} `;
  return phrases.some((phrase) => said.startsWith(`${phrase} `));
}

/** More tablets, sessions or things than this nobody counts one by one. */
export const mostCounted = 40;
