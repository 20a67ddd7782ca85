import type { Marked } from '../understanding/mark';

/** What the statistics see of a message: its words, and what the lexicon found in it. */
export interface Evidence {
  readonly stems: readonly string[];
  /** Ids of the concepts found, so that "can't feel" and "no sensation" count alike. */
  readonly concepts: readonly string[];
  /** Kinds of the cues found: with a concept they tell a sign that is denied or supposed. */
  readonly cues: readonly string[];
}

/** A labelled message: the red flag it tells of, or none. */
export interface Labelled extends Evidence {
  readonly redFlag?: string;
  /** How much it counts beside the others. */
  readonly weight: number;
}

/**
 * What the statistics may look at in a marked text, or in some of it.
 *
 * @param counts whether the token at an index belongs to what is looked at
 */
export function evidenceOf(
  { text, found, cues }: Pick<Marked, 'text' | 'found' | 'cues'>,
  counts: (at: number) => boolean = () => true,
): Evidence {
  return {
    stems: text.tokens.flatMap(({ stem }, at) => (counts(at) ? [stem] : [])),
    concepts: [...found.concepts].flatMap(([id, spans]) =>
      spans.some(({ first }) => counts(first)) ? [id] : [],
    ),
    cues: [...new Set(cues.hits.flatMap(({ kind, first }) => (counts(first) ? [kind] : [])))],
  };
}

/** Terms by their place, with what each weighs; places are the same in every list. */
export interface Weighed {
  readonly bias: number;
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

/** What training leaves. */
export interface SecondOpinionModel {
  readonly terms: readonly string[];
  /** Of each term: the logarithm of how few messages hold it. */
  readonly rarity: readonly number[];
  readonly danger: Weighed;
  /** Red flag → what speaks for it, among messages that tell of one. */
  readonly signs: Readonly<Record<string, Weighed>>;
}

/** How probable it is that a message tells of a danger sign, and which one is most likely. */
export interface Opinion {
  readonly probability: number;
  readonly redFlag: string;
  /** The terms that speak for that sign most: stems, or concepts in braces. */
  readonly because: readonly string[];
}

/** What an outcome is weighed by. */
export interface Weight {
  readonly probability: number;
  /** The highest that one clause reaches in which people speak of themselves. */
  readonly inOneClause: number;
}

/** A trained model that reads messages; naming the sign costs more than telling danger, and is asked once a message. */
export interface SecondOpinion {
  readonly probabilityOf: (evidence: Evidence) => number;
  readonly signOf: (evidence: Evidence) => Pick<Opinion, 'redFlag' | 'because'>;
}

export function createSecondOpinion({ terms, rarity, danger, signs }: SecondOpinionModel): SecondOpinion {
  const places = new Map(terms.map((term, place) => [term, place]));
  const weights = dense(danger, terms.length);
  const named = Object.entries(signs).map(([id, weighed]) => ({
    id,
    weights: new Map(weighed.places.map((place, index) => [place, weighed.weights[index] ?? 0])),
  }));
  const runs = rememberedRuns(places);
  return {
    probabilityOf: (evidence) => {
      const ofLetters = new Set(evidence.stems.flatMap(runs));
      const all = [
        ...placed(wordTermsOf(evidence), places),
        ...[...ofLetters].map((place): Placed => [place, weightOfARun]),
      ];
      return logistic(dot(unit(all, rarity), (place) => weights[place] ?? 0, danger.bias));
    },
    signOf: (evidence) => {
      const vector = vectorOf(namingTermsOf(evidence), places, rarity);
      const scored = named.map((sign) => ({
        sign,
        score: dot(vector, (place) => sign.weights.get(place) ?? 0, 0),
      }));
      const [likeliest] = scored.sort((a, b) => b.score - a.score);
      return likeliest === undefined
        ? { redFlag: '', because: [] }
        : { redFlag: likeliest.sign.id, because: speakingFor(likeliest.sign.weights, vector, terms) };
    },
  };
}

const termsNamed = 4;

function speakingFor(
  weights: ReadonlyMap<number, number>,
  { places, values }: Vector,
  terms: readonly string[],
): readonly string[] {
  return places
    .map((place, index) => ({ place, share: (weights.get(place) ?? 0) * (values[index] ?? 0) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, termsNamed)
    .flatMap(({ place }) => terms[place] ?? []);
}

/** A message as the places of its terms and their values, of length one. */
export interface Vector {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

export function vectorOf(
  terms: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number>,
  rarity: readonly number[],
): Vector {
  return unit(placed(terms, places), rarity);
}

/** A term by its place, with its weight. */
type Placed = readonly [place: number, weight: number];

function placed(terms: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>): Placed[] {
  const found: Placed[] = [];
  for (const [term, weight] of terms) {
    const place = places.get(term);
    if (place !== undefined) found.push([place, weight]);
  }
  return found;
}

function unit(found: readonly Placed[], rarity: readonly number[]): Vector {
  const values = found.map(([place, weight]) => weight * (rarity[place] ?? 0));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { places: found.map(([place]) => place), values: values.map((value) => value / length) };
}

const stemsRemembered = 20_000;

/** The places of a stem's runs of letters: most of a message's terms, and the same whenever the stem is read. */
function rememberedRuns(places: ReadonlyMap<string, number>): (stem: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (stem) => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const found = runsOf(stem).flatMap((run) => places.get(run) ?? []);
    if (known.size > stemsRemembered) known.clear();
    known.set(stem, found);
    return found;
  };
}

/** Words, pairs, pairs with a gap, runs of three and four letters, concepts, and concepts beside each kind of cue. */
export function termsOf(evidence: Evidence): ReadonlyMap<string, number> {
  const terms = wordTermsOf(evidence);
  for (const stem of evidence.stems) for (const run of runsOf(stem)) terms.set(run, weightOfARun);
  return terms;
}

function wordTermsOf({ stems, concepts, cues }: Evidence): Map<string, number> {
  const terms = new Map<string, number>();
  for (const cue of cues) terms.set(`!${cue}`, 1);
  for (const concept of concepts) {
    terms.set(`{${concept}}`, 1);
    for (const cue of cues) terms.set(`{${concept}} !${cue}`, 0.5);
  }
  for (const [at, stem] of stems.entries()) {
    terms.set(stem, 1);
    const [next, afterNext] = [stems[at + 1], stems[at + 2]];
    if (next !== undefined) terms.set(`${stem} ${next}`, 0.8);
    if (afterNext !== undefined) terms.set(`${stem} _ ${afterNext}`, 0.5);
  }
  return terms;
}

const weightOfARun = 0.4;
const lettersRead = 24;

function runsOf(stem: string): readonly string[] {
  const framed = `<${stem.slice(0, lettersRead)}>`;
  return [3, 4].flatMap((size) =>
    Array.from(
      { length: Math.max(0, framed.length - size + 1) },
      (_, from) => `#${framed.slice(from, from + size)}`,
    ),
  );
}

/** Which sign it is shows in words and concepts; more told no better in cross-validation. */
export function namingTermsOf({ stems, concepts }: Evidence): ReadonlyMap<string, number> {
  return new Map([...stems, ...concepts.map((concept) => `{${concept}}`)].map((term) => [term, 1]));
}

export function dot({ places, values }: Vector, weightAt: (place: number) => number, bias: number): number {
  let sum = bias;
  for (const [index, place] of places.entries()) sum += weightAt(place) * (values[index] ?? 0);
  return sum;
}

export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function dense({ places, weights }: Weighed, length: number): Float64Array {
  const found = new Float64Array(length);
  for (const [index, place] of places.entries()) found[place] = weights[index] ?? 0;
  return found;
}
