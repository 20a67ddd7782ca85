import { softmax, type ClassifierModel } from '../understanding/classifier';
import { isThere, type Evidence } from './evidence';
import { placesOf } from './term-places';

/** The sign that a message most likely means. */
export interface LikeliestSign {
  readonly redFlag: string;
  /** How probable that sign is among all, given danger. */
  readonly named: number;
  /** The terms that speak for that sign most: stems, or concepts in braces. */
  readonly because: () => readonly string[];
}

/**
 * Names the sign as `namingTermsOf` and the classifier of the model would, without making a string of any concept, and
 * with the weights of a term side by side: every message is asked, so it has to be quick.
 */
export function createNaming({
  terms,
  rarity,
  classes,
}: ClassifierModel): (evidence: Evidence) => LikeliestSign {
  const signs = Object.keys(classes);
  const weights = weightsByTerm(
    signs.map((id) => classes[id]),
    terms.length,
  );
  const { stems, concepts } = placesOf(terms);
  /** Which message last held each term, so that a term counts once. */
  const seenIn = new Uint32Array(terms.length);
  let message = 0;

  const termsSeen = ({ stems: told, claims }: Evidence): readonly number[] => {
    message += 1;
    const seen: number[] = [];
    const see = (place: number | undefined): void => {
      if (place === undefined || seenIn[place] === message) return;
      seenIn[place] = message;
      seen.push(place);
    };
    for (const stem of told) see(stems.get(stem));
    const there = new Set<string>();
    for (const claim of claims) if (isThere(claim)) there.add(claim.concept);
    for (const { concept } of claims) {
      const places = concepts.get(concept);
      see(places?.get(there.has(concept) ? '' : 'not'));
    }
    return seen;
  };

  return (evidence) => {
    const seen = termsSeen(evidence);
    const sums = new Float64Array(signs.length);
    let squares = 0;
    for (const place of seen) {
      const value = rarity[place] ?? 0;
      squares += value * value;
      const row = place * signs.length;
      for (let sign = 0; sign < sums.length; sign += 1)
        sums[sign] = (sums[sign] ?? 0) + value * (weights[row + sign] ?? 0);
    }
    const length = Math.sqrt(squares) || 1;
    const odds = sums.map((sum, sign) => sum / length + (classes[signs[sign] ?? '']?.bias ?? 0));
    const shares = softmax(odds);
    const likeliest = shares.reduce((best, share, sign) => (share > (shares[best] ?? 0) ? sign : best), 0);
    const share = (place: number): number =>
      (rarity[place] ?? 0) * (weights[place * signs.length + likeliest] ?? 0);
    return {
      redFlag: signs[likeliest] ?? '',
      named: shares[likeliest] ?? 0,
      because: () =>
        seen
          .filter((place) => share(place) > 0)
          .sort((a, b) => share(b) - share(a))
          .slice(0, termsNamed)
          .flatMap((place) => terms[place] ?? []),
    };
  };
}

const termsNamed = 4;

/** Of each term one weight for every sign. */
function weightsByTerm(
  classes: readonly (ClassifierModel['classes'][string] | undefined)[],
  size: number,
): Float32Array {
  const weights = new Float32Array(size * classes.length);
  for (const [sign, told] of classes.entries())
    for (const [index, place] of (told?.places ?? []).entries())
      weights[place * classes.length + sign] = told?.weights[index] ?? 0;
  return weights;
}
