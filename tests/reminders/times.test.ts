import { wallAt, type Clock } from '../../src/reminders/clock';
import { createTimes } from '../../src/reminders/times';
import { reminderWords } from '../support/reminder-words';

const timesIn = createTimes(reminderWords.times);
const berlin: Clock = { zone: 'Europe/Berlin', told: true, quiet: { from: 22, to: 7 } };
/** Monday 30 November, ten past ten in the morning in Berlin. */
const monday = new Date('2026-11-30T09:10:00Z');

/** "12-01 08:00" on the wall, with how often. */
function told(text: string, clock = berlin, now = monday): readonly string[] {
  return timesIn(text, clock, now).when.map(({ at, repeat }) => {
    const { month, day, hour, minute } = wallAt(new Date(at), clock.zone);
    const two = (value: number): string => String(value).padStart(2, '0');
    const often =
      repeat.kind === 'days'
        ? ` on ${repeat.days.join('')}`
        : repeat.kind === 'every'
          ? ` every ${repeat.minutes}`
          : '';
    return `${two(month)}-${two(day)} ${two(hour)}:${two(minute)}${often}`;
  });
}

describe('times that people name', () => {
  it.each([
    ['in two hours', '11-30 12:10'],
    ['in half an hour', '11-30 10:40'],
    ['in an hour and a half', '11-30 11:40'],
    ['tomorrow', '12-01 09:00'],
    ['tomorrow morning', '12-01 08:00'],
    ['tonight', '11-30 20:00'],
    ['tonight at 9', '11-30 21:00'],
    ['at bedtime', '11-30 21:30'],
    ['at half past seven', '11-30 19:30'],
    ['at quarter to one', '11-30 12:45'],
    ['at eight in the morning', '12-01 08:00'],
    ['at 20:15', '11-30 20:15'],
    ['on tuesday at 3', '12-01 15:00'],
    ['in 3 days', '12-03 09:00'],
    ['in six weeks', '01-11 09:00'],
  ])('%s is %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['every morning at 8', '12-01 08:00 on 0123456'],
    ['every evening at 8', '11-30 20:00 on 0123456'],
    ['every day at 2', '11-30 14:00 on 0123456'],
    ['every weekday at 9 am', '12-01 09:00 on 12345'],
    ['every monday at 9 am', '12-07 09:00 on 1'],
    ['every hour', '11-30 11:10 every 60'],
    ['every 45 minutes', '11-30 10:55 every 45'],
  ])('%s repeats: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('an hour without morning or evening is the next one in which nobody sleeps', () => {
    expect(told('at 8')).toEqual(['11-30 20:00']);
    expect(told('at 8', berlin, new Date('2026-11-30T19:30:00Z'))).toEqual(['12-01 08:00']);
    expect(told('at 2', berlin, new Date('2026-11-30T19:30:00Z'))).toEqual(['12-01 14:00']);
  });

  it('the same words mean the time of the place where somebody is', () => {
    const tokyo = { ...berlin, zone: 'Asia/Tokyo' };
    expect(timesIn('tomorrow at 9 am', tokyo, monday).when[0]?.at).toBe('2026-12-01T00:00:00.000Z');
    expect(timesIn('tomorrow at 9 am', { ...berlin, zone: '-05:00' }, monday).when[0]?.at).toBe(
      '2026-12-01T14:00:00.000Z',
    );
  });

  it('a day is counted by the calendar over the change to winter time', () => {
    const saturday = new Date('2026-10-24T08:00:00Z');
    expect(told('tomorrow at 9 am', berlin, saturday)).toEqual(['10-25 09:00']);
    expect(timesIn('tomorrow at 9 am', berlin, saturday).when[0]?.at).toBe('2026-10-25T08:00:00.000Z');
  });

  it('how long something is done is no time', () => {
    expect(told('for 10 minutes at 3 pm')).toEqual(['11-30 15:00']);
    expect(timesIn('hold it for 30 seconds', berlin, monday)).toEqual({
      when: [],
      rest: 'hold it for 30 seconds',
    });
  });

  it('two times in one message are both heard', () => {
    expect(told('at 11:30 and at 4 pm')).toEqual(['11-30 11:30', '11-30 16:00']);
  });

  it.each([
    ['every other day', 'unable'],
    ['every 2 minutes', 'unable'],
    ['twice a day', 'without-hours'],
    ['yesterday', 'past'],
    ['in 6 months', 'far'],
  ])('of "%s" no time comes, and it is said why: %s', (text, problem) => {
    expect(timesIn(text, berlin, monday)).toMatchObject({ when: [], problem });
  });

  it('the rest of a message keeps its words and its capitals', () => {
    expect(timesIn('ring Dr May tomorrow at 9', berlin, monday).rest.trim()).toBe('ring Dr May');
  });
});
