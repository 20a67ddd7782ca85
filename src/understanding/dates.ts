import { oncePer } from './once-per';
import { numberIn, type MeasureWords } from './quantity';
import type { MarkedText } from './token';

/** A day that a text names, told as days before today; without them it lies ahead, is today, or is none. */
export interface DayNamed {
  readonly days: number | undefined;
  readonly first: number;
  readonly last: number;
}

type ReadDay = (at: number, text: MarkedText, words: MeasureWords, today: Date) => DayNamed | undefined;

/** Dates of the calendar: "14 November", "Nov 3rd", "the 14th", "on 14/11", "2026-11-14". */
export function calendarDates(text: MarkedText, words: MeasureWords, today: Date): readonly DayNamed[] {
  const found: DayNamed[] = [];
  text.tokens.forEach(({ word }, at) => {
    if (!/^\d/.test(word) && !words.months.has(word)) return;
    const read = calendar.flatMap((reader) => reader(at, text, words, today) ?? []);
    found.push(...read.slice(0, 1));
  });
  return found;
}

/** Days told from today: "last Tuesday", "the weekend", "yesterday", "three weeks ago". */
export function daysFromToday(text: MarkedText, words: MeasureWords, today: Date): readonly DayNamed[] {
  const found: DayNamed[] = [];
  const named = namesOfDays(words);
  text.tokens.forEach(({ word }, at) => {
    if (named.has(word)) found.push(...fromToday.flatMap((reader) => reader(at, text, words, today) ?? []));
  });
  return found;
}

/** Every word that may begin a day told from today: few words of a text are one. */
const namesOfDays = oncePer(
  ({ weekdays, weekend, daysAgo, spans }: MeasureWords): ReadonlySet<string> =>
    new Set([
      ...weekdays.keys(),
      ...weekend,
      ...spans.keys(),
      ...[...daysAgo.keys()].map((name) => name.split(' ')[0] ?? name),
    ]),
);

const byMonth: ReadDay = (at, { tokens }, words, today) => {
  const wordAt = (place: number): string => tokens[place]?.word ?? '';
  const month = words.months.get(wordAt(at));
  if (month === undefined) return undefined;
  const isBetween = (place: number): boolean => words.between.includes(wordAt(place));
  const isOrdinal = (place: number): boolean => words.ordinals.includes(wordAt(place));
  const ending = isBetween(at - 1) ? at - 2 : at - 1;
  const before = isOrdinal(ending) ? ending - 1 : ending;
  const following = isBetween(at + 1) ? at + 2 : at + 1;
  const first = dayOfMonth(wordAt(before)) === undefined ? at : before;
  const dayAt = first === at ? following : before;
  const day = dayOfMonth(wordAt(dayAt));
  const last = first !== at ? at : isOrdinal(dayAt + 1) ? dayAt + 1 : dayAt;
  const behind = tokens[last + 1];
  const counts =
    behind?.afterComma === false &&
    [words.tablets, words.otherUnit, words.milligrams].some((list) => list.includes(behind.word));
  if (day === undefined || counts || (first === at && tokens[dayAt]?.afterComma)) return undefined;
  const year = /^20\d\d$/.test(wordAt(last + 1)) ? Number(wordAt(last + 1)) : undefined;
  return {
    days: daysSince([{ day, month, year }], today),
    first,
    last: year === undefined ? last : last + 1,
  };
};

/** "The 14th" and nothing behind it that could be counted: "the 2nd session" is no date. */
const byDayAlone: ReadDay = (at, { tokens }, words, today) => {
  const day = dayOfMonth(tokens[at]?.word ?? '');
  const alone = words.ordinals.includes(tokens[at + 1]?.word ?? '');
  const behind = tokens[at + 2];
  const ends = behind === undefined || behind.sentence !== tokens[at]?.sentence || behind.afterComma;
  const named = words.between.includes(tokens[at - 1]?.word ?? '');
  if (day === undefined || !alone || !named || !(ends || words.behindDates.includes(behind.word)))
    return undefined;
  const months = [0, 1, 2].map((back) => new Date(today.getFullYear(), today.getMonth() - back, 1));
  const dates = months.map((one) => ({ day, month: one.getMonth() + 1, year: one.getFullYear() }));
  return { days: daysSince(dates, today), first: at, last: at + 1 };
};

const figures = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![/\d])/;
const longestFigures = 11;

/**
 * "On 14/11", "2026-11-14". Without a year it needs a word of dates before it, since 7/10 is a pain and 1/2 a half; where
 * day and month could be either, it is the one that lies nearest in the past.
 */
