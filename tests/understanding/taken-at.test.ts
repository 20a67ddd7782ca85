import { createUnderstand, type Context } from '../../src/understand';
import type { Reading } from '../../src/routing/reading';
import { realKnowledge } from '../support/real-bot';

const { source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const now = new Date(2026, 10, 30, 15, 30);
const reads = (text: string, context: Partial<Context> = {}): Reading =>
  understand(text, { countryAsked: false, now, ...context });

function clock(iso: string | undefined): string | undefined {
  const at = iso === undefined ? undefined : new Date(iso);
  return at === undefined ? undefined : `${at.getDate()} ${at.getHours()}:${at.getMinutes()}`;
}

describe('when the last of it was taken', () => {
  it.each([
    ['i took 2 ibuprofen at 8', '30 8:0'],
    ['took 2 ibuprofen at 8pm', '29 20:0'],
    ['had 2 nurofen at 12:30', '30 12:30'],
    ['took 2 advil at 2', '30 14:0'],
    ['took 2 advil at 4', '30 4:0'],
    ['i had two ibuprofen at noon', '30 12:0'],
    ['took 1 paracetamol at midnight', '30 0:0'],
    ['took 2 paracetamol 2 hours ago', '30 13:30'],
    ['took 2 paracetamol an hour ago', '30 14:30'],
    ['took a paracetamol half an hour ago', '30 15:0'],
    ['took 1 paracetamol 20 minutes ago', '30 15:10'],
    ['took 2 ibuprofen at 8 and 2 more at 12', '30 12:0'],
    ['at 8, i had 2 ibuprofen', '30 8:0'],
    ['2 ibuprofen, took them at 8', '30 8:0'],
    ['took 2 nurofen 3 hours ago and 2 more 20 minutes ago', '30 15:10'],
  ])('is told: "%s"', (text, expected) => {
    expect(clock(reads(text).takenAt)).toBe(expected);
  });

  it.each([
    'i took 2 ibuprofen this morning',
    'i took 2 ibuprofen',
    'see you at 8',
    'i took 2 ibuprofen at 8 and 2 just now',
    'i took 2 ibuprofen at 8 and 12',
    'the pain started 2 hours ago, took 1 ibuprofen',
    'my back went at 8 and i had 2 ibuprofen',
  ])('is not told: "%s"', (text) => {
    expect(reads(text).takenAt).toBeUndefined();
  });

  it('is told by the clock of the zone they live in', () => {
    const clock = { zone: 'Asia/Tokyo', told: true, quiet: { from: 22, to: 7 } };
    const { takenAt } = reads('took 2 ibuprofen at 8pm', { now: new Date('2026-11-30T12:00:00Z'), clock });
    expect(takenAt).toBe('2026-11-30T11:00:00.000Z');
  });
});

describe('what is in it', () => {
  const mgOf = (text: string, context: Partial<Context> = {}): Readonly<Record<string, number>> =>
    Object.fromEntries((reads(text, context).taken ?? []).map(({ medicine, mg }) => [medicine, mg]));

  it.each([
    ['i took 2 dayquil', { acetaminophen: 650 }],
    ['took 2 co-codamol this morning', { acetaminophen: 1000 }],
    ['i had 2 excedrin', { acetaminophen: 500, aspirin: 500 }],
    ['took one nuromol and 2 nurofen', { acetaminophen: 500, ibuprofen: 600 }],
    ['i took a nurofen', { ibuprofen: 200 }],
    ['took 2 aleve', { naproxen: 440 }],
    ['took 2 paracetamol 2 hours ago', { acetaminophen: 1000 }],
    ['took 2 co-codamol an hour ago and 2 nurofen 3 hours ago', { acetaminophen: 1000, ibuprofen: 400 }],
    ['took 50 co-codamol', { acetaminophen: 25_000 }],
    ['took 20 percocet 10 mg', { acetaminophen: 6500 }],
    ['took 8 co-codamol 30 mg', { acetaminophen: 4000 }],
    ['took 2 nyquil every hour', { acetaminophen: 15_600 }],
    ['took 1000 mg of nuromol', { acetaminophen: 2500, ibuprofen: 1000 }],
  ])('counts for each medicine: "%s"', (text, expected) => {
    expect(mgOf(text)).toEqual(expected);
  });

  it('is added up across brands, and too much of all together is an overdose', () => {
    const takenBefore = { taken: [{ medicine: 'acetaminophen', mg: 3000, eachMg: 500 }] };
    const { triage, taken } = reads('i took 3 lemsip', { takenBefore });
    expect(taken).toEqual([{ medicine: 'acetaminophen', mg: 6000, eachMg: 1000 }]);
    expect(triage.findings[0]).toMatchObject({ redFlag: 'overdose', outcome: 'urgent' });
  });

  it('is read of a bare answer only where it was asked', () => {
    const counted = { takenBefore: { taken: [], counted: 'ibuprofen' } };
    expect(mgOf('2 at 8', { ...counted, takenAsked: true })).toEqual({ ibuprofen: 400 });
    expect(mgOf('2 at 8', counted)).toEqual({});
    expect(mgOf('2 paracetamol', { takenAsked: true })).toEqual({ acetaminophen: 1000 });
    expect(mgOf('4 co-codamol so far. I also had 2 nurofen', { takenAsked: true })).toEqual({
      acetaminophen: 2000,
      ibuprofen: 400,
    });
    expect(mgOf('nothing', { takenAsked: true })).toEqual({});
    const ofParacetamol = { takenBefore: { taken: [], counted: 'acetaminophen' }, takenAsked: true };
    expect(mgOf('took 2 an hour ago and 2 nurofen 3 hours ago', ofParacetamol)).toMatchObject({
      acetaminophen: 1000,
    });
    expect(mgOf('2 nurofen at 8 and 2 at noon', ofParacetamol)).toEqual({ ibuprofen: 800 });
    expect(mgOf('can i take 2 ibuprofen', { takenAsked: true })).toEqual({});
  });

  it('is an overdose told in an answer, in the words of the answer', () => {
    const { triage } = reads('12 paracetamol', { takenAsked: true });
    expect(triage.findings[0]).toMatchObject({
      redFlag: 'overdose',
      outcome: 'urgent',
      quote: '12 paracetamol',
    });
  });
});
