/** A text as the places of its terms and their values, of length one. */
export interface Vector {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** Terms by their place, with what each weighs; places are the same in every list. */
export interface Weighed {
  readonly bias: number;
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

/** The terms that training has seen. */
export interface TermsSeen {
  readonly terms: readonly string[];
  /** Of each term: the logarithm of how few texts hold it. */
  readonly rarity: readonly number[];
}

/** What training a multinomial logistic regression leaves. */
export interface ClassifierModel extends TermsSeen {
  /** Class → what speaks for it. */
  readonly classes: Readonly<Record<string, Weighed>>;
}

/** A trained model that tells which class a text belongs to. */
export interface Classifier {
  /** Probability of every class; together they make one. */
  readonly probabilities: (terms: ReadonlyMap<string, number>) => ReadonlyMap<string, number>;
}

export function createClassifier({ terms, rarity, classes }: ClassifierModel): Classifier {
  const places = new Map(terms.map((term, place) => [term, place]));
  const ids = Object.keys(classes);
  const biases = ids.map((id) => classes[id]?.bias ?? 0);
  const { begins, speaksFor, weights } = turned(
    ids.map((id) => classes[id]),
    terms.length,
  );
  return {
    probabilities: (text) => {
      const vector = vectorOf(text, places, rarity);
      const sums = Float64Array.from(biases);
      for (let index = 0; index < vector.places.length; index += 1) {
        const place = vector.places[index] ?? 0;
        const value = vector.values[index] ?? 0;
        const end = begins[place + 1] ?? 0;
        for (let at = begins[place] ?? 0; at < end; at += 1) {
          const id = speaksFor[at] ?? 0;
          sums[id] = (sums[id] ?? 0) + value * (weights[at] ?? 0);
        }
      }
      const shares = softmax(sums);
      return new Map(ids.map((id, at) => [id, shares[at] ?? 0]));
    },
  };
}

/** Log odds of the one class that a binary model tells from all else; of a model that has learned nothing, 0. */
export function createLogOdds(
  { terms, rarity, classes }: ClassifierModel,
  id: string,
): (terms: ReadonlyMap<string, number>) => number {
  const told = classes[id];
  if (told === undefined) return () => 0;
  const places = new Map(terms.map((term, place) => [term, place]));
  const weights = new Float64Array(terms.length);
  for (const [index, place] of told.places.entries()) weights[place] = told.weights[index] ?? 0;
  return (text) => dot(vectorOf(text, places, rarity), (place) => weights[place] ?? 0, told.bias);
}

/** By term: the classes that it speaks for and how much, all terms one behind the other. */
interface ByTerm {
  /** Where each term begins; the next one's beginning is its end. */
  readonly begins: Int32Array;
  readonly speaksFor: Int32Array;
  readonly weights: Float64Array;
}

/** Of each term, the classes it speaks for: a text has few terms, so few are looked at. */
function turned(classes: readonly (Weighed | undefined)[], size: number): ByTerm {
  const begins = new Int32Array(size + 1);
  for (const place of classes.flatMap((weighed) => weighed?.places ?? []))
    begins[place + 1] = (begins[place + 1] ?? 0) + 1;
  for (let place = 0; place < size; place += 1)
    begins[place + 1] = (begins[place + 1] ?? 0) + (begins[place] ?? 0);
  const free = begins.slice();
  const speaksFor = new Int32Array(begins[size] ?? 0);
  const weights = new Float64Array(begins[size] ?? 0);
  for (const [id, weighed] of classes.entries())
    for (const [index, place] of (weighed?.places ?? []).entries()) {
      const at = free[place] ?? 0;
      free[place] = at + 1;
      speaksFor[at] = id;
      weights[at] = weighed?.weights[index] ?? 0;
    }
  return { begins, speaksFor, weights };
}

export function softmax(sums: Float64Array): Float64Array {
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
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

export function dot({ places, values }: Vector, weightAt: (place: number) => number, bias: number): number {
  let sum = bias;
  for (const [index, place] of places.entries()) sum += weightAt(place) * (values[index] ?? 0);
  return sum;
}

export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
