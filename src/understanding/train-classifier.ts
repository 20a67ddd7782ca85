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
  /** Made anew whenever asked for: kept, those of all texts would fill the memory. */
  readonly terms: () => ReadonlyMap<string, number>;
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
  const seen = termsSeen(examples);
  const ids = [...new Set(examples.map(({ label }) => label))].sort();
  const places = new Map(seen.terms.map((term, place) => [term, place]));
  const classOf = new Map(ids.map((id, at) => [id, at]));
  const rows = examples.map(({ terms, label }) => ({
    right: classOf.get(label) ?? 0,
    vector: vectorOf(terms(), places, seen.rarity),
  }));
  const learned = new Learned(seen.terms.length, ids.length);
  const random = seededRandom(2);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { right, vector: whole } of shuffled(rows, random)) {
      learned.from(leftOut === 0 ? whole : thinned(whole, leftOut, random), right);
    }
  }
  const classes = Object.fromEntries(ids.map((id, at) => [id, kept(learned.weightsOf(at), 0, leastWeight)]));
  return compact(seen, classes);
}

/** Of a smaller error nothing is learned: the model stays a seventh of the size, and tells as well. */
const leastError = 0.02;

/** Weights and AdaGrad's sums of squares, those of one term side by side, as every step walks the classes of a term. */
class Learned {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;

  constructor(
    private readonly terms: number,
    private readonly classes: number,
  ) {
    this.weights = new Float64Array(terms * classes);
    this.squares = new Float64Array(terms * classes).fill(firstSquare);
  }

  /** One step for one text of a class. */
  from(vector: Vector, right: number): void {
    const shares = softmax(this.sumsOf(vector));
    const learning: number[] = [];
    for (let at = 0; at < this.classes; at += 1) {
      const error = (at === right ? 1 : 0) - (shares[at] ?? 0);
      shares[at] = error;
      if (Math.abs(error) >= leastError) learning.push(at);
    }
    const { places, values } = vector;
    for (let index = 0; index < places.length; index += 1) {
      const start = (places[index] ?? 0) * this.classes;
      const value = values[index] ?? 0;
      for (const at of learning) {
        const gradient = (shares[at] ?? 0) * value;
        const sum = (this.squares[start + at] ?? firstSquare) + gradient * gradient;
        this.squares[start + at] = sum;
        this.weights[start + at] = (this.weights[start + at] ?? 0) + (rate * gradient) / Math.sqrt(sum);
      }
    }
  }

  weightsOf(at: number): Float64Array {
    return Float64Array.from(
      { length: this.terms },
      (_, place) => this.weights[place * this.classes + at] ?? 0,
    );
  }

  private sumsOf({ places, values }: Vector): Float64Array {
    const sums = new Float64Array(this.classes);
    for (let index = 0; index < places.length; index += 1) {
      const start = (places[index] ?? 0) * this.classes;
      const value = values[index] ?? 0;
      for (let at = 0; at < this.classes; at += 1)
        sums[at] = (sums[at] ?? 0) + value * (this.weights[start + at] ?? 0);
    }
    return sums;
  }
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
  const left: { readonly places: number[]; readonly values: number[] } = { places: [], values: [] };
  for (const [index, place] of places.entries()) {
    if (random() <= leftOut) continue;
    left.places.push(place);
    left.values.push((values[index] ?? 0) / (1 - leftOut));
  }
  return left;
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

export function termsSeen(texts: readonly Pick<Example, 'terms'>[]): TermsSeen {
  const seen = new Map<string, number>();
  for (const { terms } of texts) for (const term of terms().keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
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