const byFigures: ReadDay = (at, { text, tokens }, words, today) => {
  const token = tokens[at];
  if (token === undefined || !/^\d/.test(token.word)) return undefined;
  const found = figures.exec(text.slice(token.start, token.start + longestFigures));
  const [whole = '', one = '', mark = '', two = '', three] = found ?? [];
  const length = tokens.slice(at).findIndex(({ start }) => start >= token.start + whole.length);
  const last = length < 0 ? tokens.length - 1 : at + length - 1;
  const told = words.beforeDates.includes(tokens[at - 1]?.word ?? '') && mark !== '-';
  if (found === null || !(told || three !== undefined)) return undefined;
  const next = tokens[last + 1]?.word ?? '';
  if (three === undefined && (words.spans.has(next) || words.otherUnit.includes(next))) return undefined;
  const year = three === undefined ? undefined : three.length === 2 ? 2000 + Number(three) : Number(three);
  const dates =
    one.length === 4
      ? [{ day: Number(three), month: Number(two), year: Number(one) }]
      : [
          { day: Number(one), month: Number(two), year },
          { day: Number(two), month: Number(one), year },
        ];
  const possible = dates.filter(isDate);
  return possible.length === 0 ? undefined : { days: daysSince(possible, today), first: at, last };
};

/** "Last Tuesday" is the nearest one, "Tuesday last week" the one of that week; today's may be either. */
const byWeekday: ReadDay = (at, { tokens }, words, today) => {
  const weekday = words.weekdays.get(tokens[at]?.word ?? '');
  if (weekday === undefined) return undefined;
  const [before, next, afterNext] = [-1, 1, 2].map((step) => tokens[at + step]?.word ?? '');
  const ofLastWeek = words.last.includes(next ?? '') && words.weeks.includes(afterNext ?? '');
  if (ofLastWeek) {
    const monday = (today.getDay() + 6) % 7;
    return { days: monday + 7 - ((weekday + 6) % 7), first: at, last: at + 2 };
  }
  const nearest = (today.getDay() - weekday + 7) % 7;
  const days = nearest === 0 && words.last.includes(before ?? '') ? 7 : nearest;
  return { days: days === 0 ? undefined : days, first: at, last: at };
};

/** The last day of the weekend that is over, or yesterday on a Sunday. */
const byWeekend: ReadDay = (at, { tokens }, words, today) => {
  if (!words.weekend.includes(tokens[at]?.word ?? '')) return undefined;
  return { days: today.getDay() === 0 ? 1 : today.getDay(), first: at, last: at };
};

const byName: ReadDay = (at, { tokens }, words) => {
  const longest = [3, 2, 1].find((length) => words.daysAgo.has(phraseAt(at, length, tokens)));
  const inside = words.daysAgo.has(phraseAt(at - 2, 3, tokens));
  if (longest === undefined || inside) return undefined;
  const days = words.daysAgo.get(phraseAt(at, longest, tokens));
  return { days, first: at, last: at + longest - 1 };
};

const byAgo: ReadDay = (at, text, words) => {
  const span = words.spans.has(text.tokens[at]?.word ?? '') ? spanEndingAt(at, text, words) : undefined;
  const ago = words.ago.includes(text.tokens[at + 1]?.word ?? '');
  return span === undefined || !ago ? undefined : { ...span, last: at + 1 };
};

/** "Three weeks", "a fortnight", "a couple of months": so many days, told by the unit at this place. */
export function spanEndingAt(
  at: number,
  { tokens }: MarkedText,
  words: MeasureWords,
): (DayNamed & { readonly days: number }) | undefined {
  const wordAt = (place: number): string => tokens[place]?.word ?? '';
  const unit = words.spans.get(wordAt(at));
  const first = words.between.includes(wordAt(at - 1)) ? at - 2 : at - 1;
  const one = words.one.includes(wordAt(first));
  const count = one ? 1 : numberIn(wordAt(first), words);
  if (unit === undefined || count === undefined) return undefined;
  const article = !one && words.one.includes(wordAt(first - 1));
  return { days: Math.round(count * unit), first: article ? first - 1 : first, last: at };
}

const calendar: readonly ReadDay[] = [byMonth, byDayAlone, byFigures];
const fromToday: readonly ReadDay[] = [byWeekday, byWeekend, byName, byAgo];

interface DateGiven {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

function dayOfMonth(word: string): number | undefined {
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31 ? Number(word) : undefined;
}

function isDate({ day, month }: DateGiven): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Days since the nearest of some dates that lie in the past; a date without a year may be of this or the last one. */
function daysSince(dates: readonly DateGiven[], today: Date): number | undefined {
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const passed = dates.flatMap(({ day, month, year }) => {
    const years = year === undefined ? [today.getFullYear(), today.getFullYear() - 1] : [year];
    return years.flatMap((one) => {
      const date = new Date(Date.UTC(one, month - 1, day));
      const days = (now - date.getTime()) / millisecondsOfADay;
      return date.getUTCDate() === day && days >= 0 ? [days] : [];
    });
  });
  const nearest = Math.min(...passed);
  return passed.length === 0 || nearest === 0 ? undefined : nearest;
}

function phraseAt(at: number, length: number, tokens: MarkedText['tokens']): string {
  return tokens
    .slice(Math.max(0, at), at + length)
    .map(({ word }) => word)
    .join(' ');
}

const millisecondsOfADay = 24 * 60 * 60 * 1000;
