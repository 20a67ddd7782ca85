const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A day as "Thu 26 November 2026". */
export function longDayOf(at: Date): string {
  return longDay.format(at);
}

/** A time as "26 Nov 2026, 19:30", by the clock of the machine. */
export function momentOf(at: Date): string {
  return moment.format(at);
}
