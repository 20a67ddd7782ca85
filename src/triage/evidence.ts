import { letterRunsOf } from '../understanding/letter-runs';
import type { Marked } from '../understanding/mark';

/** What the statistics see of a message: its words, and what the lexicon found in it. */
export interface Evidence {
  readonly stems: readonly string[];
  /** Ids of the concepts found, so that "can't feel" and "no sensation" count alike. */
  readonly concepts: readonly string[];
  /** Kinds of the cues found: with a concept they tell a sign that is denied or supposed. */
  readonly cues: readonly string[];
}

/**
 * What the statistics may look at in a marked text, or in some of it.
 *
 * @param counts whether the token at an index belongs to what is looked at
 */
export function evidenceOf(
  { text, found, cues }: Pick<Marked, 'text' | 'found' | 'cues'>,
  counts: (at: number) => boolean = () => true,
): Evidence {
  return {
    stems: text.tokens.flatMap(({ stem }, at) => (counts(at) ? [stem] : [])),
    concepts: [...found.concepts].flatMap(([id, spans]) =>
      spans.some(({ first }) => counts(first)) ? [id] : [],
    ),
    cues: [...new Set(cues.hits.flatMap(({ kind, first }) => (counts(first) ? [kind] : [])))],
  };
}

/**
 * Words, pairs, pairs with a gap, words near one another in either order, runs of three and four letters, concepts, and
 * concepts beside each kind of cue.
 */
export function termsOf({ stems, concepts, cues }: Evidence): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const cue of cues) terms.set(`!${cue}`, termWeights.alone);
  for (const concept of concepts) {
    terms.set(`{${concept}}`, termWeights.alone);
    for (const cue of cues) terms.set(`{${concept}} !${cue}`, termWeights.besideCue);
  }
  for (const [at, stem] of stems.entries()) {
    terms.set(stem, termWeights.alone);
    const [next, afterNext] = [stems[at + 1], stems[at + 2]];
    if (next !== undefined) terms.set(`${stem} ${next}`, termWeights.inOrder);
    if (afterNext !== undefined) terms.set(`${stem} _ ${afterNext}`, termWeights.withAGap);
    for (const near of stems.slice(at + 1, at + wordsNear))
      terms.set(stem < near ? `~${stem} ${near}` : `~${near} ${stem}`, termWeights.near);
    for (const run of letterRunsOf(stem)) terms.set(run, termWeights.run);
  }
  return terms;
}

/** How many words a pair in either order may span, both included. */
export const wordsNear = 6;

/** How much each kind of term counts before its rarity does. */
export const termWeights = {
  alone: 1,
  besideCue: 0.5,
  inOrder: 0.8,
  withAGap: 0.5,
  near: 0.3,
  run: 0.4,
} as const;

/** Which sign it is shows in words and concepts; more told no better in cross-validation. */
export function namingTermsOf({ stems, concepts }: Evidence): ReadonlyMap<string, number> {
  return new Map([...stems, ...concepts.map((concept) => `{${concept}}`)].map((term) => [term, 1]));
}
