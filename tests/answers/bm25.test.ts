import MiniSearch from 'minisearch';
import type { PassageId, PassageQuestions } from '../../src/answers/aspect';
import { createBm25 } from '../../src/answers/bm25';

const passage = (topic: string, text: string, ...askedAs: string[]): PassageQuestions => ({
  id: `${topic}#what`,
  topic,
  aspect: 'what',
  askedAs,
  text,
});
const passages = [
  passage('card', 'your card comes by post within ten days', 'where is my card', 'card not here yet'),
  passage('pin', 'the pin comes in a letter of its own', 'i forgot my pin', 'new pin please'),
  passage('fee', 'a transfer costs one per cent and a card costs nothing', 'what does a transfer cost'),
  passage(
    'closed',
    'nothing can be done about a closed account',
    'account closed',
    'why was my account closed',
  ),
  passage('limit', 'ten withdrawals a day and no more', 'how often can i withdraw'),
];
const stemsOf = (text: string): readonly string[] => text.split(' ');

/** In more than half of the passages. */
const common = new Set(['a', 'my']);

/** The library, which walks every posting of every term. */
function bySearch(query: string): ReadonlyMap<PassageId, number> {
  const index = new MiniSearch<{ id: PassageId; asked: string; text: string }>({
    fields: ['asked', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (common.has(term) ? null : term),
    searchOptions: { boost: { asked: 2 }, combineWith: 'OR' },
  });
  index.addAll(passages.map(({ id, askedAs, text }) => ({ id, asked: askedAs.join(' '), text })));
  const results = index.search(query);
  const ids = new Map<unknown, PassageId>(passages.map(({ id }) => [id, id]));
  return new Map(
    results.flatMap(({ id, score }) => {
      const known = ids.get(id);
      return known === undefined ? [] : [[known, score / (results[0]?.score ?? 1)] as const];
    }),
  );
}

describe('retrieval over questions and texts', () => {
  const find = createBm25(passages, stemsOf);

  it.each([
    'where is the card that costs nothing',
    'pin letter',
    'closed account transfer cost',
    'how often can i withdraw in a day',
    'something else entirely',
  ])('finds for “%s” what MiniSearch finds, with the same weights', (query) => {
    const expected = bySearch(query);
    const found = find(query.split(' '));
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [id, score] of expected) expect(found.get(id)).toBeCloseTo(score, 5);
  });

  it('leaves out words that most passages hold', () => {
    const everywhere = createBm25(
      passages.map((one) => ({ ...one, text: `${one.text} please` })),
      stemsOf,
    );
    expect(everywhere(['please']).size).toBe(0);
  });
});
