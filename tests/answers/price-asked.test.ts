import { askedHow, type Context } from '../../src/answers/features';

const named = [{ id: 'heat', words: 'heat', span: { places: [0], first: 0, last: 0 } }];
const cost = [{ id: 'cost', words: 'cheap', span: { places: [1], first: 1, last: 1 } }] as const;

/** A question that names heat, after one that asked what ice costs. */
function context(likelyAspects: Readonly<Record<string, number>>, of: Partial<Context> = {}): Context {
  return {
    frame: { subjects: named, aspects: [] },
    generic: [],
    near: new Map(),
    found: new Map(),
    likely: new Map(),
    likelyAspects: new Map(Object.entries(likelyAspects)),
    mainOf: new Map(),
    contentWords: 2,
    twoOfOneGroup: new Set(),
    carries: 1,
    carried: { topic: 'ice', aspect: 'cost' },
    ...of,
  };
}

describe('a price is asked', () => {
  it('as before, where a question names another subject and no more', () => {
    expect(askedHow('cost', context({ cost: 0.2, how: 0.3 }))).toBe('as-before');
  });

  it('no more, where its words tell what else it asks', () => {
    expect(askedHow('cost', context({ compare: 0.7, cost: 0.1 }))).toBeUndefined();
  });

  it('in words that training knows for it', () => {
    expect(askedHow('cost', context({ cost: 0.6 }, { carried: { topic: 'ice', aspect: 'how' } }))).toBe(
      'in-words',
    );
  });

  it('not by a word of it that means something else here', () => {
    const cheapFix = { frame: { subjects: named, aspects: cost } };
    expect(askedHow('cost', context({ how: 0.7, cost: 0.05 }, cheapFix))).toBeUndefined();
    expect(askedHow('cost', context({ how: 0.5, cost: 0.2 }, cheapFix))).toBe('in-words');
  });

  it('by its words alone where nothing was learned', () => {
    expect(askedHow('cost', context({}, { frame: { subjects: named, aspects: cost } }))).toBe('in-words');
  });
});
