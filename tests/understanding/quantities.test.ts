import { mark } from '../../src/understanding/mark';
import type { Quantity } from '../../src/understanding/quantity';
import { realKnowledge } from '../support/real-bot';

const { source, mend } = realKnowledge();
const quantitiesIn = (text: string): readonly Quantity[] => mark(text, source.understanding, mend).quantities;
const kinds = (text: string): readonly string[] => quantitiesIn(text).map(({ kind }) => kind);
const conceptsIn = (text: string): readonly string[] => [
  ...mark(text, source.understanding, mend).found.concepts.keys(),
];

describe('figures in a message', () => {
  it.each([
    ['38.4', 'my temp is 38.4'],
    ['101', 'fever of 101 F'],
  ])('%s beside a thermometer word is a fever', (_figure, text) => {
    expect(conceptsIn(text)).toContain('fever-temperature');
  });

  it.each([
    ['an age', "no fever, i'm 38"],
    ['the weather', 'it is 40 degrees outside'],
    ['a normal temperature', 'my temperature is 36.8'],
  ])('%s is no fever', (_what, text) => {
    expect(conceptsIn(text)).not.toContain('fever-temperature');
  });

  it.each([
    '38.9 and my back is in bits',
    'Shivering all night. 39.4 just now',
    '101.8, back agony',
    'back in bits, 38.9 this morning',
  ])('what a sentence or its part opens with is read off a thermometer: “%s”', (text) => {
    expect(conceptsIn(text)).toContain('fever-temperature');
  });

  it.each([
    '38.5 hours a week at a desk',
    '40.2 km on the bike and my back went',
    '39 and my back is in bits',
    'ran a 39.5 last week',
  ])('another figure is no fever: “%s”', (text) => {
    expect(conceptsIn(text)).not.toContain('fever-temperature');
  });

  it('so many times today are counted without a word for taking, and a question about them is not', () => {
    expect(conceptsIn('ibuprofen 800 six times today')).toContain('dose-over-cap');
    expect(conceptsIn('ibuprofen 400 three times today')).not.toContain('dose-over-cap');
    expect(conceptsIn('ibuprofen 800 six times')).not.toContain('dose-over-cap');
  });

  it('tablets of one medicine are summed over the day', () => {
    const taken = quantitiesIn('i had 6 extra strength tylenol this morning and 6 more at lunch').flatMap(
      (one) => (one.kind === 'medicine-taken' ? [one.mg] : []),
    );
    expect(taken).toEqual([3000, 3000]);
    expect(conceptsIn('i had 6 extra strength tylenol this morning and 6 more at lunch')).toContain(
      'dose-over-cap',
    );
  });

  it('a dose taken every few hours counts for the whole day', () => {
    expect(conceptsIn('i have been taking 800 mg ibuprofen every 4 hours')).toContain('dose-over-cap');
  });

  it('what a label allows is no overdose', () => {
    expect(conceptsIn('i took 2 paracetamol 4 times a day')).not.toContain('dose-over-cap');
    expect(conceptsIn('i took 2 ibuprofen this morning')).not.toContain('dose-over-cap');
  });

  it('a bare count behind "had" is of the medicine named before, in the strength beside its name', () => {
    const taken = quantitiesIn('Brufen 400, I have had 3 today').flatMap((one) =>
      one.kind === 'medicine-taken' ? [one.mg] : [],
    );
    expect(taken).toEqual([1200]);
  });

  it.each(['took tylenol at 9', 'I took ibuprofen at 12', 'I had my ibuprofen around 10'])(
    'the time of day is no number of tablets: “%s”',
    (text) => {
      expect(kinds(text)).not.toContain('medicine-taken');
      expect(conceptsIn(text)).not.toContain('dose-over-cap');
    },
  );

  it.each([
    "i'm 63 by the way",
    '60 yo, ibuprofen dose',
    '63 y/o how much advil',
    '61 y.o. female',
    '62yo male',
    'a 64-year-old man',
    '62 years of age',
    'aged 61',
  ])('sixty and over is told by: “%s”', (text) => {
    expect(conceptsIn(text)).toContain('age-60-or-over');
  });

  it.each(["i'm 59", '60 minutes of ice', 'sciatica for 60 years', 'i am 62 kg', '15 yo with a sore back'])(
    'is not told by: “%s”',
    (text) => {
      expect(conceptsIn(text)).not.toContain('age-60-or-over');
    },
  );

  it('a small number beside a child is an age', () => {
    expect(conceptsIn('my daughter is 9')).toContain('age-under-18');
    expect(kinds('the pain is 9 out of 10')).not.toContain('age');
  });
});
