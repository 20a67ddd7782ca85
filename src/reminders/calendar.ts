import ical, { ICalAlarmType, ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import { wallAt } from './clock';
import { daysRepeated, type Reminder } from './reminder';

const weekdays = [
  ICalWeekday.SU,
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
];

const daysOfAWeek = 7;

/**
 * A reminder as a calendar file (RFC 5545) with an alarm at its time. What comes on days keeps its time of day wherever the
 * person is, so it names no zone.
 */
export function calendarOf({ id, at, repeat, zone }: Reminder, summary: string, made: Date): string {
  const calendar = ical({ prodId: { company: 'Backtalk', product: 'Reminders' } });
  const wall = wallAt(new Date(at), zone);
  const floating = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute));
  const event = calendar.createEvent({
    id,
    stamp: made,
    summary,
    start: repeat.kind === 'days' ? floating : new Date(at),
    floating: repeat.kind === 'days',
    ...(repeat.kind === 'days'
      ? {
          repeating: {
            freq: ICalEventRepeatingFreq.WEEKLY,
            byDay: repeat.days.flatMap((day) => weekdays[day] ?? []),
            count: (repeat.days.length * daysRepeated) / daysOfAWeek,
          },
        }
      : {}),
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: summary });
  return calendar.toString();
}
