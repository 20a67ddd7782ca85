import type { PassageId } from './aspect';

/** How alike a question is to the ways of asking that are known for each passage. */
export interface Similarity {
  /** The most alike single way of asking, 0..1, by passage. */
  nearest(stems: readonly string[]): ReadonlyMap<PassageId, number>;
  /** Share (0..1) of the question's weight that occurs in anything known. */
  coverage(stems: readonly string[]): number;
}

export interface KnownQuestion {
  readonly passage: PassageId;
  readonly stems: readonly string[];
}

const wordWeight = 1;
const pairWeight = 0.6;
const lettersWeight = 0.35;
const shortest = 3;
const longest = 4;

/** The known questions that hold one term, and the term's weight in each. */
interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

/**
 * Tf-idf over words, word pairs and runs of letters, cosine to every known question by an inverted index. Words carry
 * meaning, letters forgive spelling (on BANKING77 and CLINC150 both together beat either alone by 2 to 9 points).
 */
export function createSimilarity(known: readonly KnownQuestion[]): Similarity {
  const frequency = new Map<string, number>();
  const documents = known.map(({ stems }) => {
    const terms = termsOf(stems);
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    return terms;
  });
  const rarity = new Map(
    [...frequency].map(([term, count]) => [term, Math.log(1 + known.length / (1 + count))]),
  );
  const rarest = Math.log(1 + known.length);
  const index = indexOf(documents, rarity);

  const weigh = (
    stems: readonly string[],
  ): { readonly terms: ReadonlyMap<string, number>; readonly known: number } => {
    const terms = new Map<string, number>();
    let seen = 0;
    let all = 0;
    for (const [term, weight] of termsOf(stems)) {
      const found = rarity.get(term);
      const value = weight * (found ?? rarest);
      all += value * value;
      if (found === undefined) continue;
      seen += value * value;
      terms.set(term, value);
    }
    const length = Math.sqrt(all) || 1;
    for (const [term, value] of terms) terms.set(term, value / length);
    return { terms, known: all === 0 ? 0 : seen / all };
  };

  return {
    nearest(stems) {
      const cosine = new Float64Array(known.length);
      for (const [term, value] of weigh(stems).terms) {
        const postings = index.get(term);
        if (postings === undefined) continue;
        for (let at = 0; at < postings.documents.length; at += 1) {
          const document = postings.documents[at] ?? 0;
          cosine[document] = (cosine[document] ?? 0) + value * (postings.weights[at] ?? 0);
        }
      }
      return bestOf(cosine, known);
    },
    coverage: (stems) => weigh(stems).known,
  };
}

function indexOf(
  documents: readonly ReadonlyMap<string, number>[],
  rarity: ReadonlyMap<string, number>,
): ReadonlyMap<string, Postings> {
  const index = new Map<string, Postings>();
  for (const [document, terms] of documents.entries()) {
    let square = 0;
    for (const [term, weight] of terms) square += (weight * (rarity.get(term) ?? 0)) ** 2;
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of terms) {
      const postings = index.get(term) ?? { documents: [], weights: [] };
      postings.documents.push(document);
      postings.weights.push((weight * (rarity.get(term) ?? 0)) / length);
      index.set(term, postings);
    }
  }
  return index;
}

function bestOf(cosine: Float64Array, known: readonly KnownQuestion[]): ReadonlyMap<PassageId, number> {
  const best = new Map<PassageId, number>();
  for (let document = 0; document < cosine.length; document += 1) {
    const value = cosine[document] ?? 0;
    const passage = known[document]?.passage;
    if (passage !== undefined && value > (best.get(passage) ?? 0)) best.set(passage, value);
  }
  return best;
}

function termsOf(stems: readonly string[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  for (const [at, stem] of stems.entries()) {
    add(stem, wordWeight);
    const next = stems[at + 1];
    if (next !== undefined) add(`${stem} ${next}`, pairWeight);
    for (const run of runsOf(stem)) add(run, lettersWeight);
  }
  return terms;
}

const runs = new Map<string, readonly string[]>();
const runsRemembered = 20_000;

/** Runs of letters of one word, its ends marked, in a space of their own ("#"). */
function runsOf(stem: string): readonly string[] {
  const known = runs.get(stem);
  if (known !== undefined) return known;
  const framed = `<${stem.slice(0, 24)}>`;
  const found: string[] = [];
  for (let size = shortest; size <= longest; size += 1) {
    for (let from = 0; from + size <= framed.length; from += 1)
      found.push(`#${framed.slice(from, from + size)}`);
  }
  if (runs.size > runsRemembered) runs.clear();
  runs.set(stem, found);
  return found;
}
