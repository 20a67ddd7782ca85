import type { Assertion } from '../understanding/assertion/assess';
import type { CueHit } from '../understanding/assertion/cues';
import type { Disposition, SignKind } from './sign';

/**
 * What a mention comes to. `urgent`: urgent care; `confirm`: one closed question first; `supposed`: answered, with the
 * question whether it is happening now; `set-aside`: recorded, nothing follows.
 */
export type Outcome = 'urgent' | 'confirm' | 'supposed' | 'set-aside';

/** A verdict on one mention of a red flag, with its reasons. */
export interface RedFlagFinding {
  readonly redFlag: string;
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
}

/** Outcome of an assertion, by the table "which way it leans" in DESIGN.md. */
export function outcomeOf(assertion: Assertion, kind: SignKind, certainty: 'sure' | 'ask'): Outcome {
  if (assertion.experiencer === 'absent' || assertion.presence === 'denied') return 'set-aside';
  if (assertion.time === 'supposed') return 'supposed';
  if (assertion.experiencer === 'with-them' && assertion.time === 'past' && kind !== 'event')
    return 'set-aside';
  if (kind === 'history') return certainty === 'ask' ? 'confirm' : 'urgent';
  if (assertion.time === 'over' || assertion.time === 'unchanged') return 'set-aside';
  if (assertion.time === 'past' && kind === 'state') return 'confirm';
  return certainty === 'ask' ? 'confirm' : 'urgent';
}
