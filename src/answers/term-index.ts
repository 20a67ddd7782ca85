/** A document's terms, each with its weight. */
export type Terms = ReadonlyMap<string, number>;

/** What a query came to: documents by their number, the sum of what its terms weigh there, how many terms they are. */
export interface Scores {
  readonly documents: readonly number[] | Uint32Array;
  readonly score: Float64Array;
  readonly matched: Uint16Array;
}

/** Which documents hold which terms, with the weight of each. */
export interface TermIndex {
  /** Rarity of a term that is known. */
  rarity(term: string): number | undefined;
  /** The result is overwritten by the next query. */
  scores(query: Terms): Scores;
}

/** What a term weighs in a document, from how often it stands there and in how many documents. */
export interface Weighing {
  readonly rarity: (documentsWith: number, documents: number) => number;
  /** Whether a document's weights are brought to length one. */
  readonly unit: boolean;
}

/** Up to so many documents nothing is left out. */
const walkedInFull = 20_000;
/**
 * Of more documents so many postings are walked, the rarest terms first; the commoner terms are only looked up in the
 * documents that lead by then. Raising either takes longer; at 100,000 questions more found no more that was right.
 */
const postingsWalked = 20_000;
const leaders = 128;

/** Inverted index in typed arrays; each document is asked for its terms once, as making them takes most of a start. */
export function createTermIndex(
  documents: number,
  termsOf: (document: number) => Terms,
  { rarity, unit }: Weighing,
): TermIndex {
  const places = new Map<string, number>();
  const counts: number[] = [];
  /** The place and the weight of each term, document after document, and where each document ends. */
  const placeOf: number[] = [];
  const weightOf: number[] = [];
  const ends = new Uint32Array(documents);
  for (let document = 0; document < documents; document += 1) {
    for (const [term, weight] of termsOf(document)) {
      const place = places.get(term) ?? counts.length;
      if (place === counts.length) places.set(term, place);
      counts[place] = (counts[place] ?? 0) + 1;
      placeOf.push(place);
      weightOf.push(weight);
    }
    ends[document] = placeOf.length;
  }
  const rarities = Float64Array.from(counts, (count) => rarity(count, documents));
  const starts = startsOf(counts);
  const holders = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(holders.length);
  const filled = starts.slice();
  const weighed = (term: number): number => (weightOf[term] ?? 0) * (rarities[placeOf[term] ?? 0] ?? 0);
  for (let document = 0; document < documents; document += 1) {
    const [first, end] = [ends[document - 1] ?? 0, ends[document] ?? 0];
    let square = 0;
    if (unit) for (let term = first; term < end; term += 1) square += weighed(term) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let term = first; term < end; term += 1) {
      const place = placeOf[term] ?? 0;
      const at = filled[place] ?? 0;
      filled[place] = at + 1;
      holders[at] = document;
      weights[at] = weighed(term) / length;
    }
  }
  const scores = createScorer({ starts, holders, weights }, documents);
  return {
    rarity: (term) => rarities[places.get(term) ?? -1],
    scores: (query) =>
      scores(
        [...query].flatMap(([term, weight]) => {
          const place = places.get(term);
          return place === undefined ? [] : [{ place, weight }];
        }),
      ),
  };
}

/** Where the postings of each term begin, and the last of them end. */
function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const [place, count] of counts.entries()) starts[place + 1] = (starts[place] ?? 0) + count;
  return starts;
}

interface Postings {
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
  readonly weights: Float32Array;
}

interface Asked {
  readonly place: number;
  readonly weight: number;
}

function createScorer(
  { starts, holders, weights }: Postings,
  documents: number,
): (asked: readonly Asked[]) => Scores {
  const score = new Float64Array(documents);
  const matched = new Uint16Array(documents);
  const touched = new Uint32Array(documents);
  let count = 0;
  const start = (place: number): number => starts[place] ?? 0;
  const size = ({ place }: Asked): number => start(place + 1) - start(place);

  const add = (document: number, value: number): void => {
    if (matched[document] === 0) {
      touched[count] = document;
      count += 1;
    }
    matched[document] = (matched[document] ?? 0) + 1;
    score[document] = (score[document] ?? 0) + value;
  };
  const walk = ({ place, weight }: Asked): void => {
    for (let at = start(place); at < start(place + 1); at += 1)
      add(holders[at] ?? 0, weight * (weights[at] ?? 0));
  };
  /** Postings of a term are in the order of the documents, so one of them is found by halving. */
  const lookUp = ({ place, weight }: Asked, document: number): void => {
    let [low, high] = [start(place), start(place + 1)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((holders[middle] ?? 0) < document) low = middle + 1;
      else high = middle;
    }
    if (low < start(place + 1) && holders[low] === document) add(document, weight * (weights[low] ?? 0));
  };

  return (asked) => {
    for (let at = 0; at < count; at += 1) {
      score[touched[at] ?? 0] = 0;
      matched[touched[at] ?? 0] = 0;
    }
    count = 0;
    const rarestFirst = [...asked].sort((a, b) => size(a) - size(b));
    let left = documents <= walkedInFull ? Infinity : postingsWalked;
    const common = rarestFirst.filter((one, at) => {
      if (at > 0 && size(one) > left) return true;
      left -= size(one);
      walk(one);
      return false;
    });
    if (common.length === 0) return { documents: touched.subarray(0, count), score, matched };
    const leading = leadersOf(touched.subarray(0, count), score);
    for (const document of leading) for (const one of common) lookUp(one, document);
    return { documents: leading, score, matched };
  };
}

const steps = 1024;

/** The documents with the highest scores, as many as `leaders` and those level with the last of them; by counting. */
function leadersOf(documents: Uint32Array, score: Float64Array): readonly number[] {
  let highest = 0;
  for (const document of documents) highest = Math.max(highest, score[document] ?? 0);
  const scale = (steps - 1) / (highest || 1);
  const levelOf = (document: number): number => Math.floor((score[document] ?? 0) * scale);
  const atLevel = new Uint32Array(steps);
  for (const document of documents) {
    const level = levelOf(document);
    atLevel[level] = (atLevel[level] ?? 0) + 1;
  }
  let level = steps - 1;
  for (let taken = atLevel[level] ?? 0; level > 0 && taken < leaders; taken += atLevel[level] ?? 0)
    level -= 1;
  const leading: number[] = [];
  for (const document of documents) if (levelOf(document) >= level) leading.push(document);
  return leading;
}
