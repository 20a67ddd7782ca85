import * as fc from 'fast-check';
import { isQuiet, momentOf, wallAt, type Clock } from '../../src/reminders/clock';
import { calendarOf } from '../../src/reminders/calendar';
import { afterwards, dueOf, reminderOf, type Reminder, type Repeat } from '../../src/reminders/reminder';

const clock: Clock = { zone: 'Europe/Berlin', told: true, quiet: { from: 22, to: 7 } };
const ice = { kind: 'known', id: 'ice' } as const;
const everyDay: Repeat = { kind: 'days', days: [0, 1, 2, 3, 4, 5, 6], hour: 8, minute: 0 };

function berlin(month: number, day: number, hour: number, minute = 0): Date {
  return momentOf({ year: 2026, month, day, hour, minute }, clock.zone);
}

function reminder(at: Date, repeat: Repeat): Reminder {
  return reminderOf('r1', ice, { at: at.toISOString(), repeat }, clock);
}

describe('when a reminder comes again', () => {
  it('what is asked for once does not', () => {
    expect(afterwards(reminder(berlin(11, 30, 8), { kind: 'once' }), berlin(11, 30, 8))).toBeUndefined();
  });

  it('every day keeps its time of day over both changes of the clock', () => {
    for (const [month, day] of [
      [3, 28],
      [10, 24],
    ] as const) {
      const next = afterwards(reminder(berlin(month, day, 8), everyDay), berlin(month, day, 8));
      expect(wallAt(new Date(next?.at ?? ''), clock.zone)).toMatchObject({
        day: day + 1,
        hour: 8,
        minute: 0,
      });
    }
  });

  it('every hour ends where the quiet hours begin', () => {
    const hourly = reminder(berlin(11, 30, 20, 30), { kind: 'every', minutes: 60 });
    const next = afterwards(hourly, berlin(11, 30, 20, 30));
    expect(next?.at).toBe(berlin(11, 30, 21, 30).toISOString());
    expect(afterwards(next ?? hourly, berlin(11, 30, 21, 30))).toBeUndefined();
  });

  it('every day ends after four weeks', () => {
    const last = { ...reminder(berlin(11, 1, 8), everyDay), at: berlin(11, 28, 8).toISOString() };
    expect(afterwards(last, berlin(11, 28, 8))).toBeUndefined();
  });

  it('whenever it is said, the next time lies ahead', () => {
    const repeats = fc.oneof(
      fc.constant(everyDay),
      fc.record({ kind: fc.constant('every' as const), minutes: fc.integer({ min: 10, max: 720 }) }),
    );
    fc.assert(
      fc.property(repeats, fc.integer({ min: 0, max: 60 * 24 * 40 }), (repeat, late) => {
        const first = reminder(berlin(10, 1, 9), repeat);
        const now = new Date(Date.parse(first.at) + late * 60_000);
        const next = afterwards(first, now);
        expect(next === undefined || Date.parse(next.at) > now.getTime()).toBe(true);
      }),
    );
  });
});

describe('a reminder that could not be said in time', () => {
  const once = reminder(berlin(11, 30, 14), { kind: 'once' });

  it('is said late, and says so', () => {
    expect(dueOf(once, berlin(11, 30, 14, 1), clock)).toEqual({ kind: 'say', late: false });
    expect(dueOf(once, berlin(11, 30, 17), clock)).toEqual({ kind: 'say', late: true });
  });

  it('wakes nobody in the quiet hours', () => {
    const due = dueOf(once, berlin(12, 1, 3), clock);
    expect(due).toMatchObject({ kind: 'move', to: { at: berlin(12, 1, 7).toISOString() } });
  });

  it('comes in the quiet hours when it was asked for then', () => {
    const night = reminder(berlin(11, 30, 23, 30), { kind: 'once' });
    expect(isQuiet(new Date(night.at), clock)).toBe(true);
    expect(dueOf(night, new Date(night.at), clock)).toEqual({ kind: 'say', late: false });
  });

  it('waits for its next time if it repeats', () => {
    const due = dueOf(reminder(berlin(11, 30, 8), everyDay), berlin(12, 2, 12), clock);
    expect(due).toMatchObject({ kind: 'move', to: { at: berlin(12, 3, 8).toISOString() } });
  });
});

describe('the calendar file', () => {
  const made = new Date('2026-11-30T09:00:00Z');

  it('has the moment of what comes once, with an alarm at it', () => {
    const file = calendarOf(reminder(berlin(11, 30, 14), { kind: 'once' }), 'Backtalk: ice', made);
    expect(file).toContain('DTSTART:20261130T130000Z');
    expect(file).toContain('SUMMARY:Backtalk: ice');
    expect(file).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER/);
    expect(file).not.toContain('RRULE');
  });

  it('keeps the time of day of what comes every day, and its end', () => {
    const file = calendarOf(reminder(berlin(12, 1, 8), everyDay), 'Backtalk: ice', made);
    expect(file).toContain('DTSTART:20261201T080000\r\n');
    expect(file).toContain('RRULE:FREQ=WEEKLY;COUNT=28;BYDAY=SU,MO,TU,WE,TH,FR,SA');
  });
});
