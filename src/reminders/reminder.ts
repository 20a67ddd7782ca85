import { daysLater, isQuiet, momentOf, nextQuiet, afterQuiet, wallAt, type Clock } from './clock';

/** What somebody is to be reminded of: a thing that the knowledge words, or something in their own words. */
export type What =
  { readonly kind: 'known'; readonly id: string } | { readonly kind: 'own'; readonly words: string };

export type Repeat =
  | { readonly kind: 'once' }
  /** On these days of the week (0 is Sunday), at this time of day. */
  | {
      readonly kind: 'days';
      readonly days: readonly number[];
      readonly hour: number;
      readonly minute: number;
    }
  /** Until the quiet hours begin. */
  | { readonly kind: 'every'; readonly minutes: number };

/** A time that somebody asked for. */
export interface When {
  /** ISO, the first time. */
  readonly at: string;
  readonly repeat: Repeat;
}

export interface Reminder extends When {
  readonly id: string;
  readonly what: What;
  /** The clock it goes by. */
  readonly zone: string;
  /** ISO; a repeated one ends then. */
  readonly until?: string;
}

/** Web chats are left without a word, so that nothing repeats for ever. */
export const daysRepeated = 28;

/** The question after urgent care whether they were seen. */
export const followUp: What = { kind: 'known', id: 'follow-up' };

export function isFollowUp(what: What): boolean {
  return what.kind === 'known' && followUp.kind === 'known' && what.id === followUp.id;
}

/** So many at once are kept. */
export const mostReminders = 20;

const minute = 60_000;
/** What is later than that says for when it was. */
const lateFrom = 10 * minute;
/** What repeats and is later than that waits for the next time. */
const missedFrom = 60 * minute;

/** A reminder of something at the time that was asked for. */
export function reminderOf(id: string, what: What, { at, repeat }: When, clock: Clock): Reminder {
  const until = endOf(new Date(at), repeat, clock);
  return {
    id,
    what,
    at,
    repeat,
    zone: clock.zone,
    ...(until === undefined ? {} : { until: until.toISOString() }),
  };
}

function endOf(at: Date, repeat: Repeat, clock: Clock): Date | undefined {
  switch (repeat.kind) {
    case 'once':
      return undefined;
    case 'days':
      return daysLater(at, daysRepeated, clock.zone);
    case 'every':
      return nextQuiet(at, clock);
  }
}

/** The reminder as it stands after a time has passed; nothing when that was the last. */
export function afterwards(reminder: Reminder, now: Date): Reminder | undefined {
  const next = nextTime(reminder, now);
  const ends = reminder.until === undefined ? undefined : new Date(reminder.until);
  if (next === undefined || (ends !== undefined && next >= ends)) return undefined;
  return { ...reminder, at: next.toISOString() };
}

function nextTime({ at, repeat, zone }: Reminder, now: Date): Date | undefined {
  switch (repeat.kind) {
    case 'once':
      return undefined;
    case 'every': {
      const step = repeat.minutes * minute;
      const missed = Math.floor((now.getTime() - Date.parse(at)) / step);
      return new Date(Date.parse(at) + (Math.max(0, missed) + 1) * step);
    }
    case 'days':
      return nextOfDays(repeat, now, zone);
  }
}

/** The first time behind `now` on one of the days. */
export function nextOfDays(
  { days, hour, minute: atMinute }: Extract<Repeat, { kind: 'days' }>,
  now: Date,
  zone: string,
): Date | undefined {
  const today = wallAt(now, zone);
  return Array.from({ length: 8 }, (_, ahead) => ahead)
    .filter((ahead) => days.includes((today.weekday + ahead) % 7))
    .map((ahead) => momentOf({ ...today, day: today.day + ahead, hour, minute: atMinute }, zone))
    .find((at) => at > now);
}

/** What is to be done with a reminder whose time has come. */
export type Due =
  | { readonly kind: 'say'; readonly late: boolean }
  | { readonly kind: 'move'; readonly to: Reminder | undefined };

/** After a standstill: what repeats waits for its next time, and nobody is woken for what is late anyway. */
export function dueOf(reminder: Reminder, now: Date, clock: Pick<Clock, 'quiet'>): Due {
  const late = now.getTime() - Date.parse(reminder.at);
  if (reminder.repeat.kind !== 'once' && late >= missedFrom)
    return { kind: 'move', to: afterwards(reminder, now) };
  const where = { zone: reminder.zone, quiet: clock.quiet };
  if (late >= lateFrom && isQuiet(now, where))
    return { kind: 'move', to: { ...reminder, at: afterQuiet(now, where).toISOString() } };
  return { kind: 'say', late: late >= lateFrom };
}
