import { atPlace, createPoint, placeNamed, type Pointers } from '../../src/answers/pointing';
import { createListedIn } from '../../src/answers/listed';
import { createFrameReader, type Frame } from '../../src/answers/frame';
import type { Carried } from '../../src/answers/rank';
import { normalise } from '../../src/understanding/normalise';
import { wholeOf } from '../../src/understanding/parts';
import type { MarkedText } from '../../src/understanding/token';
import { lists } from '../support/toy-lexicon';

const pointers: Pointers = {
  places: new Map([
    ['first', 1],
    ['second', 2],
    ['last', -1],
  ]),
  determiners: new Set(['the', 'that']),
  nouns: new Set(['one', 'exercise']),
  other: 'other',
  against: new Set(['than']),
  things: new Map([['tablet', ['magnesium', 'ibuprofen']]]),
};

const weighs: Readonly<Record<string, readonly string[]>> = { painkillers: ['ibuprofen', 'tylenol'] };

const point = createPoint({
  pointers,
  listedIn: ({ topic }) => (topic === 'exercises' ? ['tilt', 'fold', 'plank'] : (weighs[topic] ?? [])),
  weighedBy: (topic) => weighs[topic] ?? [],
  compared: (one, other) =>
    Object.keys(weighs).find((topic) => [one, other].every((each) => weighs[topic]?.includes(each))),
});

const read = (text: string): MarkedText => normalise(text, lists, () => []);
const nothingNamed: Frame = { subjects: [], aspects: [] };

function pointedAt(text: string, last: Carried, frame: Frame = nothingNamed): string | undefined {
  const words = read(text);
  return point(words, wholeOf(words), frame, last)?.id;
}

const after = (topic: string, ...earlier: readonly string[]): Carried => ({ topic, aspect: 'what', earlier });

describe('what a question points at', () => {
  it('a place counts along what the last answer listed', () => {
    expect(pointedAt('show me the second one', after('exercises'))).toBe('fold');
    expect(pointedAt('how long for the last of those', after('exercises'))).toBe('plank');
    expect(pointedAt('and the first', after('exercises'))).toBe('tilt');
  });

  it('a place beyond the list points at nothing', () => {
    expect(pointedAt('the second one', after('ice'))).toBeUndefined();
  });

  it('where nothing was listed, a place counts the last two things spoken of', () => {
    expect(pointedAt('and the first one', after('tylenol', 'walking', 'ibuprofen'))).toBe('ibuprofen');
    expect(pointedAt('and the second one', after('tylenol', 'ibuprofen'))).toBe('tylenol');
  });

  it('a verb or a mere order is no place', () => {
    expect(pointedAt('how long does it last', after('exercises'))).toBeUndefined();
    expect(pointedAt('what do i do first', after('exercises'))).toBeUndefined();
    expect(pointedAt('what do i do in the first week', after('exercises'))).toBeUndefined();
  });

  it('the other one is what was weighed beside it, or what was spoken of before', () => {
    expect(pointedAt('the other one', after('ibuprofen', 'painkillers'))).toBe('tylenol');
    expect(pointedAt('the other one', after('ice', 'walking'))).toBe('walking');
  });

  it('a thing means the last subject spoken of that is such a thing', () => {
    expect(pointedAt('price of the tablet', after('spray', 'ibuprofen', 'magnesium'))).toBe('magnesium');
    expect(pointedAt('price of the tablet', after('spray', 'walking'))).toBeUndefined();
  });

  it('a thing that the last answer is about points nowhere else', () => {
    expect(pointedAt('when do i take the tablet', after('magnesium', 'ibuprofen'))).toBeUndefined();
  });

  it('a thing without "the" is not pointed at', () => {
    expect(pointedAt('is there a tablet', after('spray', 'magnesium'))).toBeUndefined();
  });

  it('"which is better" after two subjects is answered by the topic that weighs both', () => {
    const [span] = [{ places: [2], first: 2, last: 2 }];
    const compares: Frame = { subjects: [], aspects: [{ id: 'compare', words: 'better', span }] };
    expect(pointedAt('which is better', after('tylenol', 'ibuprofen'), compares)).toBe('painkillers');
    expect(pointedAt('which is better', after('tylenol', 'walking'), compares)).toBeUndefined();
    const named: Frame = { ...compares, subjects: [{ id: 'ibuprofen', words: 'ibuprofen', span }] };
    expect(pointedAt('is it better than ibuprofen', after('tylenol'), named)).toBe('painkillers');
    expect(pointedAt('ibuprofen instead', after('tylenol'), named)).toBeUndefined();
  });

  it('a subject that is named is meant, whatever stands beside it', () => {
    const span = { places: [0], first: 0, last: 0 };
    const named: Frame = { subjects: [{ id: 'ice', words: 'ice', span }], aspects: [] };
    expect(pointedAt('ice for the second one', after('exercises'), named)).toBeUndefined();
  });
});

describe('a choice told by its place', () => {
  it('is the whole message', () => {
    expect(placeNamed(read('the second one'), pointers)).toBe(2);
    expect(placeNamed(read('last'), pointers)).toBe(-1);
    expect(placeNamed(read('the second one hurts'), pointers)).toBeUndefined();
    expect(placeNamed(read('one last'), pointers)).toBeUndefined();
    expect(placeNamed(read('ice'), pointers)).toBeUndefined();
  });

  it('counts from the front or from the back', () => {
    expect(atPlace(['a', 'b', 'c'], 2)).toBe('b');
    expect(atPlace(['a', 'b', 'c'], -1)).toBe('c');
    expect(atPlace(['a'], 3)).toBeUndefined();
  });
});

describe('what an answer lists', () => {
  const topic = (id: string, theme: string, ...compares: readonly string[]) =>
    ({ id, theme, names: [id], main: 'what', compares }) as const;
  const topics = [
    topic('tilt', 'exercises'),
    topic('fold', 'exercises'),
    topic('choosing', 'exercises'),
    topic('ice', 'care'),
    topic('both', 'care', 'ice', 'heat'),
    topic('heat', 'care'),
  ];
  const passage = (topic: string, text: string) =>
    ({ id: `${topic}#what`, topic, aspect: 'what', askedAs: [], text }) as const;
  const listedIn = createListedIn(
    {
      passages: [
        passage('choosing', 'choosing: ice first, then fold, tilt and fold again'),
        passage('both', 'fold, then heat or ice'),
        passage('ice', 'ice, then tilt'),
      ],
      topics,
      generic: new Set(),
    },
    createFrameReader(topics, [], lists),
    read,
  );

  it('is what it names in order, of its own theme where there are two', () => {
    expect(listedIn(after('choosing'))).toEqual(['fold', 'tilt']);
    expect(listedIn(after('ice'))).toEqual(['tilt']);
  });

  it('of a topic that weighs others, only those', () => {
    expect(listedIn(after('both'))).toEqual(['heat', 'ice']);
  });

  it('of a passage that is not there, nothing', () => {
    expect(listedIn(after('heat'))).toEqual([]);
  });
});
