import type { Marked } from '../understanding/mark';
import { createSecondOpinion, evidenceOf, type Opinion, type SecondOpinionModel } from './second-opinion';
import type { RedFlag } from './sign';
import { sharesOf, tellsOfFew } from './sign-concepts';

/** Of fewer content words than this the statistics say nothing: "cold after" is like too many things. */
const wordsForOpinion = 3;

/**
 * The second opinion on a message: of the whole, or of the sentences that hold words of signs, whichever finds danger
 * more probable. So a sign does not drown in small talk, and a message that only speaks of signs is still read whole.
 */
export function createOpinion(
  model: SecondOpinionModel,
  redFlags: readonly RedFlag[],
): (marked: Marked) => Opinion | undefined {
  const opinionOn = createSecondOpinion(model);
  const shares = sharesOf(redFlags);
  return (marked) => {
    const { text, found } = marked;
    if (text.content.length < wordsForOpinion) return undefined;
    const whole = opinionOn(evidenceOf(marked));
    const telling = new Set(
      [...found.concepts].flatMap(([concept, spans]) =>
        tellsOfFew(concept, shares) ? spans.flatMap(({ first }) => text.tokens[first]?.sentence ?? []) : [],
      ),
    );
    const all = text.tokens.every(({ sentence }) => telling.has(sentence));
    if (telling.size === 0 || all) return whole;
    const part = opinionOn(evidenceOf(marked, telling));
    return part.probability > whole.probability ? part : whole;
  };
}
