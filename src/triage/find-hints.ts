import type { Span } from '../understanding/finder';
import type { RedFlagFinding } from './finding';
import { probabilityNeeded } from './probability-needed';
import type { Opinion } from './second-opinion';
import { assessed, quoteOf, type Screened } from './screened';
import type { RedFlag } from './sign';
import { conceptsOfSign, sharesOf, tellsOfFew } from './sign-concepts';

/** In a message of fewer content words a denial is plain enough. */
const wordsOfAPlainDenial = 8;
/** Fewer content words are few. */
const fewWords = 4;

/**
 * A sign of which only words were found, no mention: the second opinion, when it is all but sure of danger and names
 * that very sign, makes them a finding. Words that are denied, somebody else's or supposed do not count.
 */
export function findHints(
  told: readonly RedFlagFinding[],
  redFlags: readonly RedFlag[],
  screened: Screened,
): readonly RedFlagFinding[] {
  const { opinion, text } = screened;
  if (opinion === undefined || told.some(({ outcome }) => outcome === 'urgent' || outcome === 'confirm'))
    return [];
  const redFlag = redFlags.find(({ id }) => id === opinion.redFlag);
  const contradicted = told.some((one) => one.redFlag === opinion.redFlag);
  const plain = text.content.length < wordsOfAPlainDenial;
  if (redFlag === undefined || told.some(isPast) || (contradicted && plain)) return [];
  const ofLexicon = hintsOf(redFlag, redFlags, screened).find((span) => stands(span, screened));
  const hint = ofLexicon ?? learnedHints(opinion, screened).find((span) => stands(span, screened));
  const needed = Math.max(
    ofLexicon === undefined ? probabilityNeeded.learnedHint : probabilityNeeded.hint,
    contradicted ? probabilityNeeded.hintAgainstDenial : 0,
    text.content.length < fewWords ? probabilityNeeded.hintInFewWords : 0,
  );
  if (hint === undefined || opinion.probability < needed || opinion.named < probabilityNeeded.named)
    return [];
  return [
    {
      redFlag: redFlag.id,
      outcome: 'urgent',
      disposition: redFlag.disposition,
      quote: quoteOf(hint, text),
      words: hint.places.flatMap((place) => text.tokens[place]?.word ?? []),
      ...assessed(hint, screened),
      hinted: true,
    },
  ];
}

function isPast({ assertion }: RedFlagFinding): boolean {
  return assertion.time === 'over' || assertion.time === 'unchanged';
}

/** Where the sign's own words stand, those that fewest other signs share first. */
function hintsOf(redFlag: RedFlag, redFlags: readonly RedFlag[], { concepts }: Screened): readonly Span[] {
  const shared = sharesOf(redFlags);
  return conceptsOfSign(redFlag)
    .filter((concept) => tellsOfFew(concept, shared))
    .sort((a, b) => (shared.get(a) ?? 0) - (shared.get(b) ?? 0))
    .flatMap((concept) => concepts.get(concept) ?? []);
}

/** Where the words stand that the second opinion names, those that say most first; words of time or denial are none. */
function learnedHints({ because }: Opinion, { text, cues }: Screened): readonly Span[] {
  const ofCue = (place: number): boolean =>
    cues.hits.some(({ first, last }) => first <= place && place <= last);
  return because.flatMap((term) =>
    text.content
      .filter((place) => text.tokens[place]?.stem === term && !ofCue(place))
      .map((place) => ({ places: [place], first: place, last: place })),
  );
}

function stands(span: Span, screened: Screened): boolean {
  const { presence, time, experiencer } = assessed(span, screened).assertion;
  return presence !== 'denied' && experiencer !== 'absent' && time === 'now';
}
