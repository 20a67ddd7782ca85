import { isOpen, opensNext, readDeskHours, type DeskHours } from '../../src/desk/hours';

function hours(text: string): DeskHours {
  const read = readDeskHours(text);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}
const at = (time: string): Date => new Date(time);

const weekdays = hours('Mo-Fr 08:00-18:00 Europe/London');

describe('a desk with hours', () => {
  it.each([
    ['on a Monday at eight', '2026-11-30T08:00:00Z', true],
    ['a minute before', '2026-11-30T07:59:00Z', false],
    ['a minute before it closes', '2026-11-30T17:59:59Z', true],
    ['when it closes', '2026-11-30T18:00:00Z', false],
    ['on a Saturday', '2026-11-28T12:00:00Z', false],
    ['in summer by the clock of its place', '2026-07-06T07:00:00Z', true],
    ['in summer when it has closed there', '2026-07-06T17:00:00Z', false],
  ])('%s', (_when, time, open) => {
    expect(isOpen(at(time), weekdays)).toBe(open);
  });

  it.each([
    ['is closed over the noon break', 'Mo-Th 09:00-12:00,13:00-17:00 UTC', '2026-11-30T12:30:00Z', false],
    ['is open after it', 'Mo-Th 09:00-12:00,13:00-17:00 UTC', '2026-11-30T13:00:00Z', true],
    [
      'goes by the second rule on its days',
      'Mo-Th 09:00-17:00; Fr 09:00-12:00 UTC',
      '2026-11-27T13:00:00Z',
      false,
    ],
    ['is open to the end of the day', 'Mo 08:00-24:00 UTC', '2026-11-30T23:59:00Z', true],
    ['is open over midnight', 'Sa 22:00-06:00 UTC', '2026-11-29T05:59:00Z', true],
    ['is closed the evening after that night', 'Sa 22:00-06:00 UTC', '2026-11-29T22:30:00Z', false],
    ['counts days over the weekend', 'Sa-Mo 10:00-11:00 UTC', '2026-11-29T10:30:00Z', true],
    ['takes single days', 'Mo,We 10:00-11:00 UTC', '2026-12-01T10:30:00Z', false],
  ])('%s', (_claim, written, time, open) => {
    expect(isOpen(at(time), hours(written))).toBe(open);
  });

  it.each([
    ['later the same day', '2026-11-30T06:00:00Z', '2026-11-30T08:00:00Z'],
    ['the next day', '2026-11-30T18:00:00Z', '2026-12-01T08:00:00Z'],
    ['after the weekend', '2026-11-27T19:00:00Z', '2026-11-30T08:00:00Z'],
    ['over the change to winter time', '2026-10-23T18:00:00Z', '2026-10-26T08:00:00Z'],
  ])('opens next %s', (_when, now, next) => {
    expect(opensNext(at(now), weekdays)).toEqual(at(next));
  });

  it('open once a week opens next in a week', () => {
    const mondays = hours('Mo 08:00-09:00 UTC');
    expect(opensNext(at('2026-11-30T08:30:00Z'), mondays)).toEqual(at('2026-12-07T08:00:00Z'));
  });
});

it('a desk without hours is always open', () => {
  expect(isOpen(at('2026-11-29T03:00:00Z'), undefined)).toBe(true);
});

it.each([
  ['', 'there is no time zone at its end'],
  ['Europe/London', 'there is no time zone at its end'],
  ['Mo-Fr 08:00-18:00', "'08:00-18:00' is no time zone"],
  ['Mo-Fr 08:00-18:00 London', "'London' is no time zone"],
  ['Mo-Fri 08:00-18:00 UTC', "'Mo-Fri' is no day, nor from one day to another"],
  ['Mo-We-Fr 08:00-18:00 UTC', "'Mo-We-Fr' is no day, nor from one day to another"],
  ['weekdays 08:00-18:00 UTC', "'weekdays' is no day, nor from one day to another"],
  ['Mo-Fr UTC', "'Mo-Fr' is not days, a space and hours"],
  ['Mo-Fr 08:00 - 18:00 UTC', "'Mo-Fr 08:00 - 18:00' is not days, a space and hours"],
  ['Mo-Fr 8-18 UTC', "'8-18' is not from one time to another, such as 08:00-18:00"],
  ['Mo-Fr 08:00-25:00 UTC', "'08:00-25:00' is not from one time to another, such as 08:00-18:00"],
  ['Mo-Fr 08:00-18:60 UTC', "'08:00-18:60' is not from one time to another, such as 08:00-18:00"],
  ['Mo-Fr 08:00-08:00 UTC', "'08:00-08:00' ends when it begins"],
  ['Mo-Fr 08:00-18:00; UTC', "'' is not days, a space and hours"],
])('hours written as “%s” are refused with what is wrong', (written, problem) => {
  expect(readDeskHours(written)).toEqual({ problem });
});
