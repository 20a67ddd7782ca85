import { dot, logistic, vectorOf, type ClassifierModel, type Vector } from '../understanding/classifier';
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
  trainClassifier,
} from '../understanding/train-classifier';
import { namingTermsOf, termsOf } from './evidence';
import { danger } from './probability-of';
import type { Labelled, SecondOpinionModel } from './second-opinion';

const epochs = 12;
/** The weights of this epoch and all later ones are averaged, so that the last messages of all do not decide. */
const settledFrom = 6;
/** So many of a message's terms are left out whenever it is learned from, so that no single word is relied on. */
const leftOut = 0.4;
/** Weights smaller than this are left out of the model. */
const leastWeight = 0.5;
const ofSigns = { epochs: 8, leftOut: 0, leastWeight: 0.3 };

/**
 * Trains a logistic regression that tells danger from none, both classes counted alike, and a multinomial one that names
 * the sign. For danger, each term counts by how unevenly it falls on the two classes (S. Wang, C. Manning, ACL 2012).
 * What it is worth on people whom it has never read stands in DESIGN.md.
 */
export function trainSecondOpinion(messages: readonly Labelled[]): SecondOpinionModel {
  const told = messages.flatMap((message) =>
    message.redFlag === undefined ? [] : [{ terms: namingTermsOf(message), label: message.redFlag }],
  );
  return { danger: trainDanger(messages), signs: trainClassifier(told, ofSigns) };
}

interface Row {
  readonly vector: Vector;
  readonly positive: boolean;
  readonly weight: number;
}

function trainDanger(messages: readonly Labelled[]): ClassifierModel {
  const documents = messages.map(termsOf);
  const seen = termsSeen(documents);
  const size = seen.terms.length;
  const places = new Map(seen.terms.map((term, place) => [term, place]));
  const rows = documents.map((document, at): Row => {
    const { redFlag, weight } = messages[at] ?? { redFlag: undefined, weight: 1 };
    return { vector: vectorOf(document, places, seen.rarity), positive: redFlag !== undefined, weight };
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
  return compact(seen, { [danger]: kept(ofTerms, biasSum / settled, leastWeight) });
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
