import { numberIn, type MeasureWords } from './quantity';
import type { MarkedText } from './token';

const minutesOfAnHour = 60;
const hoursOfADay = 24;
const hoursOnAClock = 12;

/**
 * When the last of what was taken was taken, where a message tells a time: "at 8", "8pm", "12:30", "2 hours ago". Of several
 * the latest, and of an hour that may be two the later one that is over, so that the next dose is rather too late than too
 * early. "This morning" is no time.
 */
export function takenAt(text: MarkedText, words: MeasureWords, now: Date): Date | undefined {
  const minutesAgo = text.tokens.flatMap((_, at) => {
    const ago = minutesBefore(at, text, words);
    const clock = ago === undefined ? clockTime(at, text, words) : undefined;
    return ago ?? (clock === undefined ? [] : sinceClock(clock, now));
  });
  return minutesAgo.length === 0
    ? undefined
    : new Date(now.getTime() - Math.min(...minutesAgo) * minutesOfAnHour * 1000);
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

function clockTime(at: number, { text, tokens }: MarkedText, words: MeasureWords): ClockTime | undefined {
  const [before, here, next] = [-1, 0, 1].map((step) => tokens[at + step]);
  const named = words.noons.get(here?.word ?? '');
  if (named !== undefined) return { hour: named, minute: 0, sure: true };
  const value = numberIn(here?.word ?? '', words);
  if (here === undefined || value === undefined || !Number.isInteger(value) || value > hoursOfADay)
    return undefined;
  const hasMinutes =
    next !== undefined && /^[0-5]\d$/.test(next.word) && text.slice(here.end, next.start) === ':';
  const half = (hasMinutes ? tokens[at + 2] : next)?.word ?? '';
  const led = words.beforeTimes.includes(before?.word ?? '') && !words.tablets.includes(half);
  if (!led && !hasMinutes && !words.clock.includes(half)) return undefined;
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
