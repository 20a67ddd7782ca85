import type { Assertion } from '../understanding/assertion/assess';
import type { CueHit } from '../understanding/assertion/cues';
import type { Certainty, Disposition, SignKind } from './sign';
import { probabilityNeeded } from './probability-needed';

/**
 * What a mention comes to. `urgent`: urgent care; `confirm`: one closed question first; `supposed`: told as a supposition,
 * or hardly probable: answered, with the question whether it is happening now; `set-aside`: recorded, nothing follows.
 */
export type Outcome = 'urgent' | 'confirm' | 'supposed' | 'set-aside';

/** What is claimed where only the statistics speak, of the message as a whole. */
export const suspected: Assertion = { presence: 'possible', time: 'now', experiencer: 'self' };

/** A verdict on one mention of a red flag, with its reasons. */
export interface RedFlagFinding {
  readonly redFlag: string;
  /** That of the red flag. */
  readonly system: string;
  readonly outcome: Outcome;
  readonly disposition: Disposition;
  /** The person's own words, from the first to the last word of the mention. */
  readonly quote: string;
  /** The words that told it, as compared: denying one of them denies the sign. */
  readonly words: readonly string[];
  readonly assertion: Assertion;
  readonly because: readonly CueHit[];
  /** The combination that made it graver, if one did. */
  readonly combination?: string;
  /** Only words of the sign were found, no mention; the second opinion made them a finding. */
  readonly hinted?: true;
}

/** Outcome of an assertion by itself, by the table "which way it leans" in DESIGN.md. */
export function outcomeOf(assertion: Assertion, kind: SignKind, certainty: Certainty): Outcome {
  if (assertion.experiencer === 'absent' || assertion.presence === 'denied') return 'set-aside';
  if (assertion.time === 'supposed') return 'supposed';
  if (assertion.experiencer === 'with-them' && assertion.time === 'past' && kind !== 'event')
    return 'set-aside';
  const told = certainty === 'ask' ? 'confirm' : 'urgent';
  if (kind === 'history') return told;
  if (assertion.time === 'over' || assertion.time === 'unchanged') return 'set-aside';
  return assertion.time === 'past' && kind === 'state' ? 'confirm' : told;
}

/** What an outcome is weighed by. */
export interface Weight {
  /** How probable danger is, all told. */
  readonly probability: number;
  /** The highest that one sentence reaches in which people state something of themselves. */
  readonly ofOwnSentence: () => number;
}

/**
 * How far an outcome is carried: what is told is urgent, asked about first, or with the answer where danger is
 * improbable.
 *
 * @param weight without one, as of short messages, a mention stands alone
 */
export function carried(outcome: Outcome, weight: Weight | undefined, urgentFrom: number): Outcome {
  if (weight === undefined || outcome === 'supposed' || outcome === 'set-aside') return outcome;
  if (weight.probability >= urgentFrom) return 'urgent';
  if (weight.probability >= probabilityNeeded.confirm) return 'confirm';
  return weight.ofOwnSentence() >= probabilityNeeded.ofOwnSentence ? 'confirm' : 'supposed';
}
