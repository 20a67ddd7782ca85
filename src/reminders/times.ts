import { casual, type ParsedResult } from 'chrono-node/en';
import { isQuietHour, momentOf, offsetAt, wallAt, type Clock, type QuietHours, type WallTime } from './clock';
import { blanked, findPhrases, straight, wordsIn, type PhraseFound } from './phrases';
import { nextOfDays, type When } from './reminder';

/** Words around times; what a date or an hour looks like is the library's. */
export interface TimeWords {
  /** Part of a day → the time that stands for it, as "8:00". */
  readonly parts: ReadonlyMap<string, string>;
  readonly instead: ReadonlyMap<string, string>;
  readonly beforeHours: readonly string[];
  readonly day: string;
  readonly minutes: ReadonlyMap<string, number>;
  readonly hours: ReadonlyMap<string, number>;
  readonly lasting: readonly string[];
  readonly daily: readonly string[];
  readonly weekdays: readonly string[];
  readonly every: readonly string[];
  readonly unable: readonly string[];
  readonly withoutHours: readonly string[];
}

/** Why no time came of what was said: it repeats in a way that is not kept, lacks hours, is over, or is too far off. */
export type TimeProblem = 'unable' | 'without-hours' | 'past' | 'far';

export interface TimesTold {
  readonly when: readonly When[];
  readonly problem?: TimeProblem;
  /** What else stands in the text, as typed. */
  readonly rest: string;
}

/** Nobody plans their back for longer. */
const mostDaysAhead = 92;
/** More often than that is no help. */
const leastMinutes = 10;
const mostTimes = 4;
const day = 24 * 60 * 60_000;
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const mondayToFriday = [1, 2, 3, 4, 5];

