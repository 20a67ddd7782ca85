import { mostCounted, numberIn, type MeasureWords, type MedicineMeasure } from './quantity';
import { isStrengthOf } from './strength';
import type { MarkedText } from './token';

type Named = Pick<MedicineMeasure, 'names' | 'strengthsMg'>;

/** "At 8", "8pm", "12:30": a time of day, unless tablets or a medicine are counted by it ("I am at 8 ibuprofen"). */
export function isTimeOfDay(
  at: number,
  { text, tokens }: MarkedText,
  words: MeasureWords,
  medicines: readonly Named[],
): boolean {
  const [before, here, next] = [-1, 0, 1].map((step) => tokens[at + step]);
  const value = numberIn(here?.word ?? '', words);
  if (here === undefined || value === undefined || value > hoursOfADay) return isMinute(at, { text, tokens });
  const clock = next?.afterComma === false && words.clock.includes(next.word);
  const subject = words.clauseSubjects.includes(tokens[at + 2]?.word ?? '');
  const minutes = next !== undefined && isMinute(at + 1, { text, tokens });
  const counts =
    next?.afterComma === false && (words.tablets.includes(next.word) || names(next.word, medicines));
  const led = words.beforeTimes.includes(before?.word ?? '') && before?.sentence === here.sentence;
  return minutes || (clock && !subject) || (led && !counts) || isMinute(at, { text, tokens });
}

/** "30" of "12:30". */
function isMinute(at: number, { text, tokens }: Pick<MarkedText, 'text' | 'tokens'>): boolean {
  const [hour, here] = [tokens[at - 1], tokens[at]];
  if (hour === undefined || here === undefined || !/^\d{1,2}$/.test(hour.word)) return false;
  return /^[0-5]\d$/.test(here.word) && text.slice(hour.end, here.start) === ':';
}

/**
 * How many times of the day follow a place one behind the other: "at 8, 10, 12 and 4" are four; where none do, 1. A
 * number that counts something itself ("at 8, 2 more at 12") ends them.
 */
export function timesInARow(from: number, text: MarkedText, words: MeasureWords): number {
  const { tokens } = text;
  const sentence = tokens[from]?.sentence;
  const led = tokens.findIndex(
    ({ word }, at) => at > from && at <= from + wordsToTime && words.beforeTimes.includes(word),
  );
  if (led < 0) return 1;
  let times = 0;
  for (let at = led + 1; tokens[at]?.sentence === sentence; at += 1) {
    const { word = '' } = tokens[at] ?? {};
    const hour = numberIn(word, words);
    const named = words.partsOfDay.includes(word) || (hour !== undefined && hour <= hoursOfADay);
    if (isMinute(at, text) || words.clock.includes(word) || words.clauseJoiners.includes(word)) continue;
    if (!named || !endsATime(at, tokens, sentence, words)) break;
    times += 1;
  }
  return Math.max(1, times);
}

/** Nothing stands behind it but the end, a comma, "and", minutes or "pm". */
function endsATime(
  at: number,
  tokens: MarkedText['tokens'],
  sentence: number | undefined,
  words: MeasureWords,
): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.afterComma || next.sentence !== sentence) return true;
  return words.clock.includes(next.word) || words.clauseJoiners.includes(next.word);
}

/**
 * Places of counts with a time of the day behind them: "2 at noon", "2 paracetamol this morning", "one an hour ago"; "again
 * at noon" counts as well. They begin what is told, or go on with it behind "and" or a comma.
 */
export function timedCounts(
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly Named[],
): readonly number[] {
  const { tokens } = text;
  return tokens.flatMap(({ word, sentence, afterComma }, at) => {
    const value = numberIn(word, words) ?? (words.again.includes(word) ? 1 : undefined);
    if (value === undefined || !Number.isInteger(value)) return [];
    if (value > mostCounted && !medicines.some((one) => isStrengthOf(one, value))) return [];
    const before = tokens[at - 1];
    const goesOn = [words.clauseJoiners, words.further, words.taken].some((list) =>
      list.includes(before?.word ?? ''),
    );
    const opens = before?.sentence !== sentence || afterComma || goesOn || names(before.word, medicines);
    if (!opens || isTimeOfDay(at, text, words, medicines) || isSince(at, text, words)) return [];
    return isTimed(at, text, words, medicines) ? [at] : [];
  });
}

/** "2 hours ago", of which no tablet is told. */
function isSince(at: number, { tokens }: MarkedText, words: MeasureWords): boolean {
  const [unit = '', ago = ''] = tokens.slice(at + 1, at + 3).map(({ word }) => word);
  return (words.hours.includes(unit) || words.minutes.includes(unit)) && words.ago.includes(ago);
}

function isTimed(at: number, text: MarkedText, words: MeasureWords, medicines: readonly Named[]): boolean {
  const { tokens } = text;
  const rest = tokens.slice(at + 1, at + 1 + wordsToTime);
  const end = rest.findIndex((token) => token.afterComma || token.sentence !== tokens[at]?.sentence);
  const clause = end < 0 ? rest : rest.slice(0, end);
  const place = clause.findIndex(
    ({ word, filler }) =>
      !filler &&
      ![words.tablets, words.further, words.between, words.last].some((list) => list.includes(word)) &&
      !names(word, medicines),
  );
  const [first, ...others] = place < 0 ? [] : clause.slice(place);
  if (first === undefined) return false;
  const second = others.find(({ filler, word }) => !filler && !words.between.includes(word))?.word ?? '';
  if (words.partsOfDay.includes(first.word) || isSince(at + 1 + place, text, words)) return true;
  if (words.hours.includes(first.word)) return words.ago.includes(second);
  const hour = numberIn(second, words);
  const timed = words.partsOfDay.includes(second) || (hour !== undefined && hour <= hoursOfADay);
  return words.aroundTimes.includes(first.word) && timed;
}

function names(word: string | undefined, medicines: readonly Named[]): boolean {
  return medicines.some((one) => one.names.includes(word ?? ''));
}

const hoursOfADay = 24;
const wordsToTime = 8;
