import type { Assertion } from '../understanding/assertion/assess';
import type { CueHit } from '../understanding/assertion/cues';
import type { Certainty, Disposition, SignKind } from './sign';

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
  /** No phrase told of it: the second opinion made it a finding, by words of the sign or without. */
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
