import { createUnderstand, type Context } from '../../src/understand';
import type { Reading } from '../../src/routing/reading';
import { realKnowledge } from '../support/real-bot';

const { source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const reads = (text: string, context: Partial<Context> = {}): Reading =>
  understand(text, { countryAsked: false, ...context });

const ibuprofen = (mg: number) => ({ medicine: 'ibuprofen', mg, eachMg: 200 });
const before = (mg: number, counted = true) => ({ takenBefore: { taken: [ibuprofen(mg)], counted } });
const mgOf = ({ taken }: Reading): number | undefined =>
  taken?.find(({ medicine }) => medicine === 'ibuprofen')?.mg;

describe('what was taken in 24 hours', () => {
  it('is added up over messages, as what is counted twice only makes the rest smaller', () => {
    expect(mgOf(reads('i took 2 ibuprofen at lunch', before(400)))).toBe(800);
    expect(mgOf(reads('took 2 more ibuprofen', before(400)))).toBe(800);
  });

  it('told as a total stands in place of what was told before', () => {
    expect(mgOf(reads("i've had 4 ibuprofen since this morning", before(400)))).toBe(800);
    expect(mgOf(reads('i have had 3 ibuprofen in total', before(400)))).toBe(600);
  });

  it('is put right by "sorry"', () => {
    expect(mgOf(reads('sorry i took 3 ibuprofen', before(400)))).toBe(600);
    expect(mgOf(reads('no sorry, five', before(800)))).toBe(1000);
  });

  it('goes on with "2 more", unless that is a question', () => {
    expect(mgOf(reads('2 more at noon', before(400)))).toBe(800);
    expect(mgOf(reads('had 2 more', before(400)))).toBe(800);
    expect(mgOf(reads('can i have 2 more', before(400)))).toBeUndefined();
    expect(mgOf(reads('2 more?', before(400)))).toBeUndefined();
  });

  it('is not put right by a bare number after an answer that did not count it', () => {
    expect(mgOf(reads('no sorry, five', before(800, false)))).toBeUndefined();
    expect(mgOf(reads('five', before(800)))).toBeUndefined();
  });

  it('counts neither what somebody else took nor what is denied or supposed', () => {
    expect(mgOf(reads('my neighbour took 4 ibuprofen, she lives alone'))).toBeUndefined();
    expect(mgOf(reads('what if i took 4 ibuprofen'))).toBeUndefined();
    expect(mgOf(reads('i took 4 ibuprofen'))).toBe(800);
  });

  it('over the label with what was told before is an overdose', () => {
    const flags = (context: Partial<Context>) =>
      reads('i took 2 panadol an hour ago', context).triage.findings.map(({ redFlag }) => redFlag);
    const acetaminophen = [{ medicine: 'acetaminophen', mg: 4000, eachMg: 500 }];
    expect(flags({})).not.toContain('overdose');
    expect(flags({ takenBefore: { taken: acetaminophen, counted: true } })).toContain('overdose');
  });
});

describe('the day of the spasm', () => {
  const thursday = new Date('2026-11-26T10:00:00');
  const days = (text: string): readonly number[] =>
    reads(text, { now: thursday }).quantities.flatMap((one) =>
      one.kind === 'day-of-illness' ? [one.days] : [],
    );

  it('is told by a weekday behind what began', () => {
    expect(days('back went on monday')).toEqual([3]);
    expect(days('been like this since Tuesday, ice or heat')).toEqual([2]);
    expect(days('it started yesterday')).toEqual([1]);
    expect(days('I pulled my back on Sunday')).toEqual([4]);
    expect(days('it has hurt since thursday')).toEqual([7]);
  });

  it('is not told by a weekday of something else', () => {
    expect(days('can i play on monday')).toEqual([]);
    expect(days('my appointment is friday')).toEqual([]);
    expect(days('went to the gym on monday')).toEqual([]);
    expect(days('started ibuprofen yesterday')).toEqual([]);
  });
});
