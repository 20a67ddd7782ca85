import type { Marked } from '../understanding/mark';
import { askedIn } from '../understanding/parts';
import type { CueBook } from '../understanding/assertion/cues';
import { claimsIn, evidenceOf } from './evidence';
import { createSecondOpinion, type Opinion, type SecondOpinionModel, type Weight } from './second-opinion';
import type { RedFlag } from './sign';
import { sharesOf, tellsOfFew } from './sign-concepts';

/** Of fewer content words than this the statistics say nothing: "cold after" is like too many things. */
const wordsForOpinion = 3;

/** The second opinion on a whole message. */
export type MessageOpinion = Opinion & Weight;

/** Words that open a question, and the cues by which what is said is judged. */
export interface TellingWords {
  readonly questionOpeners: ReadonlySet<string>;
  readonly book: CueBook;
}

/**
 * The second opinion on a message: of the whole, or of the sentences that hold words of signs, whichever finds danger
 * more probable. So a sign does not drown in small talk, and a message that only speaks of signs is still read whole.
 * How probable what it states is without its questions stands beside it, and the most probable sentence of the person's
 * own: neither a question nor small talk says anything against a sign.
 */
export function createOpinion(
  model: SecondOpinionModel,
  redFlags: readonly RedFlag[],
  { questionOpeners, book }: TellingWords,
): (marked: Marked) => MessageOpinion | undefined {
  const { probabilityOf, signOf } = createSecondOpinion(model);
  const shares = sharesOf(redFlags);
  return (marked) => {
    const { text, found } = marked;
    if (text.content.length < wordsForOpinion) return undefined;
    const claims = claimsIn(marked, book);
    const whole = evidenceOf(marked, claims);
    const ofWhole = probabilityOf(whole);
    const hints = [...found.concepts].flatMap(([concept, spans]) =>
      tellsOfFew(concept, shares) ? spans.map(({ first }) => first) : [],
    );
    if (hints.length === 0)
      return { probability: ofWhole, ...signOf(whole), ofStatements: 0, ofOwnSentence: 0 };
    const telling = new Set(hints.map((at) => text.tokens[at]?.sentence));
    const part = evidenceOf(marked, claims, (at) => telling.has(text.tokens[at]?.sentence));
    const ofPart = probabilityOf(part);
    const asked = askedIn(text, questionOpeners);
    const stated = (at: number): boolean => asked[at] === false;
    const mixed = asked.includes(true) && hints.some(stated);
    const own = new Set(
      text.tokens.flatMap(({ word, sentence }, at) =>
        stated(at) && book.firstPerson.has(word) ? [sentence] : [],
      ),
    );
    const alone = [...own]
      .filter((sentence) => telling.has(sentence))
      .map((sentence) =>
        probabilityOf(evidenceOf(marked, claims, (at) => text.tokens[at]?.sentence === sentence)),
      );
    return {
      probability: Math.max(ofWhole, ofPart),
      ...signOf(ofPart > ofWhole ? part : whole),
      ofOwnSentence: Math.max(0, ...alone),
      ofStatements: mixed ? probabilityOf(evidenceOf(marked, claims, stated)) : 0,
    };
  };
}
