import { logistic, type ClassifierModel, type Weighed } from '../understanding/classifier';
import { PairTable } from '../understanding/pair-table';
import { termWeights, wordsNear, type Evidence } from './evidence';
import { placesOf, type PairPlace } from './term-places';

/** The one class of the model that tells danger from none. */
export const danger = 'danger';

/**
 * The probability of danger by the model, as `termsOf` and a dot product would give it, without making a string of any
 * pair: stems are numbered once, and a pair is looked up by its two numbers.
 */
export function createProbabilityOf({
  terms,
  rarity,
  classes,
}: ClassifierModel): (evidence: Evidence) => number {
  const told = classes[danger];
  const bias = told?.bias ?? 0;
  const { stems, cues, concepts, pairs } = placesOf(terms);
  const cells = cellsOf(terms.length, rarity, told, [
    ...pairs,
    ...[...concepts.values()].flatMap((claims) =>
      [...claims].flatMap(([claim, place]) => (claim === '' ? [] : [{ kind: 'claimed' as const, place }])),
    ),
  ]);
  const numbers = numbersOf(stems.keys(), pairs);
  const alone = new Int32Array(numbers.size).fill(unseen);
  for (const [stem, place] of stems) alone[numbers.get(stem) ?? unnumbered] = place;
  const table = tableOf(pairs, numbers, cells);
  let message = 0;
  /** The products with the weights, and the squares, each summed; an array, as no number in it is allocated. */
  const sums = new Float64Array(2);
  let stemsHere = new Int32Array(wordsAtFirst);

  const count = (place: number): void => {
    const cell = place * cellWidth;
    if (place < 0 || cells[cell + 2] === message) return;
    cells[cell + 2] = message;
    sums[0] = (sums[0] ?? 0) + (cells[cell] ?? 0);
    sums[1] = (sums[1] ?? 0) + (cells[cell + 1] ?? 0);
  };
  const countPairs = (at: number, words: number): void => {
    const first = stemsHere[at] ?? unnumbered;
    if (first === unnumbered) return;
    const end = Math.min(words, at + wordsNear);
    for (let other = at + 1; other < end; other += 1) {
      const second = stemsHere[other] ?? unnumbered;
      const pair = second === unnumbered ? unseen : table.find(first, second);
      if (pair === unseen) continue;
      const turned = first > second ? 1 : 0;
      if (other === at + 1) table.count(pair, inOrder + turned, sums);
      if (other === at + 2) table.count(pair, withAGap + turned, sums);
      table.count(pair, near, sums);
    }
  };

  return (evidence) => {
    message += 1;
    table.begin();
    sums.fill(0);
    for (const cue of evidence.cues) count(cues.get(cue) ?? unseen);
    for (const { concept, as } of evidence.claims) {
      const places = concepts.get(concept);
      count(places?.get('') ?? unseen);
      count(places?.get(as) ?? unseen);
    }
    const words = evidence.stems.length;
    if (words > stemsHere.length) stemsHere = new Int32Array(words * 2);
    for (let at = 0; at < words; at += 1) {
      const number = numbers.get(evidence.stems[at] ?? '') ?? unnumbered;
      stemsHere[at] = number;
      count(alone[number] ?? unseen);
    }
    for (let at = 0; at < words; at += 1) countPairs(at, words);
    const [product = 0, squares = 0] = sums;
    return logistic(bias + product / (Math.sqrt(squares) || 1));
  };
}

/** What stands beside each other for each term: its product with the weight, its square, and which message last held it. */
const cellWidth = 4;
/** Room for the stems of a message; a longer one gets more. */
const wordsAtFirst = 512;
const unseen = -1;
const unnumbered = -1;

/** Places of a pair's values: of those in order, the one with the smaller number first comes before the other. */
const [near, inOrder, withAGap] = [0, 1, 3];

/** Every stem that stands alone or in a pair, by a number. */
function numbersOf(alone: Iterable<string>, pairs: readonly PairPlace[]): ReadonlyMap<string, number> {
  const stems = new Set([...alone, ...pairs.flatMap(({ first, last }) => [first, last])]);
  return new Map([...stems].map((stem, number) => [stem, number]));
}

/** What pairs are worth, by the numbers of both. */
function tableOf(
  pairs: readonly PairPlace[],
  numbers: ReadonlyMap<string, number>,
  cells: Float64Array,
): PairTable {
  const byNumbers = pairs.map(({ first, last, kind, place }) => {
    const [one, other] = [numbers.get(first) ?? unnumbered, numbers.get(last) ?? unnumbered];
    const at = kind === 'near' ? near : (kind === 'inOrder' ? inOrder : withAGap) + (one > other ? 1 : 0);
    return { one, other, at, place };
  });
  const distinct = new Set(
    byNumbers.map(({ one, other }) => Math.min(one, other) * numbers.size + Math.max(one, other)),
  );
  const table = new PairTable(distinct.size);
  for (const { one, other, at, place } of byNumbers)
    table.put(one, other, at, cells[place * cellWidth] ?? 0, cells[place * cellWidth + 1] ?? 0);
  return table;
}

/** The cells of all terms; those that are neither claims nor pairs stand alone. */
function cellsOf(
  size: number,
  rarity: readonly number[],
  told: Weighed | undefined,
  others: readonly { readonly kind: keyof typeof termWeights; readonly place: number }[],
): Float64Array {
  const values = Float64Array.from(rarity, (value) => value * termWeights.alone);
  for (const { kind, place } of others) values[place] = (rarity[place] ?? 0) * termWeights[kind];
  const cells = new Float64Array(size * cellWidth);
  for (const [index, place] of (told?.places ?? []).entries())
    cells[place * cellWidth] = (values[place] ?? 0) * (told?.weights[index] ?? 0);
  for (const [place, value] of values.entries()) cells[place * cellWidth + 1] = value * value;
  return cells;
}
