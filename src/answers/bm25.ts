import type { PassageId, PassageQuestions } from './aspect';
import { createTermIndex } from './term-index';

/** Of BM25+ (Y. Lv, C. Zhai, CIKM 2011): how soon a repeated term counts for less, how much length is made up for, and the least that a term counts. */
const saturation = 1.2;
const lengthShare = 0.7;
const least = 0.5;
/** A term among the ways of asking counts so many times one of the text. */
const askedBoost = 2;
/** Terms of more than this share of the passages tell nothing apart and would cost most of the time. */
const commonFrom = 0.5;

/**
 * Ranked retrieval over questions and texts of passages by BM25+ with two fields: the best of each, 0..1. A passage
 * counts by the sum over the terms found times their number, as in MiniSearch, with which it agrees to the last digit
 * (tests/answers); MiniSearch itself takes a third of a second for a message at 100,000 questions.
 */
export function createBm25(
  passages: readonly PassageQuestions[],
  stemsOf: (text: string) => readonly string[],
): (stems: readonly string[]) => ReadonlyMap<PassageId, number> {
  const asked = fieldOf(passages, ({ askedAs }) => askedAs.flatMap((question) => stemsOf(question)));
  const text = fieldOf(passages, (passage) => stemsOf(passage.text));
  const common = commonTerms(passages.length, [asked, text]);
  const index = createTermIndex(
    passages.length,
    (document) => {
      const weights = new Map<string, number>();
      for (const [field, boost] of [
        [asked, askedBoost],
        [text, 1],
      ] as const) {
        const length = field.lengths[document] ?? 0;
        const relative = 1 - lengthShare + (lengthShare * length) / field.average;
        for (const [term, times] of field.counts(document)) {
          if (common.has(term)) continue;
          const holding = field.holding.get(term) ?? 0;
          const rarity = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
          const weight = least + (times * (saturation + 1)) / (times + saturation * relative);
          weights.set(term, (weights.get(term) ?? 0) + boost * rarity * weight);
        }
      }
      return weights;
    },
    { rarity: () => 1, unit: false },
  );
  return (stems) => {
    const { documents, score, matched } = index.scores(new Map(stems.map((stem) => [stem, 1])));
    const found = new Map<PassageId, number>();
    let top = 0;
    for (const document of documents) {
      const id = passages[document]?.id;
      const value = (score[document] ?? 0) * (matched[document] ?? 0);
      if (id !== undefined) found.set(id, value);
      top = Math.max(top, value);
    }
    for (const [id, value] of found) found.set(id, value / top);
    return found;
  };
}

interface Field {
  readonly counts: (document: number) => ReadonlyMap<string, number>;
  /** Of each term: in how many documents it stands. */
  readonly holding: ReadonlyMap<string, number>;
  /** Different terms of each document. */
  readonly lengths: Uint32Array;
  readonly average: number;
}

function fieldOf(
  passages: readonly PassageQuestions[],
  stemsIn: (passage: PassageQuestions) => readonly string[],
): Field {
  const counts = (document: number): ReadonlyMap<string, number> => {
    const passage = passages[document];
    const times = new Map<string, number>();
    for (const stem of passage === undefined ? [] : stemsIn(passage))
      times.set(stem, (times.get(stem) ?? 0) + 1);
    return times;
  };
  const holding = new Map<string, number>();
  const lengths = new Uint32Array(passages.length);
  for (let document = 0; document < passages.length; document += 1) {
    const terms = counts(document);
    lengths[document] = terms.size;
    for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return { counts, holding, lengths, average: all / (passages.length || 1) || 1 };
}

function commonTerms(documents: number, [asked, text]: readonly [Field, Field]): ReadonlySet<string> {
  const holding = new Map(asked.holding);
  for (let document = 0; document < documents; document += 1) {
    const inQuestions = asked.counts(document);
    for (const term of text.counts(document).keys())
      if (!inQuestions.has(term)) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  return new Set([...holding].filter(([, count]) => count > documents * commonFrom).map(([term]) => term));
}
