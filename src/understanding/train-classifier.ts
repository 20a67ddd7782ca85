import {
  softmax,
  vectorOf,
  type ClassifierModel,
  type TermsSeen,
  type Vector,
  type Weighed,
} from './classifier';

/** A text with the class that it belongs to. */
export interface Example {
  readonly terms: ReadonlyMap<string, number>;
  readonly label: string;
}

/** How a classifier is trained. */
export interface Training {
  /** How often every text is learned from. */
  readonly epochs: number;
  /** So many of a text's terms are left out whenever it is learned from, so that no single word is relied on. */
  readonly leftOut: number;
  /** Weights smaller than this are left out of the model. */
  readonly leastWeight: number;
}

export const rate = 0.3;
/** What AdaGrad's sums of squares begin with. */
export const firstSquare = 1e-8;
/** Terms seen in fewer texts than this tell nothing. */
const leastSeen = 2;

/**
 * Trains a multinomial logistic regression (AdaGrad; J. Duchi et al., JMLR 2011) with a part of the terms left out at
 * each step (S. Wang, C. Manning, ICML 2013). Deterministic: all chance is seeded.
 */
export function trainClassifier(
  examples: readonly Example[],
  { epochs, leftOut, leastWeight }: Training,
): ClassifierModel {
  const seen = termsSeen(examples.map(({ terms }) => terms));
  const places = new Map(seen.terms.map((term, place) => [term, place]));
  const rows = examples.map(({ terms, label }) => ({
    label,
    vector: vectorOf(terms, places, seen.rarity),
  }));
  const ids = [...new Set(examples.map(({ label }) => label))].sort();
  const learners = ids.map((id) => ({
    id,
    weights: new Float64Array(seen.terms.length),
    squares: new Float64Array(seen.terms.length).fill(firstSquare),
  }));
  const random = seededRandom(2);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { label, vector: whole } of shuffled(rows, random)) {
      const vector = leftOut === 0 ? whole : thinned(whole, leftOut, random);
      const sums = Float64Array.from(learners, ({ weights }) => sumOf(vector, weights));
      const shares = softmax(sums);
      for (const [at, { id, weights, squares }] of learners.entries()) {
        const error = (id === label ? 1 : 0) - (shares[at] ?? 0);
        if (Math.abs(error) >= leastError) step(weights, squares, vector, error);
      }
    }
  }
  const classes = Object.fromEntries(learners.map(({ id, weights }) => [id, kept(weights, 0, leastWeight)]));
  return compact(seen, classes);
}

/** Of a smaller error nothing is learned: the model stays a seventh of the size, and tells as well. */
const leastError = 0.02;

function sumOf({ places, values }: Vector, weights: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < places.length; index += 1)
    sum += (weights[places[index] ?? 0] ?? 0) * (values[index] ?? 0);
  return sum;
}

/** One step of AdaGrad for the terms of one text. */
export function step(
  weights: Float64Array,
  squares: Float64Array,
  { places, values }: Vector,
  error: number,
): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const gradient = error * (values[index] ?? 0);
    const sum = (squares[place] ?? firstSquare) + gradient * gradient;
    squares[place] = sum;
    weights[place] = (weights[place] ?? 0) + (rate * gradient) / Math.sqrt(sum);
  }
}

/** A random part of the terms, the others louder by as much, so that the length stays the same on average. */
export function thinned({ places, values }: Vector, leftOut: number, random: () => number): Vector {
  const stays = places.map(() => random() > leftOut);
  return {
    places: places.filter((_, index) => stays[index]),
    values: values.filter((_, index) => stays[index]).map((value) => value / (1 - leftOut)),
  };
}

export function kept(weights: Float64Array, bias: number, least: number): Weighed {
  const places = [...weights.keys()].filter((place) => Math.abs(weights[place] ?? 0) >= least);
  return { bias: rounded(bias), places, weights: places.map((place) => rounded(weights[place] ?? 0)) };
}

/** Terms that weigh nothing for any class are left out. */
export function compact(
  { terms, rarity }: TermsSeen,
  classes: Readonly<Record<string, Weighed>>,
): ClassifierModel {
  const used = [...new Set(Object.values(classes).flatMap(({ places }) => places))].sort((a, b) => a - b);
  const moved = new Map(used.map((place, at) => [place, at]));
  const move = ({ bias, places, weights }: Weighed): Weighed => ({
    bias,
    places: places.flatMap((place) => moved.get(place) ?? []),
    weights,
  });
  return {
    terms: used.flatMap((place) => terms[place] ?? []),
    rarity: used.map((place) => rounded(rarity[place] ?? 0)),
    classes: Object.fromEntries(Object.entries(classes).map(([id, weighed]) => [id, move(weighed)])),
  };
}

export function termsSeen(texts: readonly ReadonlyMap<string, number>[]): TermsSeen {
  const seen = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const told = [...seen].filter(([, count]) => count >= leastSeen);
  return {
    terms: told.map(([term]) => term),
    rarity: told.map(([, count]) => Math.log(1 + texts.length / count)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Park-Miller generator, so that the same content always gives the same model. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
