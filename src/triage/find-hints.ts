import type { Span } from '../understanding/finder';
import { suspected, type RedFlagFinding } from './finding';
import type { WeighedOpinion } from './opinion';
import { probabilityNeeded } from './probability-needed';
import type { LikeliestSign } from './naming';
import { assessed, quoteOf, wholeQuote, type Screened } from './screened';
import { isMild, type RedFlag } from './sign';
import { conceptsOfSign, sharesOf, tellsOfFew } from './sign-concepts';

/**
 * Where danger is probable and no phrase told of it, the sign that the second opinion names is a finding. It quotes the
 * sign's own words, unless they are denied, somebody else's or supposed; where there are none, the whole message.
 */
export function findHints(
  told: readonly RedFlagFinding[],
  opinion: WeighedOpinion | undefined,
  redFlags: readonly RedFlag[],
  screened: Screened,
): readonly RedFlagFinding[] {
  const { text } = screened;
  if (opinion === undefined || opinion.probability < probabilityNeeded.urgent) return [];
  const redFlag = redFlags.find(({ id }) => id === opinion.redFlag);
  const isAsked = told.some((one) => one.redFlag === opinion.redFlag && one.outcome === 'confirm');
  if (redFlag === undefined || isAsked || told.some(opensUrgentCare)) return [];
  const hint = [...hintsOf(redFlag, redFlags, screened), ...learnedHints(opinion, screened)].find((span) =>
    stands(span, screened),
  );
  const found = {
    redFlag: redFlag.id,
    system: redFlag.system,
    outcome: 'urgent',
    disposition: redFlag.disposition,
    hinted: true,
  } as const;
  if (hint === undefined)
    return [{ ...found, quote: wholeQuote(text), words: [], assertion: suspected, because: [] }];
  const words = hint.places.flatMap((place) => text.tokens[place]?.word ?? []);
  return [{ ...found, quote: quoteOf(hint, text), words, ...assessed(hint, screened) }];
}

/** A finding that calls for more than a clinician within days needs no hint beside it. */
function opensUrgentCare({ outcome, disposition }: RedFlagFinding): boolean {
  return outcome === 'urgent' && !isMild(disposition);
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
function learnedHints({ because }: LikeliestSign, { text, cues }: Screened): readonly Span[] {
  const ofCue = (place: number): boolean =>
    cues.hits.some(({ first, last }) => first <= place && place <= last);
  return because().flatMap((term) =>
    text.content
      .filter((place) => text.tokens[place]?.stem === term && !ofCue(place))
      .map((place) => ({ places: [place], first: place, last: place })),
  );
}

function stands(span: Span, screened: Screened): boolean {
  const { presence, time, experiencer } = assessed(span, screened).assertion;
  return presence !== 'denied' && experiencer !== 'absent' && time === 'now';
}
