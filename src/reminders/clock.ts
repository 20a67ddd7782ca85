import { TZDate } from '@date-fns/tz';

/** Hours of the day in which nobody is disturbed unasked, from one up to the other; over midnight if `from` is later. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** By which clock somebody lives. */
export interface Clock {
  /** An IANA name, or an offset such as "+02:00". */
  readonly zone: string;
  /** Their channel told it; else it is that of the server. */
  readonly told: boolean;
  readonly quiet: QuietHours;
}

/** What a clock on the wall shows. */
export interface WallTime {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const offset = /^[+-](0\d|1[0-4]):[0-5]\d$/;

export function isZone(zone: string): boolean {
  if (offset.test(zone)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the wall shows at that moment. */
export function wallAt(at: Date, zone: string): WallTime & { readonly weekday: number } {
  const local = new TZDate(at, zone);
  return {
    year: local.getFullYear(),
    month: local.getMonth() + 1,
    day: local.getDate(),
    hour: local.getHours(),
    minute: local.getMinutes(),
    weekday: local.getDay(),
  };
}

/** When the wall shows it. A time that the change to summer skips is the one an hour later. */
export function momentOf({ year, month, day, hour, minute }: WallTime, zone: string): Date {
  return new Date(new TZDate(year, month - 1, day, hour, minute, zone).getTime());
}

/** Minutes by which the zone is ahead of UTC at that moment. */
export function offsetAt(at: Date, zone: string): number {
  return -new TZDate(at, zone).getTimezoneOffset();
}

/** The same time of day, so many days later. */
export function daysLater(at: Date, days: number, zone: string): Date {
  const wall = wallAt(at, zone);
  return momentOf({ ...wall, day: wall.day + days }, zone);
}

export function isQuietHour(hour: number, { from, to }: QuietHours): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

export function isQuiet(at: Date, { zone, quiet }: Pick<Clock, 'zone' | 'quiet'>): boolean {
  return isQuietHour(wallAt(at, zone).hour, quiet);
}

/** The first moment from then on that is not in the quiet hours. */
export function afterQuiet(at: Date, clock: Pick<Clock, 'zone' | 'quiet'>): Date {
  if (!isQuiet(at, clock)) return at;
  const wall = wallAt(at, clock.zone);
  const end = momentOf({ ...wall, hour: clock.quiet.to, minute: 0 }, clock.zone);
  return end > at ? end : daysLater(end, 1, clock.zone);
}

/** When the quiet hours begin next. */
export function nextQuiet(at: Date, { zone, quiet }: Pick<Clock, 'zone' | 'quiet'>): Date {
  const wall = wallAt(at, zone);
  const start = momentOf({ ...wall, hour: quiet.from, minute: 0 }, zone);
  return start > at ? start : daysLater(start, 1, zone);
}
