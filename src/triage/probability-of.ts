import { logistic, type ClassifierModel } from '../understanding/classifier';
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
  const { alone, inOrder, withAGap, near, numbers } = tablesOf(terms);
  /** Which message last held each term, so that a term counts once. */
  const seenIn = new Uint32Array(terms.length);
  let message = 0;
  let sum = 0;
  let squares = 0;

  const count = (place: number | undefined, weight: number): void => {
    if (place === undefined || seenIn[place] === message) return;
    seenIn[place] = message;
    const value = weight * (rarities[place] ?? 0);
    sum += value * (weights[place] ?? 0);
    squares += value * value;
  };
  const countPairs = (stems: readonly number[], at: number): void => {
    const first = stems[at] ?? unnumbered;
    if (first === unnumbered) return;
    const [next, afterNext] = [stems[at + 1] ?? unnumbered, stems[at + 2] ?? unnumbered];
    count(inOrder[first]?.get(next), termWeights.inOrder);
    count(withAGap[first]?.get(afterNext), termWeights.withAGap);
    const end = Math.min(stems.length, at + wordsNear);
    for (let other = at + 1; other < end; other += 1) {
      const second = stems[other] ?? unnumbered;
      if (second !== unnumbered)
        count(near[Math.min(first, second)]?.get(Math.max(first, second)), termWeights.near);
    }
  };

  return ({ stems, claims, cues }) => {
    message += 1;
    sum = 0;
    squares = 0;
    for (const cue of cues) count(alone.get(`!${cue}`), termWeights.alone);
    for (const { concept, as } of claims) {
      count(alone.get(`{${concept}}`), termWeights.alone);
      count(alone.get(`{${concept}}=${as}`), termWeights.claimed);
    }
    const numbered = stems.map((stem) => numbers.get(stem) ?? unnumbered);
    for (const [at, stem] of stems.entries()) {
      count(alone.get(stem), termWeights.alone);
      countPairs(numbered, at);
    }
    return logistic(bias + sum / (Math.sqrt(squares) || 1));
  };
}

const unnumbered = -1;

/** Place of a pair of stems: by the number of the first, then by that of the second. */
type Pairs = (Map<number, number> | undefined)[];

function put(pairs: Pairs, first: number, second: number, place: number): void {
  const ofFirst = pairs[first] ?? new Map<number, number>();
  pairs[first] = ofFirst;
  ofFirst.set(second, place);
}

interface Tables {
  /** Stems, concepts, claims and cues. */
  readonly alone: ReadonlyMap<string, number>;
  readonly inOrder: Pairs;
  readonly withAGap: Pairs;
  /** The smaller number first. */
  readonly near: Pairs;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The places of all terms, those of two stems by the numbers of the stems. */
function tablesOf(terms: readonly string[]): Tables {
  const alone = new Map<string, number>();
  const inOrder: Pairs = [];
  const withAGap: Pairs = [];
  const near: Pairs = [];
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
    else if (words.length === 3) put(withAGap, numberOf(first), numberOf(last), place);
    else if (first.startsWith('~')) {
      const [one, other] = [numberOf(first.slice(1)), numberOf(last)];
      put(near, Math.min(one, other), Math.max(one, other), place);
    } else put(inOrder, numberOf(first), numberOf(last), place);
  }
  return { alone, inOrder, withAGap, near, numbers };
}
