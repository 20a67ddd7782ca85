import type { Assertion } from '../understanding/assertion/assess';
import type { CueHit } from '../understanding/assertion/cues';
import type { Certainty, Disposition, SignKind } from './sign';
import { probabilityNeeded } from './probability-needed';
import type { Weight } from './second-opinion';

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

/**
 * Outcome of an assertion, by the table "which way it leans" in DESIGN.md.
 *
 * @param weight the second opinion; without one, as of short messages, a mention stands alone
 */
export function outcomeOf(
  assertion: Assertion,
  kind: SignKind,
  certainty: Certainty,
  weight?: Weight,
): Outcome {
  if (assertion.experiencer === 'absent' || assertion.presence === 'denied') return 'set-aside';
  if (assertion.time === 'supposed') return 'supposed';
  if (assertion.experiencer === 'with-them' && assertion.time === 'past' && kind !== 'event')
    return 'set-aside';
  if (kind === 'history') return told(certainty, weight);
  if (assertion.time === 'over' || assertion.time === 'unchanged') return 'set-aside';
  if (assertion.time === 'past' && kind === 'state') return doubted(weight);
  return told(certainty, weight);
}

function told(certainty: Certainty, weight: Weight | undefined): Outcome {
  switch (certainty) {
    case 'sure':
      return weight === undefined || isStated(weight)
        ? 'urgent'
        : carried(weight, probabilityNeeded.sureUrgent, probabilityNeeded.sureConfirm);
    case 'likely':
      return weight === undefined || isStated(weight)
        ? 'urgent'
        : carried(weight, probabilityNeeded.likelyUrgent, probabilityNeeded.likelyConfirm);
    case 'ask':
      return weight === undefined
        ? 'confirm'
        : carried(weight, probabilityNeeded.askUrgent, probabilityNeeded.askConfirm);
  }
}

/** What a message states beside its questions tells of danger: the questions must not hide a mention. */
function isStated({ ofStatements }: Weight): boolean {
  return ofStatements >= probabilityNeeded.ofStatements;
}

/** Asked about first, or with the answer where danger is improbable; urgent where it is all but certain. */
export function doubted(weight: Weight | undefined): Outcome {
  return weight === undefined
    ? 'confirm'
    : carried(weight, probabilityNeeded.allBut, probabilityNeeded.sureConfirm);
}

function carried(weight: Weight, urgentFrom: number, confirmFrom: number): Outcome {
  const { probability, ofOwnSentence } = weight;
  if (probability >= urgentFrom) return 'urgent';
  const told = isStated(weight) || ofOwnSentence >= probabilityNeeded.ofOwnSentence;
  return told || probability >= confirmFrom ? 'confirm' : 'supposed';
}
