import { createUnderstand, type Context } from '../../src/understand';
import type { Reading } from '../../src/routing/reading';
import { realKnowledge } from '../support/real-bot';

const { source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const reads = (text: string, context: Partial<Context> = {}): Reading =>
  understand(text, { countryAsked: false, ...context });

const ibuprofen = (mg: number) => ({ medicine: 'ibuprofen', mg, eachMg: 200 });
const before = (mg: number, counted = 'ibuprofen') => ({ takenBefore: { taken: [ibuprofen(mg)], counted } });
const mgOf = ({ taken }: Reading): number | undefined =>
  taken?.find(({ medicine }) => medicine === 'ibuprofen')?.mg;

describe('what was taken in 24 hours', () => {
  it.each([
    ['i took 2 ibuprofen at lunch', 400, 800],
    ['took 2 more ibuprofen', 400, 800],
    ['2 more at noon', 400, 800],
    ['and two more', 400, 800],
    ['took another 2', 400, 800],
    ['no, I took 3 more', 800, 1400],
    ['actually i took 2 ibuprofen at noon as well', 800, 1200],
    ['today I am better, took 1 ibuprofen', 1200, 1400],
  ])('is added up: "%s"', (text, known, expected) => {
    expect(mgOf(reads(text, before(known)))).toBe(expected);
  });

  it.each([
    ['i took 2 already at 8', 400],
    ['just had two', 400],
    ['ive taken 3 today', 600],
    ['i had 2 kids', undefined],
    ['i had 2?', undefined],
    ['i want to have taken 2', undefined],
    ['it took 2 hours', undefined],
    ['took 400', undefined],
  ])('is first told by a bare count after an answer about a medicine: "%s"', (text, expected) => {
    expect(mgOf(reads(text, { takenBefore: { taken: [], counted: 'ibuprofen' } }))).toBe(expected);
    expect(mgOf(reads(text, { takenBefore: { taken: [] } }))).toBeUndefined();
  });

  it.each([
    ['i have had 4 ibuprofen in total', 400, 800],
    ['as i said i took 2 ibuprofen', 400, 400],
    ['i have had 1 ibuprofen in total', 400, 400],
  ])('told as a total is the larger of both: "%s"', (text, known, expected) => {
    expect(mgOf(reads(text, before(known)))).toBe(expected);
  });

  it('is made less by a mere correction only', () => {
    expect(mgOf(reads('no sorry, five', before(800)))).toBe(1000);
    expect(mgOf(reads('sorry i meant 1 tablet', before(800)))).toBe(200);
    expect(mgOf(reads('no, sixty', before(800)))).toBe(12_000);
  });

  it.each([
    'sorry, I weigh 150',
    'no, just 1 kid',
    'actually my pain is 3',
    'no more pain at 3',
    'it hurt 3 more times',
    'i need 2 more pillows',
    'i want to take 2 more',
    'can i have 2 more',
    '2 more?',
    'five',
  ])('is not touched by a number about something else: "%s"', (text) => {
    expect(mgOf(reads(text, before(800)))).toBeUndefined();
  });

  it('is not touched by a bare number after an answer about another medicine', () => {
    expect(mgOf(reads('no sorry, five', before(800, 'acetaminophen')))).toBeUndefined();
    expect(mgOf(reads('2 more at noon', before(800, 'acetaminophen')))).toBeUndefined();
  });

  it('counts for each of two medicines what was taken of it', () => {
    expect(reads('I took 3 advil and 2 paracetamol').taken).toMatchObject([
      { medicine: 'ibuprofen', mg: 600 },
      { medicine: 'acetaminophen', mg: 1000 },
    ]);
    expect(mgOf(reads('I took 4 advil, can I take tylenol too'))).toBe(800);
  });

  it('counts neither what somebody else took nor what is denied, supposed or past', () => {
    expect(mgOf(reads('my neighbour took 4 ibuprofen, she lives alone'))).toBeUndefined();
    expect(mgOf(reads('what if i took 4 ibuprofen'))).toBeUndefined();
    expect(mgOf(reads('used to take 4 ibuprofen daily'))).toBeUndefined();
    expect(mgOf(reads('i took 4 ibuprofen'))).toBe(800);
  });

  it('of somebody else is not added to their own', () => {
    const known = { takenBefore: { taken: [{ medicine: 'acetaminophen', mg: 3000, eachMg: 500 }] } };
    const { triage } = reads('my husband took 4 panadol, is that ok for him', known);
    expect(triage.findings.filter(({ hinted }) => hinted !== true)).toEqual([]);
  });

  it('over the label with what was told before is an overdose', () => {
    const flags = (context: Partial<Context>) =>
      reads('i took 2 panadol an hour ago', context).triage.findings.map(({ redFlag }) => redFlag);
    const acetaminophen = [{ medicine: 'acetaminophen', mg: 4000, eachMg: 500 }];
    expect(flags({})).not.toContain('overdose');
    expect(flags({ takenBefore: { taken: acetaminophen } })).toContain('overdose');
  });
});

describe('the day of the spasm', () => {
  const thursday = new Date('2026-11-26T10:00:00');
  const days = (text: string): readonly number[] => [reads(text, { now: thursday }).days ?? []].flat();

  it('is told by a weekday behind what began', () => {
    expect(days('back went on monday')).toEqual([3]);
    expect(days('my back went on monday, is heat ok?')).toEqual([3]);
    expect(days('day 5, ice or heat?')).toEqual([5]);
    expect(days('been like this since Tuesday, ice or heat')).toEqual([2]);
    expect(days('it started yesterday')).toEqual([1]);
    expect(days('I pulled my back on Sunday')).toEqual([4]);
    expect(days('it started monday, worse since yesterday')).toEqual([3]);
  });

  it('is not told by a weekday of something else', () => {
    expect(days('can i play on monday')).toEqual([]);
    expect(days('my appointment is friday')).toEqual([]);
    expect(days('went to the gym on monday')).toEqual([]);
    expect(days('started ibuprofen yesterday')).toEqual([]);
    expect(days('back seized up while i sat at my desk')).toEqual([]);
    expect(days('it locked up again, seeing physio wednesday')).toEqual([]);
    expect(days('it has hurt since thursday')).toEqual([]);
    expect(days('my husband has had it since monday')).toEqual([]);
    expect(days('can i take ibuprofen for 10 days')).toEqual([]);
    expect(days('should i rest for 2 days')).toEqual([]);
  });
});
