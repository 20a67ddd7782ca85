import type { Marked } from '../understanding/mark';
import type { MarkedText } from '../understanding/token';
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
 * How probable a single clause of the person's own is stands beside it, so that no question around it can hide it.
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
    const hints = [...found.concepts].flatMap(([concept, spans]) =>
      tellsOfFew(concept, shares) ? spans.map(({ first }) => first) : [],
    );
    if (hints.length === 0) return { probability: ofWhole, ...signOf(whole), inOneClause: 0 };
    const telling = new Set(hints.map((at) => text.tokens[at]?.sentence));
    const part = evidenceOf(marked, (at) => telling.has(text.tokens[at]?.sentence));
    const ofPart = probabilityOf(part);
    const clauses = clausesOf(text);
    const own = new Set(text.tokens.flatMap(({ word }, at) => (firstPerson.has(word) ? [clauses[at]] : [])));
    const alone = [...new Set(hints.map((at) => clauses[at]))]
      .filter((clause) => own.has(clause))
      .map((clause) => probabilityOf(evidenceOf(marked, (at) => clauses[at] === clause)));
    return {
      probability: Math.max(ofWhole, ofPart),
      ...signOf(ofPart > ofWhole ? part : whole),
      inOneClause: Math.max(0, ...alone),
    };
  };
}

/** Of each token the number of its clause: a comma or the end of a sentence begins the next. */
function clausesOf({ tokens }: MarkedText): readonly number[] {
  let clause = 0;
  return tokens.map(({ sentence, afterComma }, at) => {
    const previous = tokens[at - 1];
    if (previous !== undefined && (afterComma || previous.sentence !== sentence)) clause += 1;
    return clause;
  });
}
