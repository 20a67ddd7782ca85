import { createTellsOfTopic } from '../../src/answers/telling-words';
import { carriesAfter } from '../../src/answers/features';
import { toldBy } from '../../src/answers/subjects-told';
import { normalise } from '../../src/understanding/normalise';
import { wholeOf } from '../../src/understanding/parts';
import { lists } from '../support/toy-lexicon';

const stemsOf = (text: string): readonly string[] =>
  normalise(text, lists, () => []).tokens.map(({ stem }) => stem);
const asked = (topic: string, ...words: readonly string[]) =>
  ({
    id: `${topic}#what`,
    topic,
    aspect: 'what',
    text: '',
    askedAs: words.map((word) => `does ${word} work`),
  }) as const;
const many = (word: string): readonly string[] => Array.from({ length: 8 }, () => word);
const tells = createTellsOfTopic(
  [
    asked('ice', ...many('ice')),
    asked('tens', ...many('pads')),
    asked('heat', ...many('warmth'), 'pads', 'mango'),
  ],
  stemsOf,
);

describe('how much a word tells of a topic', () => {
  it('is little where all topics share it, and much where one has it alone', () => {
    expect(tells('work')).toBeCloseTo(1 / 3, 1);
    expect(tells('ice')).toBe(1);
    expect(tells('pad')).toBeGreaterThan(0.8);
  });

  it('is something, but not much, for a word that is hardly known', () => {
    expect(tells('zebra')).toBeGreaterThan(tells('work'));
    expect(tells('zebra')).toBeLessThan(tells('pad'));
    expect(tells('mango')).toBe(tells('zebra'));
  });

  it('of a question is that of its most telling word without those of its aspect', () => {
    const text = normalise('does the ice work', lists, () => []);
    const part = wholeOf(text);
    const told = (places: readonly number[]): number => {
      const aspects = places.map((at) => ({
        id: 'works' as const,
        words: '',
        span: { places: [at], first: at, last: at },
      }));
      return toldBy({ subjects: [], aspects }, text.tokens, part, new Set(['does', 'the']), tells);
    };
    expect(told([3])).toBe(1);
    expect(told([2])).toBeCloseTo(1 / 3, 1);
    expect(told([2, 3])).toBe(0);
  });
});

describe('how much of the last subject a question keeps', () => {
  it('is all where its words tell nothing, and less the more they tell', () => {
    expect(carriesAfter(0.05)).toBe(1);
    expect(carriesAfter(0.3)).toBeLessThan(1);
    expect(carriesAfter(0.4)).toBeLessThan(carriesAfter(0.3));
    expect(carriesAfter(1)).toBe(0.5);
  });
});
