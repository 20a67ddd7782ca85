import { createUnderstand } from '../../src/understand';
import { mark } from '../../src/understanding/mark';
import { realKnowledge } from '../support/real-bot';

const { source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const thursday = new Date('2026-11-26T10:00:00');
const days = (text: string, now = thursday): number | undefined =>
  understand(text, { countryAsked: false, now }).days;

describe('the day of the spasm', () => {
  it.each([
    ['since 14 November', 12],
    ['back has been bad since the 14th', 12],
    ['it started on Nov 14', 12],
    ['hurting since 3rd of november', 23],
    ['started november 3rd, will ice help', 23],
    ['threw my back out on the 1st of november', 25],
    ['back went on saturday 21 nov', 5],
    ['On 14 November, my back went', 12],
    ['spasm started on the 20th, is heat ok?', 6],
    ['since the 28th', 29],
    ['it started around the 10th of this month', 16],
    ['Back went 20 november, day off work since', 6],
  ])('is told by a date: "%s"', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['my back went on 14/11, is heat ok', 12],
    ['it began 11/14', 12],
    ['did my back in on 21/11/2026 lifting', 5],
    ['hurt my lower back on 22.11.2026', 4],
    ['been like this since 2026-11-20', 6],
    ['since 12/11', 14],
    ['since 11/12', 14],
    ['since 05/10', 52],
  ])(
    'is told in figures, day first, and the reading nearest in the past where both are dates: "%s"',
    (text, expected) => {
      expect(days(text)).toBe(expected);
    },
  );

  it.each([
    ['since last Tuesday', 2],
    ['it started last thursday', 7],
    ['since thurs last week', 7],
    ['in spasm since the weekend', 4],
    ['it started yesterday', 1],
    ['started the day before yesterday', 2],
    ['it happened last night', 1],
    ['it started three weeks ago', 21],
    ['hurt my back two days ago', 2],
    ['it went a fortnight ago', 14],
    ['put my back out 2 wks ago', 14],
    ['it all started a month ago', 30],
    ['3 weeks ago i pulled my back', 21],
    ['on monday my back went', 3],
    ['four days ago i lifted a washing machine and hurt my back', 4],
  ])('is told from today: "%s"', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['ive had this back pain for the past month', 30],
    ['it has been going on for a couple of weeks', 14],
    ['in pain for the last fortnight', 14],
    ['back pain for 3 days', 3],
    ['its been 6 days since my back went', 6],
    ['10 days now since my back went', 10],
  ])('is told by how long it has lasted: "%s"', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it('of the weekend is told on a weekend as well', () => {
    expect(days('since the weekend', new Date('2026-11-28T10:00:00'))).toBe(6);
    expect(days('since the weekend', new Date('2026-11-29T10:00:00'))).toBe(1);
    expect(days('since the weekend', new Date('2026-11-30T10:00:00'))).toBe(1);
  });

  it('passes the turn of a year and a month without the day', () => {
    expect(days('since 28 december', new Date('2027-01-04T10:00:00'))).toBe(7);
    expect(days('since the 31st', new Date('2026-12-03T10:00:00'))).toBe(33);
  });

  it.each([
    'physio on the 14th',
    'back went again, physio on the 14th',
    'i pulled my back and see the doctor on the 28th',
    'got an MRI on 14/11',
    'had surgery on 3 november',
    'since my surgery on 3 november my back hurts',
    'since the injection on 12 nov it is numb',
    'my birthday is 14 november',
    'on 14 november i saw the gp',
    'appointment was about 3 weeks ago',
    'had my op 3 weeks ago',
    'started ibuprofen 3 days ago',
    'taking ibuprofen for the past month',
    'it went away yesterday',
    'my husband has had it since 14 november',
    'if it started two days ago what helps',
  ])('is not told by the day of something else: "%s"', (text) => {
    expect(days(text)).toBeUndefined();
  });

  it.each([
    'can I start yoga on the 30th',
    'it locked up again and i am off work until the 30th',
    'it will be fine by the weekend',
    'it started on 3 december 2027',
  ])('does not lie ahead: "%s"', (text) => {
    expect(days(text)).toBeUndefined();
  });

  it.each([
    'it started at 7/10, now 4/10',
    'it hurts 24/7 since we moved',
    'since 1/2 hour',
    'since 2 pm',
    'since the 2nd session',
    'since my 2nd pregnancy',
    'since may 2 tablets did nothing',
    'slimming since february, 2 stone off on purpose',
    'tightenings all day, 33 weeks, and backache',
  ])('is not told by figures that are no date: "%s"', (text) => {
    expect(days(text)).toBeUndefined();
  });

  it('leaves no number to count with', () => {
    const kinds = mark('since 14 November', source.understanding, mend).quantities.map(({ kind }) => kind);
    expect(kinds).toEqual(['day-of-illness']);
  });
});
