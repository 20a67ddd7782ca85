import type { Marked } from '../understanding/mark';
import {
  createSecondOpinion,
  evidenceOf,
  type Opinion,
  type SecondOpinionModel,
  type Weight,
} from './second-opinion';
import type { RedFlag } from './sign';
import { sharesOf, tellsOfFew } from './sign-concepts';

/** Of fewer content words than this the statistics say nothing: "cold after" is like too many things. */
const wordsForOpinion = 3;

/** The second opinion on a whole message. */
export type MessageOpinion = Opinion & Weight;

/**
 * The second opinion on a message: of the whole, or of the sentences that hold words of signs, whichever finds danger
 * more probable. So a sign does not drown in small talk, and a message that only speaks of signs is still read whole.
 * How probable a single sentence of the person's own is stands beside it, so that no question around it can hide it.
 */
export function createOpinion(
  model: SecondOpinionModel,
  redFlags: readonly RedFlag[],
  firstPerson: ReadonlySet<string>,
): (marked: Marked) => MessageOpinion | undefined {
  const { probabilityOf, signOf } = createSecondOpinion(model);
  const shares = sharesOf(redFlags);
  return (marked) => {
    const { text, found } = marked;
    if (text.content.length < wordsForOpinion) return undefined;
    const whole = evidenceOf(marked);
    const ofWhole = probabilityOf(whole);
    const telling = new Set(
      [...found.concepts].flatMap(([concept, spans]) =>
        tellsOfFew(concept, shares) ? spans.flatMap(({ first }) => text.tokens[first]?.sentence ?? []) : [],
      ),
    );
    if (telling.size === 0) return { probability: ofWhole, ...signOf(whole), inOneSentence: 0 };
    const part = evidenceOf(marked, telling);
    const ofPart = probabilityOf(part);
    const own = new Set(
      text.tokens.flatMap(({ word, sentence }) =>
        firstPerson.has(word) && telling.has(sentence) ? [sentence] : [],
      ),
    );
    const alone = [...own].map((sentence) => probabilityOf(evidenceOf(marked, new Set([sentence]))));
    return {
      probability: Math.max(ofWhole, ofPart),
      ...signOf(ofPart > ofWhole ? part : whole),
      inOneSentence: Math.max(0, ...alone),
    };
  };
}
