import type { Frame } from '../../src/answers/frame';
import { createTellOutside, trainOutside, type Told } from '../../src/answers/outside-classifier';
import { nothingLearned } from '../../src/answers/subject-classifier';

const themes = new Map([
  ['ibuprofen', 'medicines'],
  ['naproxen', 'medicines'],
]);
const themeOf = (topic: string): string | undefined => themes.get(topic);

function told(words: string, ...topics: readonly string[]): Told {
  const span = { places: [0], first: 0, last: 0 };
  const frame: Frame = { subjects: topics.map((id) => ({ id, words: id, span })), aspects: [] };
  return { stems: words.split(' '), frame };
}

const ours = [
  told('how long do i take ibuprofen for my back', 'ibuprofen'),
  told('is ibuprofen safe for a sore back', 'ibuprofen'),
  told('how long do i ice my back'),
  told('how long does a sore back last'),
];
const notOurs = [
  told('how long do i boil an egg'),
  told('is the parrot sick'),
  told('how long does a film last'),
  told('what does a parrot drink'),
];

describe('what tells our subjects from all others', () => {
  const tellOutside = createTellOutside(trainOutside(ours, notOurs, themeOf), themeOf);

  it('finds a message outside by its words', () => {
    expect(tellOutside(told('how long does a parrot last'))).toBeGreaterThan(0);
    expect(tellOutside(told('how long do i rest my back'))).toBeLessThan(0);
  });

  it('takes what it learned of one topic for the others of the theme', () => {
    const unnamed = tellOutside(told('how long for this'));
    expect(tellOutside(told('how long for this', 'naproxen'))).toBeLessThan(unnamed);
  });

  it('says nothing either way where nothing was learned', () => {
    expect(trainOutside(ours, [], themeOf)).toBe(nothingLearned);
    expect(createTellOutside(nothingLearned, themeOf)(told('what does a parrot drink'))).toBe(0);
  });
});
