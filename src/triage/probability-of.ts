import { logistic, type ClassifierModel } from '../understanding/classifier';
import { PairTable } from '../understanding/pair-table';
import { termWeights, wordsNear, type Evidence } from './evidence';

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
  const { stems, cues, concepts, pairs, kinds } = tablesOf(terms);
  const cells = new Float64Array(terms.length * cellWidth);
  for (const [index, place] of (told?.places ?? []).entries())
    cells[place * cellWidth] = told?.weights[index] ?? 0;
  for (const [place, kind] of kinds.entries()) {
    const value = termWeights[kind] * (rarity[place] ?? 0);
    const cell = place * cellWidth;
    cells[cell] = (cells[cell] ?? 0) * value;
    cells[cell + 1] = value * value;
  }
  let message = 0;
  /** The products with the weights, and the squares, each summed; an array, as no number in it is allocated. */
  const sums = new Float64Array(2);
  let numbered = new Int32Array(wordsAtFirst);

  const count = (place: number): void => {
    const cell = place * cellWidth;
    if (place < 0 || cells[cell + 2] === message) return;
    cells[cell + 2] = message;
    sums[0] = (sums[0] ?? 0) + (cells[cell] ?? 0);
    sums[1] = (sums[1] ?? 0) + (cells[cell + 1] ?? 0);
  };
  const countPairs = (at: number, words: number): void => {
    const first = numbered[at] ?? unnumbered;
    if (first === unnumbered) return;
    const end = Math.min(words, at + wordsNear);
    for (let other = at + 1; other < end; other += 1) {
      const second = numbered[other] ?? unnumbered;
      const pair = second === unnumbered ? unseen : pairs.find(first, second);
      if (pair === unseen) continue;
      const turned = first > second ? 1 : 0;
      if (other === at + 1) count(pairs.valueOf(pair, inOrder + turned));
      if (other === at + 2) count(pairs.valueOf(pair, withAGap + turned));
      count(pairs.valueOf(pair, near));
    }
  };

  return (evidence) => {
    message += 1;
    sums.fill(0);
    for (const cue of evidence.cues) count(cues.get(cue) ?? unseen);
    for (const { concept, as } of evidence.claims) {
      const places = concepts.get(concept);
      count(places?.get('') ?? unseen);
      count(places?.get(as) ?? unseen);
    }
    const words = evidence.stems.length;
    if (words > numbered.length) numbered = new Int32Array(words * 2);
    for (let at = 0; at < words; at += 1) {
      const stem = stems.get(evidence.stems[at] ?? '');
      numbered[at] = stem?.number ?? unnumbered;
      count(stem?.place ?? unseen);
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

/** A stem by its number in the pairs, and its own place, if it was seen alone. */
interface NumberedStem {
  readonly number: number;
  place: number;
}

interface Tables {
  readonly stems: ReadonlyMap<string, NumberedStem>;
  /** Kind of cue → place. */
  readonly cues: ReadonlyMap<string, number>;
  /** Concept → what is claimed of it → place; that of the concept itself is under the empty claim. */
  readonly concepts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Places of pairs of stems, by the numbers of both. */
  readonly pairs: PairTable;
  /** Of each term, what kind it is. */
  readonly kinds: readonly (keyof typeof termWeights)[];
}

/** How many pairs of stems the terms hold, whatever the order. */
function pairsIn(terms: readonly string[]): number {
  const pairs = new Set<string>();
  for (const term of terms) {
    const [first = '', ...rest] = (term.startsWith('~') ? term.slice(1) : term).split(' ');
    const last = rest.at(-1);
    if (last !== undefined && !first.startsWith('{'))
      pairs.add(first < last ? `${first} ${last}` : `${last} ${first}`);
  }
  return pairs.size;
}

/** The places of all terms, those of two stems by the numbers of the stems. */
function tablesOf(terms: readonly string[]): Tables {
  const stems = new Map<string, NumberedStem>();
  const cues = new Map<string, number>();
  const concepts = new Map<string, Map<string, number>>();
  const pairs = new PairTable(pairsIn(terms));
  const stemOf = (stem: string): NumberedStem => {
    const known = stems.get(stem) ?? { number: stems.size, place: unseen };
    stems.set(stem, known);
    return known;
  };
  const putPair = (first: string, second: string, at: number, place: number): void => {
    const [one, other] = [stemOf(first).number, stemOf(second).number];
    pairs.put(one, other, at === near || one <= other ? at : at + 1, place);
  };
  const kinds = terms.map((term, place): keyof typeof termWeights => {
    const claim = /^\{(.*)\}(?:=(.*))?$/.exec(term);
    if (claim !== null) {
      const [, concept = '', as = ''] = claim;
      concepts.set(concept, (concepts.get(concept) ?? new Map<string, number>()).set(as, place));
      return as === '' ? 'alone' : 'claimed';
    }
    const words = term.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length === 1) {
      if (first.startsWith('!')) cues.set(first.slice(1), place);
      else stemOf(first).place = place;
      return 'alone';
    }
    if (words.length === 3) {
      putPair(first, last, withAGap, place);
      return 'withAGap';
    }
    const eitherOrder = first.startsWith('~');
    putPair(eitherOrder ? first.slice(1) : first, last, eitherOrder ? near : inOrder, place);
    return eitherOrder ? 'near' : 'inOrder';
  });
  return { stems, cues, concepts, pairs, kinds };
}
