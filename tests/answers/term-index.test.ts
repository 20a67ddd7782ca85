import { createTermIndex, type Terms } from '../../src/answers/term-index';

/** Cosine by walking every document. */
function cosines(documents: readonly Terms[], query: Terms): readonly number[] {
  const rarity = (term: string): number =>
    Math.log(1 + documents.length / documents.filter((terms) => terms.has(term)).length);
  return documents.map((terms) => {
    const values = [...terms].map(([term, weight]) => [term, weight * rarity(term)] as const);
    const length = Math.hypot(...values.map(([, value]) => value));
    return values.reduce((sum, [term, value]) => sum + ((query.get(term) ?? 0) * value) / length, 0);
  });
}

const terms = (...words: string[]): Terms => new Map(words.map((word) => [word, 1]));
const build = (documents: readonly Terms[]) =>
  createTermIndex(documents.length, (at) => documents[at] ?? terms(), {
    rarity: (count, all) => Math.log(1 + all / count),
    unit: true,
  });

describe('the index of terms', () => {
  it('agrees with walking every document', () => {
    const documents = [terms('a', 'b', 'c'), terms('b', 'c'), terms('c', 'd'), terms('e')];
    const query = new Map([
      ['b', 0.5],
      ['c', 2],
      ['unknown', 3],
    ]);
    const { score } = build(documents).scores(query);
    for (const [at, cosine] of cosines(documents, query).entries()) expect(score[at]).toBeCloseTo(cosine, 5);
  });

  it('of many documents still finds the best, though common terms are only looked up in those that lead', () => {
    const documents = Array.from({ length: 150_000 }, (_, at) =>
      terms('how', 'do', `verb${at % 50}`, `thing${at % 997}`),
    );
    const index = build(documents);
    const { documents: found, score, matched } = index.scores(terms('how', 'do', 'verb7', 'thing7'));
    const best = [...found].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b)[0] ?? -1;
    expect(best).toBe(7);
    expect(matched[best]).toBe(4);
    expect(score[best]).toBeCloseTo(
      ['how', 'do', 'verb7', 'thing7'].reduce((sum, term) => sum + (index.rarity(term) ?? 0), 0) /
        Math.hypot(...['how', 'do', 'verb7', 'thing7'].map((term) => index.rarity(term) ?? 0)),
      4,
    );
    expect(found.length).toBeLessThan(20_000);
  });
});
