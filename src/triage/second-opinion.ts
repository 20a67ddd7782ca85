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

/** What the statistics may look at in a marked text, or in some of its sentences. */
export function evidenceOf(
  { text, found, cues }: Pick<Marked, 'text' | 'found' | 'cues'>,
  sentences?: ReadonlySet<number>,
): Evidence {
  const counts = (at: number): boolean =>
    sentences === undefined || sentences.has(text.tokens[at]?.sentence ?? -1);
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
  /** The highest that one sentence reaches in which people speak of themselves. */
  readonly inOneSentence: number;
}

/** Reads messages with a trained model. */
export function createSecondOpinion(model: SecondOpinionModel): (evidence: Evidence) => Opinion {
  const places = new Map(model.terms.map((term, place) => [term, place]));
  const danger = dense(model.danger, model.terms.length);
  const signs = Object.entries(model.signs).map(([id, { bias, places: at, weights }]) => ({
    id,
    bias,
    weights: new Map(at.map((place, index) => [place, weights[index] ?? 0])),
  }));
  return (evidence) => {
    const all = vectorOf(termsOf(evidence), places, model.rarity);
    const named = vectorOf(namingTermsOf(evidence), places, model.rarity);
    const sum = dot(all, (place) => danger[place] ?? 0, model.danger.bias);
    const likely = signs
      .map((sign) => ({
        sign,
        score: dot(named, (place) => sign.weights.get(place) ?? 0, sign.bias),
      }))
      .reduce<{ sign?: (typeof signs)[number]; score: number }>(
        (best, next) => (next.score > best.score ? next : best),
        { score: -Infinity },
      ).sign;
    return {
      probability: logistic(sum),
      redFlag: likely?.id ?? '',
      because: likely === undefined ? [] : speakingFor(likely.weights, named, model.terms),
    };
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
  const found: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const [term, weight] of terms) {
    const place = places.get(term);
    if (place === undefined) continue;
    const value = weight * (rarity[place] ?? 0);
    found.push(place);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  return { places: found, values: values.map((value) => value / length) };
}

/** Words, pairs, pairs with a gap, runs of three and four letters, concepts, and concepts beside each kind of cue. */
export function termsOf({ stems, concepts, cues }: Evidence): ReadonlyMap<string, number> {
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
    const framed = `<${stem.slice(0, 24)}>`;
    for (const size of [3, 4]) {
      for (let from = 0; from + size <= framed.length; from += 1)
        terms.set(`#${framed.slice(from, from + size)}`, 0.4);
    }
  }
  return terms;
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
