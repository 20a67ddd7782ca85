import { assess, type Assertion } from '../understanding/assertion/assess';
import type { CueBook } from '../understanding/assertion/cues';
import type { Marked } from '../understanding/mark';

/** What the statistics see of a message: its words, and what the lexicon found in it. */
export interface Evidence {
  readonly stems: readonly string[];
  /** Concepts found, so that "can't feel" and "no sensation" count alike, each with what is claimed of it. */
  readonly claims: readonly Claim[];
  /** Kinds of the cues found. */
  readonly cues: readonly string[];
}

/** What a message claims of a concept: of a denied fever other things are probable than of one that is there. */
export interface Claim {
  readonly concept: string;
  readonly as: Assertion['presence'] | Assertion['time'] | Assertion['experiencer'];
}

/** A claim with the places of the first words of those mentions that make it. */
export interface PlacedClaim extends Claim {
  readonly places: readonly number[];
}

/** More mentions of one concept than this say nothing new. */
const mentionsRead = 6;

/** Every concept of a marked text with what the cues around it make of it. */
export function claimsIn({ text, found, cues }: Marked, book: CueBook): readonly PlacedClaim[] {
  return [...found.concepts].flatMap(([concept, spans]) => {
    const claims: { concept: string; as: Claim['as']; places: number[] }[] = [];
    for (const span of spans.slice(0, mentionsRead)) {
      const as = claimOf(assess(span, text, cues, book).assertion);
      const same = claims.find((claim) => claim.as === as);
      if (same === undefined) claims.push({ concept, as, places: [span.first] });
      else same.places.push(span.first);
    }
    return claims;
  });
}

/** The part of an assertion that matters most for whether there is danger now. */
function claimOf({ presence, time, experiencer }: Assertion): Claim['as'] {
  if (presence === 'denied') return presence;
  if (experiencer === 'absent') return experiencer;
  if (time !== 'now') return time;
  if (presence === 'possible') return presence;
  return experiencer === 'with-them' ? experiencer : presence;
}

/**
 * What the statistics may look at in a marked text, or in some of it.
 *
 * @param claims those of the whole text
 * @param counts whether the token at an index belongs to what is looked at
 */
export function evidenceOf(
  { text, cues }: Pick<Marked, 'text' | 'cues'>,
  claims: readonly PlacedClaim[],
  counts: (at: number) => boolean = () => true,
): Evidence {
  const stems: string[] = [];
  text.tokens.forEach(({ stem }, at) => {
    if (counts(at)) stems.push(stem);
  });
  const kinds = new Set<string>();
  for (const { kind, first } of cues.hits) if (counts(first)) kinds.add(kind);
  return { stems, claims: claims.filter(({ places }) => places.some(counts)), cues: [...kinds] };
}

/** Words, pairs, pairs with a gap, words near one another in either order, cues, concepts, and what is claimed of them. */
export function termsOf({ stems, claims, cues }: Evidence): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const cue of cues) terms.set(`!${cue}`, termWeights.alone);
  for (const { concept, as } of claims) {
    terms.set(`{${concept}}`, termWeights.alone);
    terms.set(`{${concept}}=${as}`, termWeights.claimed);
  }
  for (const [at, stem] of stems.entries()) {
    terms.set(stem, termWeights.alone);
    const [next, afterNext] = [stems[at + 1], stems[at + 2]];
    if (next !== undefined) terms.set(`${stem} ${next}`, termWeights.inOrder);
    if (afterNext !== undefined) terms.set(`${stem} _ ${afterNext}`, termWeights.withAGap);
    for (const near of stems.slice(at + 1, at + wordsNear))
      terms.set(stem < near ? `~${stem} ${near}` : `~${near} ${stem}`, termWeights.near);
  }
  return terms;
}

/** How many words a pair in either order may span, both included. */
export const wordsNear = 6;

/** How much each kind of term counts before its rarity does. */
export const termWeights = {
  alone: 1,
  claimed: 0.8,
  inOrder: 0.8,
  withAGap: 0.5,
  near: 0.3,
} as const;

/** Claims of these kinds do not tell a sign that is there. */
const notThere: ReadonlySet<Claim['as']> = new Set([
  'denied',
  'absent',
  'over',
  'past',
  'unchanged',
  'supposed',
]);

/** Whether a claim tells of something that is there now. */
export function isThere({ as }: Claim): boolean {
  return !notThere.has(as);
}

/** Which sign it is shows in words and concepts; more told no better in cross-validation. */
export function namingTermsOf({ stems, claims }: Evidence): ReadonlyMap<string, number> {
  const there = new Set<string>();
  for (const claim of claims) if (isThere(claim)) there.add(claim.concept);
  const terms = new Map<string, number>();
  for (const stem of stems) terms.set(stem, 1);
  for (const { concept } of claims) terms.set(there.has(concept) ? `{${concept}}` : `{${concept}}=not`, 1);
  return terms;
}
