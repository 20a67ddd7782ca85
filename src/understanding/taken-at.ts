import { TZDate } from '@date-fns/tz';
import { numberIn, type MeasureWords, type MedicineMeasure } from './quantity';
import { isTimeOfDay, timesInARow } from './times-of-day';
import type { MarkedText } from './token';

const minutesOfAnHour = 60;
const hoursOfADay = 24;
const hoursOnAClock = 12;

interface TakenHere {
  readonly counts: ReadonlySet<number>;
  readonly now: Date;
  readonly zone?: string | undefined;
}

/**
 * When the last of what was taken was taken, where a message tells a time: "at 8", "8pm", "12:30", "2 hours ago". Of several
 * the latest, and of an hour that may be two the later one that is over, so that the next dose is rather too late than too
 * early. "This morning" is no time, and where something was taken without one ("2 at 8 and 2 just now") none is told; nor is
 * the time of something else ("pain began at 8, took 2 aspirin").
 *
 * @param counts places in the text where something that was taken is counted
 * @param zone of the clock they live by; of the machine where none is known
 */
export function takenAt(
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
  { counts, now, zone }: TakenHere,
): Date | undefined {
  const here = zone === undefined ? now : new TZDate(now.getTime(), zone);
  const minutesAgo = text.tokens.flatMap((_, at) => {
    if (isOfSomethingElse(at, text, words, counts)) return [];
    const ago = minutesBefore(at, text, words);
    const clock = ago === undefined ? clockTime(at, text, words, medicines) : undefined;
    return ago ?? (clock === undefined ? [] : sinceClock(clock, here));
  });
  const times = [...counts].reduce((sum, at) => sum + timesInARow(at, text, words), 0);
  return minutesAgo.length < Math.max(1, times)
    ? undefined
    : new Date(now.getTime() - Math.min(...minutesAgo) * minutesOfAnHour * 1000);
}

/** Whether the clause around a place has words beside the time, and neither counts what was taken nor says that it was. */
function isOfSomethingElse(
  at: number,
  { tokens }: MarkedText,
  words: MeasureWords,
  counts: ReadonlySet<number>,
): boolean {
  const begins = (place: number): boolean => {
    const [before, here] = [tokens[place - 1], tokens[place]];
    return before?.sentence !== here?.sentence || here?.afterComma === true || isJoiner(here?.word, words);
  };
  let first = at;
  while (first > 0 && !begins(first)) first -= 1;
  let end = at + 1;
  while (end < tokens.length && !begins(end)) end += 1;
  const clause = tokens.slice(first, end);
  const isTaking = clause.some(({ word }, index) => counts.has(first + index) || words.taken.includes(word));
  return !isTaking && clause.some(({ word, filler }) => !filler && !isOfTime(word, words));
}

function isJoiner(word: string | undefined, words: MeasureWords): boolean {
  return words.clauseJoiners.includes(word ?? '');
}

function isOfTime(word: string, words: MeasureWords): boolean {
  const { hours, minutes, ago, half, clock, beforeTimes, aroundTimes, partsOfDay, between, last } = words;
  const lists = [hours, minutes, ago, half, clock, beforeTimes, aroundTimes, partsOfDay, between, last];
  return (
    isJoiner(word, words) ||
    words.noons.has(word) ||
    numberIn(word, words) !== undefined ||
    lists.some((list) => list.includes(word))
  );
}

/** "Two hours ago", "half an hour ago", "20 minutes ago". */
function minutesBefore(at: number, { tokens }: MarkedText, words: MeasureWords): number | undefined {
  const unit = tokens[at + 1]?.word ?? '';
  const isUnit = words.hours.includes(unit) || words.minutes.includes(unit);
  if (!isUnit || !words.ago.includes(tokens[at + 2]?.word ?? '')) return undefined;
  const word = tokens[at]?.word ?? '';
  const count = words.one.includes(word) ? 1 : numberIn(word, words);
  if (count === undefined) return undefined;
  const minutes = words.minutes.includes(unit) ? count : count * minutesOfAnHour;
  return words.half.includes(tokens[at - 1]?.word ?? '') ? minutes / 2 : minutes;
}

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Told by "am", "pm", or an hour after noon. */
  readonly sure: boolean;
}

function clockTime(
  at: number,
  marked: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): ClockTime | undefined {
  const { text, tokens } = marked;
  const [here, next] = [tokens[at], tokens[at + 1]];
  const named = words.noons.get(here?.word ?? '');
  if (named !== undefined) return { hour: named, minute: 0, sure: true };
  const value = numberIn(here?.word ?? '', words);
  if (here === undefined || value === undefined || !Number.isInteger(value) || value > hoursOfADay)
    return undefined;
  const hasMinutes =
    next !== undefined && /^[0-5]\d$/.test(next.word) && text.slice(here.end, next.start) === ':';
  const half = (hasMinutes ? tokens[at + 2] : next)?.word ?? '';
  if (!hasMinutes && !isTimeOfDay(at, marked, words, medicines)) return undefined;
  const minute = hasMinutes ? Number(next.word) : 0;
  const [isMorning, isLater] = [words.morningClock, words.laterClock].map((list) => list.includes(half));
  const hour = isLater === true && value < hoursOnAClock ? value + hoursOnAClock : value;
  const midnight = isMorning === true && value === hoursOnAClock;
  const sure = isMorning === true || isLater === true || value > hoursOnAClock || value === 0;
  return { hour: midnight ? 0 : hour % hoursOfADay, minute, sure };
}

/** Minutes since it was last so late. */
function sinceClock({ hour, minute, sure }: ClockTime, now: Date): number {
  const minutesOf = (hours: number, minutes: number): number => hours * minutesOfAnHour + minutes;
  const current = minutesOf(now.getHours(), now.getMinutes());
  const hours = sure ? [hour] : [hour, (hour + hoursOnAClock) % hoursOfADay];
  const day = minutesOf(hoursOfADay, 0);
  return Math.min(...hours.map((one) => (current - minutesOf(one, minute) + day) % day));
}
