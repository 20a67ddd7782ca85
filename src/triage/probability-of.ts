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
  const weights = new Float64Array(terms.length);
  for (const [index, place] of (told?.places ?? []).entries()) weights[place] = told?.weights[index] ?? 0;
  const rarities = Float64Array.from(rarity);
  const bias = told?.bias ?? 0;
  const { alone, pairs, numbers } = tablesOf(terms);
  /** Which message last held each term, so that a term counts once. */
  const seenIn = new Uint32Array(terms.length);
  let message = 0;
  let sum = 0;
  let squares = 0;

  const count = (place: number, weight: number): void => {
    if (place < 0 || seenIn[place] === message) return;
    seenIn[place] = message;
    const value = weight * (rarities[place] ?? 0);
    sum += value * (weights[place] ?? 0);
    squares += value * value;
  };
  const countAlone = (term: string, weight: number): void => {
    count(alone.get(term) ?? unnumbered, weight);
  };
  const countPairs = (stems: Int32Array, at: number): void => {
    const first = stems[at] ?? unnumbered;
    if (first === unnumbered) return;
    const end = Math.min(stems.length, at + wordsNear);
    for (let other = at + 1; other < end; other += 1) {
      const second = stems[other] ?? unnumbered;
      if (second === unnumbered) continue;
      if (other === at + 1) count(pairs.get(inOrder, first, second), termWeights.inOrder);
      if (other === at + 2) count(pairs.get(withAGap, first, second), termWeights.withAGap);
      count(pairs.get(near, Math.min(first, second), Math.max(first, second)), termWeights.near);
    }
  };

  return ({ stems, claims, cues }) => {
    message += 1;
    sum = 0;
    squares = 0;
    for (const cue of cues) countAlone(`!${cue}`, termWeights.alone);
    for (const { concept, as } of claims) {
      countAlone(`{${concept}}`, termWeights.alone);
      countAlone(`{${concept}}=${as}`, termWeights.claimed);
    }
    const numbered = Int32Array.from(stems, (stem) => numbers.get(stem) ?? unnumbered);
    for (const [at, stem] of stems.entries()) {
      countAlone(stem, termWeights.alone);
      countPairs(numbered, at);
    }
    return logistic(bias + sum / (Math.sqrt(squares) || 1));
  };
}

const unnumbered = -1;

const [inOrder, withAGap, near] = [0, 1, 2];
const kindsOfPairs = 3;

interface Tables {
  /** Places of stems, concepts, claims and cues. */
  readonly alone: ReadonlyMap<string, number>;
  /** Places of pairs of stems, by the numbers of both; of those in either order the smaller number comes first. */
  readonly pairs: PairTable;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The places of all terms, those of two stems by the numbers of the stems. */
function tablesOf(terms: readonly string[]): Tables {
  const alone = new Map<string, number>();
  const pairs = new PairTable(terms.length, kindsOfPairs);
  const numbers = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  };
  for (const [place, term] of terms.entries()) {
    const words = term.startsWith('{') ? [term] : term.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length === 1) alone.set(term, place);
    else if (words.length === 3) pairs.put(withAGap, numberOf(first), numberOf(last), place);
    else if (first.startsWith('~')) {
      const [one, other] = [numberOf(first.slice(1)), numberOf(last)];
      pairs.put(near, Math.min(one, other), Math.max(one, other), place);
    } else pairs.put(inOrder, numberOf(first), numberOf(last), place);
  }
  return { alone, pairs, numbers };
}
