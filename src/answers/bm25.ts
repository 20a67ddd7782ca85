import MiniSearch from 'minisearch';
import type { PassageId, PassageQuestions } from './aspect';

/** Ranked retrieval over questions and texts of passages (BM25+, by MiniSearch): the best of each, 0..1. */
export function createBm25(
  passages: readonly PassageQuestions[],
  stemsOf: (text: string) => readonly string[],
): (stems: readonly string[]) => ReadonlyMap<PassageId, number> {
  const documents = passages.map(({ id, askedAs, text }) => ({
    id,
    asked: askedAs.flatMap((question) => stemsOf(question)).join(' '),
    text: stemsOf(text).join(' '),
  }));
  const common = commonTerms(documents.map(({ asked, text }) => new Set(`${asked} ${text}`.split(' '))));
  const index = new MiniSearch<{ id: PassageId; asked: string; text: string }>({
    fields: ['asked', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (common.has(term) ? null : term),
    searchOptions: { boost: { asked: 2 }, combineWith: 'OR' },
  });
  index.addAll(documents);
  const ids = new Map<unknown, PassageId>(passages.map(({ id }) => [id, id]));
  return (stems) => {
    const results = index.search([...new Set(stems)].join(' '));
    const top = results[0]?.score ?? 1;
    return new Map(
      results.flatMap(({ id, score }) => {
        const passage = ids.get(id);
        return passage === undefined ? [] : [[passage, score / top] as const];
      }),
    );
  };
}

/** Terms of more than this share of the passages tell nothing apart and would cost most of the time. */
const commonFrom = 0.5;

function commonTerms(documents: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const terms of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count > documents.length * commonFrom).map(([term]) => term),
  );
}
