import { dot, logistic, vectorOf, type ClassifierModel, type Vector } from './classifier';
import {
  compact,
  firstSquare,
  kept,
  rate,
  seededRandom,
  shuffled,
  step,
  termsSeen,
  thinned,
} from './train-classifier';

/** A text that is of the one class or of none. */
export interface BinaryExample {
  /** Made anew whenever asked for, as in `Example`. */
  readonly terms: () => ReadonlyMap<string, number>;
  readonly positive: boolean;
  /** How much it counts beside the others. */
  readonly weight: number;
}

/** How a binary classifier is trained. */
export interface BinaryTraining {
  readonly epochs: number;
  /** The weights of this epoch and all later ones are averaged, so that the last texts of all do not decide. */
  readonly settledFrom: number;
  /** So many of a text's terms are left out whenever it is learned from, so that no single word is relied on. */
  readonly leftOut: number;
  /** Weights smaller than this are left out of the model. */
  readonly leastWeight: number;
}

/**
 * Trains a logistic regression that tells one class from all else, both counted alike. Each term counts by how unevenly
 * it falls on the two (S. Wang, C. Manning, ACL 2012); of the weights the average counts (B. Polyak, A. Juditsky, SIAM J
 * Control Optim 1992). Deterministic: all chance is seeded.
 */
export function trainBinary(
  id: string,
  examples: readonly BinaryExample[],
  { epochs, settledFrom, leftOut, leastWeight }: BinaryTraining,
): ClassifierModel {
  const seen = termsSeen(examples);
  const size = seen.terms.length;
  const places = new Map(seen.terms.map((term, place) => [term, place]));
  const rows = examples.map(({ terms, positive, weight }): Row => {
    return { vector: vectorOf(terms(), places, seen.rarity), positive, weight };
  });
  const uneven = unevennessOf(rows, size);
  const scaled = rows.map((row) => ({ ...row, vector: times(row.vector, uneven) }));
  const positives = rows.filter(({ positive }) => positive).length;
  const share = { yes: rows.length / (2 * positives), no: rows.length / (2 * (rows.length - positives)) };
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(firstSquare);
  const random = seededRandom(1);
  const sums = new Float64Array(size);
  let bias = 0;
  let biasSum = 0;
  let biasSquares = firstSquare;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { vector: whole, positive, weight } of shuffled(scaled, random)) {
      const vector = thinned(whole, leftOut, random);
      const guess = logistic(dot(vector, (place) => weights[place] ?? 0, bias));
      const error = ((positive ? 1 : 0) - guess) * (positive ? share.yes : share.no) * weight;
      biasSquares += error * error;
      bias += (rate * error) / Math.sqrt(biasSquares);
      step(weights, squares, vector, error);
    }
    if (epoch < settledFrom) continue;
    for (const [place, weight] of weights.entries()) sums[place] = (sums[place] ?? 0) + weight;
    biasSum += bias;
  }
  const settled = epochs - settledFrom;
  const ofTerms = sums.map((sum, place) => (sum / settled) * (uneven[place] ?? 0));
  return compact(seen, { [id]: kept(ofTerms, biasSum / settled, leastWeight) });
}

interface Row {
  readonly vector: Vector;
  readonly positive: boolean;
  readonly weight: number;
}

/** A term that falls on both classes alike still counts this much, and none counts more than the highest. */
const leastUneven = 0.5;
const mostUneven = 4;

/** Of each term: the logarithm of how much more often one class holds it than the other, each term seen once more. */
function unevennessOf(rows: readonly Row[], size: number): Float64Array {
  const seen = { yes: new Float64Array(size).fill(1), no: new Float64Array(size).fill(1) };
  const total = { yes: size, no: size };
  for (const { vector, positive, weight } of rows) {
    const side = positive ? 'yes' : 'no';
    for (const [index, place] of vector.places.entries()) {
      const value = weight * (vector.values[index] ?? 0);
      seen[side][place] = (seen[side][place] ?? 0) + value;
      total[side] += value;
    }
  }
  return seen.yes.map((yes, place) => {
    const ratio = Math.log(yes / total.yes / ((seen.no[place] ?? 1) / total.no));
    return Math.min(mostUneven, Math.abs(ratio) + leastUneven);
  });
}

function times({ places, values }: Vector, factors: Float64Array): Vector {
  return { places, values: values.map((value, index) => value * (factors[places[index] ?? 0] ?? 0)) };
}
