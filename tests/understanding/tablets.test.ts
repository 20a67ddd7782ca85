import { createUnderstand } from '../../src/understand';
import type { Reading } from '../../src/routing/reading';
import { mark } from '../../src/understanding/mark';
import { realKnowledge } from '../support/real-bot';

const { source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const reads = (text: string): Reading => understand(text, { countryAsked: false });
const own = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries((reads(text).taken ?? []).map(({ medicine, mg }) => [medicine, mg]));
const isTooMuch = (text: string): boolean =>
  mark(text, source.understanding, mend).found.concepts.has('dose-over-cap');

describe('a bare number that is a strength', () => {
  it.each([
    ['took 400 of ibuprofen', { ibuprofen: 400 }],
    ['had 1000 of paracetamol', { acetaminophen: 1000 }],
    ['I took 500 paracetamol', { acetaminophen: 500 }],
    ['I have taken 600 ibuprofen and 650 tylenol', { ibuprofen: 600, acetaminophen: 650 }],
    ['pain all day so i took 400 ibuprofen', { ibuprofen: 400 }],
    ['lifted a box and took 400 ibuprofen, packet says 1200', { ibuprofen: 400 }],
    ['I weigh 170 and took 400 ibuprofen', { ibuprofen: 400 }],
  ])('is milligrams: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
    expect(isTooMuch(text)).toBe(false);
  });

  it.each([
    ['took 2 x 500 paracetamol', { acetaminophen: 1000 }],
    ['took two 500mg paracetamol', { acetaminophen: 1000 }],
    ['took two 400 ibuprofen', { ibuprofen: 800 }],
    ['took 2 400s of ibuprofen', { ibuprofen: 800 }],
    ['took 400 ibuprofen x 2', { ibuprofen: 800 }],
    ['took 400 ibuprofen, two of them', { ibuprofen: 800 }],
  ])('beside a count is what one holds: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  it.each([
    'I took 40 paracetamol',
    'took 40 paracetamols',
    'took 100 paracetamol',
    'took 200 paracetamol',
    'took 100 ibuprofen tablets',
    'took a hundred paracetamol',
    'took 500 paracetamol tablets',
    'took 500 paracetamols',
    'took all 200 ibuprofen',
    'I swallowed 200 ibuprofen',
    'took a bottle of 500 paracetamol',
    'took 200 ibuprofen out of the bottle',
    'took 4000 ibuprofen today',
    'took 325 tylenol, the lot',
    'took 500 paracetamol, the packet was full',
    'just taken 200 ibuprofen to end it',
    'took 500 paracetamol x 12',
    'took paracetamol 500 x 12',
    'took 500mg paracetamol x12',
    'took 400 ibuprofen, ten of them',
  ])('hides no overdose: "%s"', (text) => {
    expect(isTooMuch(text)).toBe(true);
    expect(reads(text).triage.findings.map(({ redFlag }) => redFlag)).toContain('overdose');
  });
});

describe('several counts in one message', () => {
  it.each([
    ['took 2 advil at 8 then 2 more at 12 and another at 4', { ibuprofen: 1000 }],
    ['2 paracetamol this morning, 2 at lunch, 2 just now', { acetaminophen: 3000 }],
    ['paracetamol: 2 at 8am and 2 at noon', { acetaminophen: 2000 }],
    ['had 2 at 8am and 2 at noon, paracetamol', { acetaminophen: 2000 }],
    ['took two at 7 and two at 11, ibuprofen', { ibuprofen: 800 }],
    ['had 2 tylenol at 7. 2 at 11. 2 now', { acetaminophen: 3000 }],
    ['took 2 advil and another 2 at noon', { ibuprofen: 800 }],
    ['took 2 advil at 8 and again at noon', { ibuprofen: 800 }],
    ['took 400mg ibuprofen at 8 and 2 more at noon', { ibuprofen: 800 }],
    ['ibuprofen 400 at 8 and 400 at noon', { ibuprofen: 800 }],
    ['took 2 advil at 8, 12 and 4', { ibuprofen: 1200 }],
    ['took 1 ibuprofen at 8am, noon and 4:30pm', { ibuprofen: 600 }],
    ['took 400 of ibuprofen at 8 and 2', { ibuprofen: 800 }],
  ])('are added: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  it.each([
    'took 8 paracetamol at 8 and 8 at noon',
    'took 8 paracetamol at 8 and again at noon',
    'I took 1000 of paracetamol at 8, 10, 12, 2 and 4',
    'I took 4 ibuprofen at 8am, 10am, noon, 2pm and 4pm',
    'took 20 paracetamol at 8',
    "I've taken too many, I'm at 20 paracetamol",
  ])('are too much together: "%s"', (text) => {
    expect(isTooMuch(text)).toBe(true);
  });

  it.each([
    ['took 2 advil at 8:30 and 2 at 12:30', { ibuprofen: 800 }],
    ['at 8 i took 2 advil', { ibuprofen: 400 }],
    ['8pm took 2 ibuprofen', { ibuprofen: 400 }],
    ['on 14 november i took 2 ibuprofen', { ibuprofen: 400 }],
  ])('are no times of day: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  it.each([
    ['took 2 advil at 8, can i take another at 4', { ibuprofen: 400 }],
    ['can I take 2 paracetamol at 8 and 2 at noon', {}],
    ['2 paracetamol at 8am, 2 at noon ok?', {}],
    ['had 3 nurofen at lunch and pain is 4 this evening', { ibuprofen: 600 }],
    ['took 1 ibuprofen, 3 kids at home this morning', { ibuprofen: 200 }],
    ['took 2 advil at 8, pain again this morning', { ibuprofen: 400 }],
  ])('are neither wished for nor of something else: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  it('are of the medicine that the last answer counted with', () => {
    const takenBefore = { taken: [], counted: 'acetaminophen' };
    const { taken } = understand('2 at 8am and 2 at noon', { countryAsked: false, takenBefore });
    expect(taken).toEqual([{ medicine: 'acetaminophen', mg: 2000, eachMg: 500 }]);
  });
});

describe("other people's tablets", () => {
  it.each([
    ['my wife took 4 ibuprofen and I took 2 paracetamol', { acetaminophen: 1000 }],
    ['I took 2 paracetamol and my wife took 4 ibuprofen', { acetaminophen: 1000 }],
    ['she took 4 ibuprofen and I took 2 paracetamol', { acetaminophen: 1000 }],
    ['my husband had 4 advil and then i had 2', { ibuprofen: 400 }],
    ['I gave my wife 4 ibuprofen', {}],
    ['he took 4 ibuprofen', {}],
  ])('are not added to their own: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  it.each([
    ['my wife gave me 4 ibuprofen', { ibuprofen: 800 }],
    ['my wife and I took 4 ibuprofen', { ibuprofen: 800 }],
    ['my wife says I took 12 ibuprofen', { ibuprofen: 2400 }],
    ["I took my wife's 4 ibuprofen", { ibuprofen: 800 }],
  ])('that they took themselves are their own: "%s"', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });

  it.each(['my son swallowed 8 ibuprofen', 'my daughter ate 8 advil and I took 2 paracetamol'])(
    'are an overdose of a child all the same: "%s"',
    (text) => {
      expect(reads(text).triage.findings.map(({ redFlag }) => redFlag)).toContain('overdose');
    },
  );
});
