import type { Assertion } from '../understanding/assertion/assess';
import type { CueHit } from '../understanding/assertion/cues';
import type { Pattern } from '../understanding/lexicon';
import { doubted, outcomeOf, type Outcome, type RedFlagFinding } from './finding';
import { probabilityNeeded } from './probability-needed';
import type { Weight } from './second-opinion';
import { assessed, quoteOf, type Screened } from './screened';
import type { Certainty, RedFlag, SignMention } from './sign';

/** Every mention of every red flag in one list, so that a text is walked once for all of them. */
interface Mentions {
  readonly patterns: readonly Pattern[];
  /** What the pattern at the same place tells. */
  readonly signs: readonly { readonly redFlag: RedFlag; readonly mention: SignMention }[];
}

const mentionsOfSources = new WeakMap<readonly RedFlag[], Mentions>();

function mentionsOf(redFlags: readonly RedFlag[]): Mentions {
  const known = mentionsOfSources.get(redFlags);
  if (known !== undefined) return known;
  const signs = redFlags.flatMap((redFlag) => redFlag.mentions.map((mention) => ({ redFlag, mention })));
  const made = { signs, patterns: signs.map(({ mention }) => mention.pattern) };
  mentionsOfSources.set(redFlags, made);
  return made;
}

/** Several patterns often find the same words; of findings that say the same, one is kept. */
export function findSigns(redFlags: readonly RedFlag[], screened: Screened): readonly RedFlagFinding[] {
  const { patterns, signs } = mentionsOf(redFlags);
  const hits = [...screened.lookupAll(patterns)].sort((a, b) => a.at - b.at);
  const found = hits.flatMap(({ span, at }): [string, RedFlagFinding][] => {
    const sign = signs[at];
    if (sign === undefined) return [];
    const { redFlag, mention } = sign;
    const { assertion, because } = assessed(span, screened);
    const finding: RedFlagFinding = {
      redFlag: redFlag.id,
      system: redFlag.system,
      outcome: outcomeFor(redFlag, assertion, because, mention.certainty, screened.opinion),
      disposition: mention.disposition,
      quote: quoteOf(span, screened.text),
      words: span.places.flatMap((place) => screened.text.tokens[place]?.word ?? []),
      assertion,
      because,
    };
    return [[[redFlag.id, finding.outcome, mention.disposition, finding.quote].join(' '), finding]];
  });
  return [...new Map(found).values()];
}

/** Words of despair that were only supposed, or taken back as a joke, are asked about. */
function outcomeFor(
  { crisis, kind }: RedFlag,
  assertion: Assertion,
  because: readonly CueHit[],
  certainty: Certainty,
  weight: Weight | undefined,
): Outcome {
  const outcome = outcomeOf(assertion, kind, certainty, weight);
  if (kind === 'event' && outcome === 'urgent' && isSaidToBeOver(because)) return doubted(weight);
  if (!crisis) return outcome;
  const joked =
    because.some((cue) => cue.kind === 'retraction') && !because.some((cue) => cue.kind === 'denial');
  const meant = weight === undefined || weight.probability >= probabilityNeeded.despairConfirm;
  return joked || (outcome === 'supposed' && meant) ? 'confirm' : outcome;
}

/** "Fell in the spring, been fine since": an event with an end and nothing that goes on. */
function isSaidToBeOver(because: readonly CueHit[]): boolean {
  const kinds = new Set(because.map(({ kind }) => kind));
  return kinds.has('over') && !kinds.has('now') && !kinds.has('ongoing') && !kinds.has('here');
}
