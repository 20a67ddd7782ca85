import type { Assertion } from '../understanding/assertion/assess';
import type { CueHit } from '../understanding/assertion/cues';
import type { Pattern } from '../understanding/lexicon';
import { oncePer } from '../understanding/once-per';
import { outcomeOf, type Outcome, type RedFlagFinding } from './finding';
import type { WeighedOpinion } from './opinion';
import { probabilityNeeded } from './probability-needed';
import { assessed, quoteOf, type Screened } from './screened';
import type { Certainty, RedFlag, SignMention } from './sign';

/** Every mention of every red flag in one list, so that a text is walked once for all of them. */
interface Mentions {
  readonly patterns: readonly Pattern[];
  /** What the pattern at the same place tells. */
  readonly signs: readonly { readonly redFlag: RedFlag; readonly mention: SignMention }[];
}

const mentionsOf = oncePer((redFlags: readonly RedFlag[]): Mentions => {
  const signs = redFlags.flatMap((redFlag) => redFlag.mentions.map((mention) => ({ redFlag, mention })));
  return { signs, patterns: signs.map(({ mention }) => mention.pattern) };
});

/** A mention of a red flag, judged by the words around it alone. */
export interface Mention {
  readonly finding: RedFlagFinding;
  readonly certainty: Certainty;
  /** A state that is told as past, or an event that is said to have passed: nobody says that it is there now. */
  readonly past: boolean;
  /** Words of despair that are only supposed, or taken back as a joke. */
  readonly despair?: 'supposed' | 'joked';
}

/** Every mention of every red flag. */
export function findSigns(redFlags: readonly RedFlag[], screened: Screened): readonly Mention[] {
  const { patterns, signs } = mentionsOf(redFlags);
  const hits = [...screened.lookupAll(patterns)].sort((a, b) => a.at - b.at);
  return hits.flatMap(({ span, at }): Mention[] => {
    const sign = signs[at];
    if (sign === undefined) return [];
    const { redFlag, mention } = sign;
    const { assertion, because } = assessed(span, screened);
    const outcome = outcomeOf(assertion, redFlag.kind, mention.certainty);
    const past = outcome !== 'set-aside' && isPast(redFlag, assertion, because);
    const finding = {
      redFlag: redFlag.id,
      system: redFlag.system,
      outcome: past && outcome === 'urgent' ? 'confirm' : outcome,
      disposition: mention.disposition,
      quote: quoteOf(span, screened.text),
      words: span.places.flatMap((place) => screened.text.tokens[place]?.word ?? []),
      assertion,
      because,
    };
    const despair = redFlag.crisis ? despairOf(outcome, because) : {};
    return [{ finding, certainty: mention.certainty, past, ...despair }];
  });
}

function isPast({ kind }: RedFlag, { time }: Assertion, because: readonly CueHit[]): boolean {
  return (kind === 'state' && time === 'past') || (kind === 'event' && isSaidToBeOver(because));
}

function despairOf(outcome: Outcome, because: readonly CueHit[]): Pick<Mention, 'despair'> {
  const kinds = new Set(because.map(({ kind }) => kind));
  if (kinds.has('retraction') && !kinds.has('denial')) return { despair: 'joked' };
  return outcome === 'supposed' ? { despair: 'supposed' } : {};
}

/** "Fell in the spring, been fine since": an event with an end and nothing that goes on. */
function isSaidToBeOver(because: readonly CueHit[]): boolean {
  const kinds = new Set(because.map(({ kind }) => kind));
  return kinds.has('over') && !kinds.has('now') && !kinds.has('ongoing') && !kinds.has('here');
}

/**
 * What mentions come to. Several patterns often find the same words; of findings that say the same, one is kept.
 *
 * @param opinion without one, as of short messages, a mention stands alone
 */
export function findingsOf(
  mentions: readonly Mention[],
  opinion: WeighedOpinion | undefined,
): readonly RedFlagFinding[] {
  const found = mentions.map((mention): [string, RedFlagFinding] => {
    const outcome = opinion === undefined ? alone(mention) : carried(mention, opinion);
    const finding = { ...mention.finding, outcome };
    return [[finding.redFlag, finding.outcome, finding.disposition, finding.quote].join(' '), finding];
  });
  return [...new Map(found).values()];
}

function alone({ finding, despair }: Mention): Outcome {
  return despair === undefined ? finding.outcome : 'confirm';
}

/** How far a mention is carried: what is told is urgent, asked about first, or with the answer where danger is improbable. */
export function carried(mention: Mention, opinion: WeighedOpinion): Outcome {
  const { finding, past, despair } = mention;
  const { probability } = opinion;
  if (despair === 'joked') return 'confirm';
  if (despair === 'supposed') return probability >= probabilityNeeded.despairConfirm ? 'confirm' : 'supposed';
  if (finding.outcome === 'supposed' || finding.outcome === 'set-aside') return finding.outcome;
  const urgentFrom = past ? probabilityNeeded.pastUrgent : probabilityNeeded.urgent;
  if (probability >= urgentFrom || isSureEnough(mention, opinion)) return 'urgent';
  if (probability >= probabilityNeeded.confirm) return 'confirm';
  return opinion.ofOwnSentence() >= probabilityNeeded.ofOwnSentence ? 'confirm' : 'supposed';
}

function isSureEnough({ certainty, past }: Mention, { highest, ofStatements }: WeighedOpinion): boolean {
  if (certainty !== 'sure' || past) return false;
  return highest >= probabilityNeeded.sureUrgent || ofStatements() >= probabilityNeeded.sureStatedUrgent;
}
