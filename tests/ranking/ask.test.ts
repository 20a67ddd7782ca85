import { createAsk } from '../../src/answers/ask';
import type { Aspect, PassageId } from '../../src/answers/aspect';
import { createRank, type AnswerSource, type Carried } from '../../src/answers/rank';
import { ofNamed, ofUnnamed, type Judgement } from '../../src/answers/weights';
import { partsOf, wholeOf } from '../../src/understanding/parts';
import { normalise } from '../../src/understanding/normalise';
import { lists } from '../support/toy-lexicon';

function passage(
  topic: string,
  aspect: Aspect,
  ...askedAs: readonly string[]
): AnswerSource['passages'][number] {
  return { id: `${topic}#${aspect}`, topic, aspect, askedAs, text: `${topic} ${aspect}` };
}

const topic = (id: string, ...compares: readonly string[]): AnswerSource['topics'][number] => ({
  id,
  theme: 'toy',
  names: [id],
  main: 'what',
  compares,
});

const source: AnswerSource = {
  passages: [
    passage('ice', 'how-long', 'how long ice', 'minutes of ice'),
    passage('ice', 'cost', 'price of ice'),
    passage('heat', 'how-long', 'how long heat'),
    passage('heat', 'cost', 'price of heat'),
    passage('tape', 'what', 'what about tape'),
    passage('choice', 'compare', 'which of the two is better'),
    passage('mixing', 'when-not', 'which must not be mixed'),
    passage('advil', 'what', 'what about advil'),
    passage('aleve', 'what', 'what about aleve'),
  ],
  topics: [
    topic('ice'),
    topic('heat'),
    topic('tape'),
    topic('choice', 'ice', 'heat'),
    { ...topic('mixing'), twoOfOneGroup: 'when-not' },
    topic('advil'),
    topic('aleve'),
  ],
  aspects: [
    { id: 'how-long', words: ['how long'] },
    { id: 'cost', words: ['price', 'cheaper'] },
    { id: 'compare', words: ['better', 'or'] },
  ],
  lists,
  tellSubjects: () => ({ topics: new Map(), expressions: new Map(), outside: 0 }),
  tellAspects: () => new Map(),
  tellOutside: () => 0,
  generic: new Set(),
  vagueWords: new Set(['what', 'how', 'about', 'do']),
  medicines: [
    { topic: 'advil', group: 'nsaid' },
    { topic: 'aleve', group: 'nsaid' },
  ],
  togetherWords: new Set(['together']),
};

const stemsOf = (text: string): readonly string[] =>
  normalise(text, lists, () => []).tokens.map(({ stem }) => stem);
const ask = createAsk(
  createRank(source, stemsOf),
  () => undefined,
  lists.joiners,
  (one, other) =>
    source.topics.find(({ compares }) => compares.includes(one) && compares.includes(other))?.id,
  () => undefined,
);

/** No concepts are found in these messages. */
const found = { concepts: new Map<string, never>(), lookupAll: () => [] };

describe('a message that may be about something else', () => {
  const outside = { id: 'dogs', nearest: 0.9, outside: 0.9, logOdds: 3, proven: false, beside: [] };
  const asked = (text: string, judgement: Judgement) => {
    const words = normalise(text, lists, () => []);
    const rank = createRank(source, stemsOf, judgement);
    const one = createAsk(
      rank,
      () => outside,
      lists.joiners,
      () => undefined,
      () => undefined,
      judgement,
    );
    return one({ text: words, found }, [wholeOf(words)]).notOurs;
  };

  it('is told to be, by all that speaks for it', () => {
    expect(asked('walk the dog', ofNamed)?.confidence).toBeGreaterThan(0.9);
  });

  it('is ours where topics have no names and its answer is surer', () => {
    expect(asked('how long ice', ofUnnamed)).toBeUndefined();
    expect(asked('walk the dog', ofUnnamed)).toBeDefined();
  });
});

function answersTo(text: string, carried?: Carried): readonly (PassageId | undefined)[] {
  const words = normalise(text, lists, () => []);
  return ask({ text: words, found }, [wholeOf(words), ...partsOf(words, lists)], carried).questions.map(
    ({ candidates }) => candidates[0]?.passage,
  );
}

describe('what is asked', () => {
  it('the passage of the subject and the aspect comes first', () => {
    expect(answersTo('how long ice')).toEqual(['ice#how-long']);
    expect(answersTo('price of heat')).toEqual(['heat#cost']);
  });

  it('another subject keeps the aspect, another aspect keeps the subject', () => {
    expect(answersTo('and heat', { topic: 'ice', aspect: 'how-long' })).toEqual(['heat#how-long']);
    expect(answersTo('what price', { topic: 'heat', aspect: 'how-long' })).toEqual(['heat#cost']);
  });

  it('a part without a subject leans on the one named before it', () => {
    expect(answersTo('i have ice. how long')).toEqual(['ice#how-long']);
  });

  it('two subjects of which one thing is asked are both answered', () => {
    expect(answersTo('ice cheaper or heat')).toEqual(['ice#cost', 'heat#cost']);
  });

  it('two subjects that are only weighed go to the passage that weighs them', () => {
    expect(answersTo('ice or heat')).toEqual(['choice#compare']);
  });

  it('two medicines of one group go to the passage that tells what that means', () => {
    expect(answersTo('advil and aleve together')).toEqual(['mixing#when-not']);
  });

  it('the order in which passages are listed changes nothing', () => {
    const turned = createRank({ ...source, passages: [...source.passages].reverse() }, stemsOf);
    const words = normalise('how long ice or heat', lists, () => []);
    const straight = createRank(source, stemsOf)(words, wholeOf(words)).candidates.map(
      ({ passage: id }) => id,
    );
    expect(turned(words, wholeOf(words)).candidates.map(({ passage: id }) => id)).toEqual(straight);
  });
});
