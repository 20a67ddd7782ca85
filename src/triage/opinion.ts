import type { Marked } from '../understanding/mark';
import { askedIn } from '../understanding/parts';
import type { CueBook } from '../understanding/assertion/cues';
import { claimsIn, evidenceOf, type Evidence } from './evidence';
import type { LikeliestSign } from './naming';
import { createSecondOpinion, type SecondOpinionModel } from './second-opinion';
import type { RedFlag } from './sign';
import { sharesOf, tellsOfFew } from './sign-concepts';

/** Of fewer content words than this the statistics say nothing: "cold after" is like too many things. */
const wordsForOpinion = 3;
/** Nor of one with fewer words than this that not everybody with a bad back uses: "my back went 3 days ago, lifting". */
const wordsThatTell = 2;

/** The second opinion on a whole message; each probability is one of danger. */
export interface MessageOpinion extends LikeliestSign {
  readonly ofWhole: number;
  /** Of the whole or of its sentences that hold words of signs, whichever is higher. */
  readonly highest: number;
  /** Of what the message states, where it asks something beside it; else 0. Read only when it is asked for. */
  readonly ofStatements: () => number;
  /** The highest that one sentence reaches in which people state something of themselves. Likewise. */
  readonly ofOwnSentence: () => number;
  /** Content words. */
  readonly words: number;
}

/** The same weighed together with what the phrases tell. */
export interface WeighedOpinion extends MessageOpinion {
  /** Something that is told speaks against the likeliest sign. */
  readonly spokenAgainst: boolean;
  /** How probable danger is, all told. */
  readonly probability: number;
}

/** Words that open a question, words that tell no sign, and the cues by which what is said is judged. */
export interface TellingWords {
  readonly questionOpeners: ReadonlySet<string>;
  readonly everyday: ReadonlySet<string>;
  readonly book: CueBook;
}

/**
 * The second opinion on a message: of the whole and of those of its sentences that hold words of signs, so that a sign
 * does not drown in small talk. The most probable sentence of the person's own stands beside them: neither a question nor
 * small talk says anything against a sign.
 */
export function createOpinion(
  model: SecondOpinionModel,
  redFlags: readonly RedFlag[],
  { questionOpeners, everyday, book }: TellingWords,
): (marked: Marked) => MessageOpinion | undefined {
  const { probabilityOf, signOf } = createSecondOpinion(model);
  const shares = sharesOf(redFlags);
  return (marked) => {
    const { text, found } = marked;
    const words = text.content.length;
    const unusual = text.content.filter((at) => !isEveryday(text.tokens[at]?.word ?? '', everyday)).length;
    if (words < wordsForOpinion || unusual < wordsThatTell) return undefined;
    const claims = claimsIn(marked, book);
    const whole = evidenceOf(marked, claims);
    const ofWhole = probabilityOf(whole);
    const hints = [...found.concepts].flatMap(([concept, spans]) =>
      tellsOfFew(concept, shares) ? spans.map(({ first }) => first) : [],
    );
    const telling = new Set(hints.map((at) => text.tokens[at]?.sentence));
    const inSentences = (among: ReadonlySet<number | undefined>): Evidence =>
      evidenceOf(marked, claims, (at) => among.has(text.tokens[at]?.sentence));
    const tellsThroughout = text.tokens.every(({ sentence }) => telling.has(sentence));
    const part = hints.length === 0 || tellsThroughout ? whole : inSentences(telling);
    const ofPart = part === whole ? ofWhole : probabilityOf(part);
    const asked = askedIn(text, questionOpeners);
    const stated = (at: number): boolean => asked[at] === false;
    const ofStatements = once((): number => {
      const mixed = asked.includes(true) && hints.some(stated);
      return mixed ? probabilityOf(evidenceOf(marked, claims, stated)) : 0;
    });
    const ofOwnSentence = once((): number => {
      const own = text.tokens.flatMap(({ word, sentence }, at) =>
        stated(at) && book.firstPerson.has(word) && telling.has(sentence) ? [sentence] : [],
      );
      const alone = [...new Set(own)].map((sentence) => probabilityOf(inSentences(new Set([sentence]))));
      return Math.max(0, ...alone);
    });
    return {
      ...signOf(ofPart > ofWhole ? part : whole),
      ofWhole,
      highest: Math.max(ofWhole, ofPart),
      ofStatements,
      ofOwnSentence,
      words,
    };
  };
}

/** A number says how long or how bad, of what other words tell. */
function isEveryday(word: string, everyday: ReadonlySet<string>): boolean {
  return everyday.has(word) || /^\d/.test(word);
}

/** Works something out when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}
