import { wallAt, type Clock, type WallTime } from '../src/reminders/clock';
import { daysRepeated, isFollowUp, type Reminder, type Repeat, type What } from '../src/reminders/reminder';
import { quoted } from '../src/reply/quoted';
import type { Words } from '../src/reply/words';

const clockFace = new Intl.DateTimeFormat('en-US', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'UTC',
});
const dayName = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const weekdayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** What it is about, within a sentence: "ice", "“ring my sister”". */
export function whatWords(what: What, { reminders }: Words): string {
  if (isFollowUp(what)) return reminders.followUp.title;
  if (what.kind === 'own') return reminders.own.title.replace('{words}', quoted(what.words));
  return reminders.kinds.find(({ id }) => id === what.id)?.title ?? what.id;
}

/** "4:05 pm". */
export function timeWords({ hour, minute }: Pick<WallTime, 'hour' | 'minute'>): string {
  return clockFace
    .format(Date.UTC(2026, 0, 1, hour, minute))
    .replace(/\s?([AP]M)$/, (_, half: string) => ` ${half.toLowerCase()}`);
}

/** "today at 4:05 pm", "tomorrow at 8:00 am", "on Thursday 3 December at 3:00 pm". */
export function momentWords(at: Date, zone: string, now: Date, words: Words): string {
  const wall = wallAt(at, zone);
  const time = timeWords(wall);
  const days = daysBetween(wallAt(now, zone), wall);
  if (days === 0) return words.message('reminder-today', { time });
  if (days === 1) return words.message('reminder-tomorrow', { time });
  return words.message('reminder-on-day', { day: dayName.format(dateOf(wall)), time });
}

/** When it comes, and how often. */
export function whenWords(reminder: Reminder, now: Date, words: Words): string {
  const { at, repeat, zone } = reminder;
  switch (repeat.kind) {
    case 'once':
      return momentWords(new Date(at), zone, now, words);
    case 'days':
      return daysWords(repeat, wallAt(new Date(at), zone), wallAt(now, zone), words);
    case 'every':
      return everyWords(reminder, repeat.minutes, now, words);
  }
}

function daysWords(
  { days, hour, minute }: Extract<Repeat, { kind: 'days' }>,
  first: WallTime,
  today: WallTime,
  words: Words,
): string {
  const time = timeWords({ hour, minute });
  const slots = { time, from: fromWords(first, today, words), weeks: String(daysRepeated / 7) };
  const [day = 0] = days;
  if (days.length === 7) return words.message('reminder-daily', slots);
  if (days.length > 1) return words.message('reminder-weekdays', slots);
  return words.message('reminder-weekly', { ...slots, day: weekdayName.format(Date.UTC(2026, 1, 1 + day)) });
}

function fromWords(first: WallTime, today: WallTime, words: Words): string {
  const days = daysBetween(today, first);
  if (days === 0) return words.message('reminder-from-today');
  if (days === 1) return words.message('reminder-from-tomorrow');
  return words.message('reminder-from-day', { day: dayName.format(dateOf(first)) });
}

function everyWords({ at, until, zone }: Reminder, minutes: number, now: Date, words: Words): string {
  const first = momentWords(new Date(at), zone, now, words);
  const end = until === undefined ? '' : timeWords(wallAt(new Date(until), zone));
  if (minutes === 60) return words.message('reminder-every-hour', { end, first });
  return minutes % 60 === 0
    ? words.message('reminder-every-hours', { count: String(minutes / 60), end, first })
    : words.message('reminder-every-minutes', { count: String(minutes), end, first });
}

/** Each reminder as one line. */
export function reminderLines(reminders: readonly Reminder[], now: Date, words: Words): readonly string[] {
  return reminders.map((one, at) =>
    words.message('reminder-item', {
      number: String(at + 1),
      what: whatWords(one.what, words),
      when: whenWords(one, now, words),
    }),
  );
}

/** What is kept of reminders, for whoever asks what is known about them. */
export function remindersTold(reminders: readonly Reminder[], words: Words, now: Date): readonly string[] {
  if (reminders.length === 0) return [];
  const items = reminders.map((one) => `${whatWords(one.what, words)}, ${whenWords(one, now, words)}`);
  return [words.message('reminders-told', { items: items.join('; ') })];
}

/** "10:00 pm" to "7:00 am". */
export function quietWords({ quiet }: Clock): { readonly from: string; readonly to: string } {
  return { from: timeWords({ hour: quiet.from, minute: 0 }), to: timeWords({ hour: quiet.to, minute: 0 }) };
}

function dateOf({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): number {
  return Date.UTC(year, month - 1, day);
}

function daysBetween(one: WallTime, other: WallTime): number {
  return Math.round((dateOf(other) - dateOf(one)) / (24 * 60 * 60_000));
}
