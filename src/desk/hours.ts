import { daysLater, isZone, momentOf, wallAt } from '../reminders/clock';

/** From one minute of the day up to another, on these days of the week (0 is Sunday); over midnight it goes on past 1440. */
export interface Opening {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** When a desk is staffed, by the clock of its place. */
export interface DeskHours {
  readonly openings: readonly Opening[];
  readonly zone: string;
}

/** What could not be read, in the operator's words. */
export interface HoursProblem {
  readonly problem: string;
}

const dayNames = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const minutesOfADay = 24 * 60;

/**
 * "Mo-Fr 08:00-18:00 Europe/London", "Mo-Th 08:00-12:00,13:00-18:00; Fr 08:00-12:00 Europe/Berlin": rules, then the zone.
 * A small part of what OpenStreetMap writes; its library weighs more than the bot needs.
 */
export function readDeskHours(text: string): DeskHours | HoursProblem {
  const [, rules, zone] = /^(.*\S)\s+(\S+)$/.exec(text.trim()) ?? [];
  if (rules === undefined || zone === undefined) return { problem: 'there is no time zone at its end' };
  if (!isZone(zone)) return { problem: `'${zone}' is no time zone` };
  const openings: Opening[] = [];
  for (const rule of rules.split(';')) {
    const read = readRule(rule.trim());
    if ('problem' in read) return read;
    openings.push(...read);
  }
  return { openings, zone };
}

function readRule(rule: string): readonly Opening[] | HoursProblem {
  const [named = '', times, ...rest] = rule.split(/\s+/);
  if (times === undefined || rest.length > 0) return { problem: `'${rule}' is not days, a space and hours` };
  const days = readDays(named);
  if ('problem' in days) return days;
  const openings: Opening[] = [];
  for (const range of times.split(',')) {
    const read = readRange(range);
    if ('problem' in read) return read;
    openings.push({ days, ...read });
  }
  return openings;
}

function readDays(named: string): readonly number[] | HoursProblem {
  const days: number[] = [];
  for (const part of named.split(',')) {
    const [first, last, ...rest] = part.split('-').map((name) => dayNames.indexOf(name));
    if (first === undefined || rest.length > 0 || [first, last ?? 0].includes(-1))
      return { problem: `'${part}' is no day, nor from one day to another` };
    const length = (((last ?? first) - first + 7) % 7) + 1;
    days.push(...Array.from({ length }, (_, ahead) => (first + ahead) % 7));
  }
  return days;
}

function readRange(range: string): Pick<Opening, 'from' | 'to'> | HoursProblem {
  const [from, to, ...rest] = range.split('-').map(readTime);
  if (from === undefined || to === undefined || rest.length > 0)
    return { problem: `'${range}' is not from one time to another, such as 08:00-18:00` };
  if (from === to || from === minutesOfADay) return { problem: `'${range}' ends when it begins` };
  return { from, to: to > from ? to : to + minutesOfADay };
}

function readTime(time: string): number | undefined {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= minutesOfADay ? minutes : undefined;
}

/** Without hours a desk is always staffed. */
export function isOpen(at: Date, hours: DeskHours | undefined): boolean {
  return hours === undefined || periodsAround(at, hours).some(({ from, to }) => from <= at && at < to);
}

/** When it opens next after a moment at which it is closed. */
export function opensNext(at: Date, hours: DeskHours): Date | undefined {
  return periodsAround(at, hours)
    .map(({ from }) => from)
    .filter((from) => from > at)
    .sort((a, b) => a.getTime() - b.getTime())[0];
}

interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Those of the days from yesterday, as one may go on over midnight, to the same day of next week. */
function periodsAround(at: Date, { openings, zone }: DeskHours): readonly Period[] {
  return Array.from({ length: 9 }, (_, day) => wallAt(daysLater(at, day - 1, zone), zone)).flatMap((wall) =>
    openings
      .filter(({ days }) => days.includes(wall.weekday))
      .map(({ from, to }) => ({
        from: momentOf({ ...wall, hour: 0, minute: from }, zone),
        to: momentOf({ ...wall, hour: 0, minute: to }, zone),
      })),
  );
}
