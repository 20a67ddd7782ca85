import distance from 'natural/lib/natural/distance';
import type { Mend } from './normalise';
import { remembering } from './remembering';

/** Says whether a word is ordinary English, so that it is never "corrected" into something alarming. */
export type Dictionary = (word: string) => boolean;

/** Below this length no word is mended; from `twoSlipsFrom` on, two slips are forgiven (Damerau-Levenshtein). */
const oneSlipFrom = 5;
const twoSlipsFrom = 8;
/** Longer ones are no words. */
const longestMended = 24;

/**
 * Mends words that are neither ordinary English nor in the vocabulary to the nearest word of the vocabulary: one slip
 * from five letters on, two from eight. Candidates are found by the deletion neighbourhood (W. Garbe, SymSpell, 2012),
 * so the cost does not grow with the vocabulary; ties go to the word listed first.
 */
export function createSpelling(vocabulary: Iterable<string>, isOrdinary: Dictionary): Mend {
  const words = new Set(vocabulary);
  const neighbours = indexByDeletions(words);

  return remembering((word): readonly string[] => {
    if (word.length < oneSlipFrom || word.length > longestMended) return [];
    if (words.has(word) || !/^[a-z]+$/.test(word)) return [];
    const single = word.replace(/(.)\1/g, '$1');
    if (single !== word && words.has(single) && !isOrdinary(word)) return [single];
    if (isOrdinary(word)) return [];
    return nearest(word, neighbours) ?? split(word, words);
  });
}

/** Edit distance with transpositions, as the mending sees it. */
export function slips(a: string, b: string): number {
  return distance.DamerauLevenshteinDistance(a, b, { restricted: true });
}

export function slipsForgiven(length: number): 0 | 1 | 2 {
  if (length < oneSlipFrom) return 0;
  return length < twoSlipsFrom ? 1 : 2;
}

function indexByDeletions(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < oneSlipFrom - 1) continue;
    for (const form of deletions(word, slipsForgiven(Math.max(word.length, oneSlipFrom)))) {
      const entry = index.get(form);
      if (entry === undefined) index.set(form, [word]);
      else entry.push(word);
    }
  }
  return index;
}

function nearest(word: string, index: ReadonlyMap<string, readonly string[]>): readonly [string] | undefined {
  const allowed = slipsForgiven(word.length);
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const form of deletions(word, allowed)) {
    for (const candidate of index.get(form) ?? []) {
      if (slipsForgiven(candidate.length + 1) === 0) continue;
      const count = slips(word, candidate);
      if (count <= allowed && (best === undefined || count < best.slips))
        best = { word: candidate, slips: count };
    }
  }
  return best === undefined ? undefined : [best.word];
}

/** "cantpee" is two words of the vocabulary typed together. */
function split(word: string, words: ReadonlySet<string>): readonly string[] {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (words.has(left) && words.has(right)) return [left, right];
  }
  return [];
}

/** A word and every form of it with up to `depth` letters left out. */
function deletions(word: string, depth: number): ReadonlySet<string> {
  const forms = new Set([word]);
  let ring = [word];
  for (let round = 0; round < depth; round += 1) {
    const next: string[] = [];
    for (const form of ring) {
      for (let at = 0; at < form.length; at += 1) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!forms.has(shorter)) {
          forms.add(shorter);
          next.push(shorter);
        }
      }
    }
    ring = next;
  }
  return forms;
}