/** Builds the reader of times. What it returns is pure. */
export function createTimes(words: TimeWords): (typed: string, clock: Clock, now: Date) => TimesTold {
  const instead = findPhrases([...words.instead.keys()]);
  const daily = findPhrases(words.daily);
  const weekdays = findPhrases(words.weekdays);
  const unable = findPhrases(words.unable);
  const withoutHours = findPhrases(words.withoutHours);
  const every = new Set(words.every);
  const lasting = new Set(words.lasting);
  const writtenOut = findPhrases(
    [...words.minutes.keys(), ...words.beforeHours].flatMap((before) =>
      [...words.hours].flatMap(([name, hour]) => [`${before} ${name}`, `${before} ${hour}`]),
    ),
  );

  return (typed, clock, now) => {
    const text = replaced(
      replaced(straight(typed), instead, ({ phrase }) => words.instead.get(phrase)),
      writtenOut,
      inFigures,
    );
    const [odd] = unable(text);
    if (odd !== undefined) return { when: [], problem: 'unable', rest: blanked(text, odd) };
    const [often] = withoutHours(text);
    const repeats = [...daily(text), ...weekdays(text)];
    const days = weekdays(text).length > 0 ? mondayToFriday : repeats.length > 0 ? everyDay : undefined;
    // A part of the day stays, as it tells which eight is meant.
    const plain = [...repeats, ...(often === undefined ? [] : [often])].reduce(
      (left, found) => blanked(left, { start: found.start, end: found.end - partBehind(found).length }),
      text,
    );
    const reference = { instant: now, timezone: offsetAt(now, clock.zone) };
    const found = casual.parse(plain, reference, { forwardDate: true }).filter((one) => isTime(one, plain));
    const told = found.slice(0, mostTimes).map((one) => whenOf(one, plain, days, clock, now));
    const rest = found.reduce((left, one) => blanked(left, reach(one, plain)), plain);
    const when = told.flatMap((one) => (typeof one === 'string' ? [] : [one]));
    const problem = told.find((one) => typeof one === 'string');
    if (problem !== undefined) return { when: [], problem, rest };
    return {
      when,
      rest,
      ...(when.length === 0 && (often ?? repeats[0]) !== undefined ? { problem: 'without-hours' } : {}),
    };
  };

  /** "Half past seven" is 7:30; "at eight" is "at 8". */
  function inFigures({ phrase }: PhraseFound): string {
    const at = phrase.lastIndexOf(' ');
    const [before, name] = [phrase.slice(0, at), phrase.slice(at + 1)];
    const hour = words.hours.get(name) ?? Number(name);
    const minutes = words.minutes.get(before);
    if (minutes === undefined) return `${before} ${hour}`;
    const whole = minutes < 0 ? ((hour + 10) % 12) + 1 : hour;
    return `${whole}:${String((minutes + 60) % 60).padStart(2, '0')}`;
  }

  function partBehind({ phrase }: PhraseFound): string {
    const last = phrase.split(' ').at(-1) ?? '';
    return words.parts.has(last) ? last : '';
  }

  /** "For ten minutes" is how long, not when. */
  function isTime({ text, index, start }: ParsedResult, plain: string): boolean {
    const before = wordBefore(plain, index);
    const duration = start.tags().has('result/relativeDate');
    const lasts = lasting.has(wordsIn(text)[0] ?? '') || lasting.has(before);
    return !(duration && lasts && !every.has(before));
  }

  function reach({ text, index }: ParsedResult, plain: string): Pick<PhraseFound, 'start' | 'end'> {
    const before = wordBefore(plain, index);
    const start = every.has(before) ? plain.toLowerCase().lastIndexOf(before, index) : index;
    return { start, end: index + text.length };
  }

  function whenOf(
    { text, index, start }: ParsedResult,
    plain: string,
    days: readonly number[] | undefined,
    clock: Clock,
    now: Date,
  ): When | TimeProblem {
    const repeated = every.has(wordBefore(plain, index));
    const relative = start.tags().has('result/relativeDate');
    if (repeated && relative) {
      const minutes = Math.round((start.date().getTime() - now.getTime()) / 60_000);
      if (minutes < leastMinutes || minutes > 12 * 60) return 'unable';
      return { at: start.date().toISOString(), repeat: { kind: 'every', minutes } };
    }
    if (relative && start.isCertain('hour')) return once(start.date(), now);
    const wall = { year: start.get('year') ?? 0, month: start.get('month') ?? 1, day: start.get('day') ?? 1 };
    const onDays = days ?? (repeated && start.isCertain('weekday') ? [start.get('weekday') ?? 0] : undefined);
    const hours = hoursOf(start, text, clock.quiet);
    const [first] = hours;
    if (onDays !== undefined && first !== undefined) {
      const repeat = { kind: 'days', days: onDays, ...first } as const;
      const at = nextOfDays(repeat, now, clock.zone);
      return at === undefined ? 'unable' : { at: at.toISOString(), repeat };
    }
    if (repeated) return 'unable';
    const fixed = relative || start.isCertain('day') || start.isCertain('weekday');
    const today = fixed ? wall : wallAt(now, clock.zone);
    const moments = (fixed ? [0] : [0, 1])
      .flatMap((ahead) =>
        hours.map((time) => momentAt({ ...today, day: today.day + ahead }, time, clock.zone)),
      )
      .filter((at) => at > now);
    const kind = moments.find((at) => !isQuietHour(wallAt(at, clock.zone).hour, clock.quiet)) ?? moments[0];
    return kind === undefined ? 'past' : once(kind, now);
  }

  /** The times of day that may be meant, the likeliest first: "at 8" is in the morning or in the evening. */
  function hoursOf(
    start: ParsedResult['start'],
    text: string,
    quiet: QuietHours,
  ): readonly Pick<WallTime, 'hour' | 'minute'>[] {
    const part = wordsIn(text).find((word) => words.parts.has(word));
    if (!start.isCertain('hour')) return [timeOf(words.parts.get(part ?? '') ?? words.day)];
    const [hour, minute] = [start.get('hour') ?? 0, start.get('minute') ?? 0];
    const plainly = start.isCertain('meridiem') || part !== undefined || hour > 12 || /\b0\d/.test(text);
    if (plainly) return [{ hour, minute }];
    const both = [hour % 12, (hour % 12) + 12].map((one) => ({ hour: one, minute }));
    return [...both].sort((a, b) => Number(isQuietHour(a.hour, quiet)) - Number(isQuietHour(b.hour, quiet)));
  }
}

function once(at: Date, now: Date): When | TimeProblem {
  if (at <= now) return 'past';
  return at.getTime() - now.getTime() > mostDaysAhead * day
    ? 'far'
    : { at: at.toISOString(), repeat: { kind: 'once' } };
}

function momentAt(
  { year, month, day: date }: Pick<WallTime, 'year' | 'month' | 'day'>,
  time: Pick<WallTime, 'hour' | 'minute'>,
  zone: string,
): Date {
  return momentOf({ year, month, day: date, ...time }, zone);
}

function timeOf(text: string): Pick<WallTime, 'hour' | 'minute'> {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
}

function wordBefore(text: string, at: number): string {
  return wordsIn(text.slice(0, at)).at(-1) ?? '';
}

function replaced(
  text: string,
  find: (text: string) => readonly PhraseFound[],
  by: (found: PhraseFound) => string | undefined,
): string {
  return [...find(text)]
    .reverse()
    .reduce((left, found) => left.slice(0, found.start) + (by(found) ?? '') + left.slice(found.end), text);
}
