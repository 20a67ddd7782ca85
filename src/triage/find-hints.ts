import type { Span } from '../understanding/finder';
import { suspected, type RedFlagFinding } from './finding';
import { probabilityNeeded } from './probability-needed';
import type { Opinion } from './second-opinion';
import { assessed, quoteOf, wholeQuote, type Screened } from './screened';
import { isMild, type RedFlag } from './sign';
import { conceptsOfSign, sharesOf, tellsOfFew } from './sign-concepts';

/** In a message of fewer content words a denial is plain enough. */
const wordsOfAPlainDenial = 8;
/** Fewer content words are few. */
const fewWords = 4;

/**
 * A sign of which only words were found, no mention: the second opinion, when it is sure enough of danger and names that
 * very sign, makes them a finding. Words that are denied, somebody else's or supposed do not count. Where danger is all
 * but certain, none are needed.
 */
export function findHints(
  told: readonly RedFlagFinding[],
  redFlags: readonly RedFlag[],
  screened: Screened,
): readonly RedFlagFinding[] {
  const { opinion, text } = screened;
  if (opinion === undefined || told.some(opensUrgentCare)) return [];
  const redFlag = redFlags.find(({ id }) => id === opinion.redFlag);
  if (redFlag === undefined) return [];
  const ofLexicon = hintsOf(redFlag, redFlags, screened).find((span) => stands(span, screened));
  const hint = ofLexicon ?? learnedHints(opinion, screened).find((span) => stands(span, screened));
  const needed = Math.max(
    ofLexicon === undefined ? probabilityNeeded.learnedHint : probabilityNeeded.hint,
    text.content.length < fewWords ? probabilityNeeded.hintInFewWords : 0,
    ...objections(told, opinion, text.content.length),
  );
  const found = {
    redFlag: redFlag.id,
    system: redFlag.system,
    outcome: 'urgent',
    disposition: redFlag.disposition,
    hinted: true,
  } as const;
  if (hint === undefined && opinion.probability >= Math.max(needed, probabilityNeeded.allBut))
    return [{ ...found, quote: wholeQuote(text), words: [], assertion: suspected, because: [] }];
  if (hint === undefined || opinion.probability < needed) return [];
  const words = hint.places.flatMap((place) => text.tokens[place]?.word ?? []);
  return [{ ...found, quote: quoteOf(hint, text), words, ...assessed(hint, screened) }];
}

/** A finding that calls for more than a clinician within days needs no hint beside it. */
function opensUrgentCare({ outcome, disposition }: RedFlagFinding): boolean {
  return outcome === 'urgent' && !isMild(disposition);
}

/** What speaks against a hint, each as the probability that overcomes it. */
function objections(
  told: readonly RedFlagFinding[],
  { redFlag, named }: Opinion,
  words: number,
): readonly number[] {
  const contradicted = told.some(
    (one) => one.redFlag === redFlag && (one.outcome === 'set-aside' || one.outcome === 'supposed'),
  );
  const plainly = contradicted && words < wordsOfAPlainDenial;
  const unnamed = named < probabilityNeeded.named;
  return [
    ...(contradicted ? [probabilityNeeded.hintAgainstDenial] : []),
    ...(plainly || unnamed || told.some(isPast) ? [probabilityNeeded.allBut] : []),
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
