import type { Pattern } from '../understanding/lexicon';

/** How urgent, gravest first. The knowledge has to name the same ones in the same order. */
export const dispositions = [
  'emergency-now',
  'hospital-now',
  'same-day',
  'see-clinician',
  'self-care',
] as const;
export type Disposition = (typeof dispositions)[number];

/** See a clinician within days: an answer with a note, not an alarm. */
export function isMild(disposition: Disposition): boolean {
  return disposition === 'see-clinician' || disposition === 'self-care';
}

/** `state`: is there or not; `event`: told in the past by nature, like a crash; `history`: counts for ever. */
export type SignKind = 'state' | 'event' | 'history';

/**
 * How far the words of a mention can be trusted alone. `sure` and `likely`: they open urgent care, unless the second
 * opinion finds danger improbable, of which `likely` needs less; then one closed question comes first, or with the answer.
 * `ask`: the question comes first, unless the second opinion finds danger probable, or hardly probable at all.
 */
export type Certainty = 'sure' | 'likely' | 'ask';

/** One way in which a sign shows itself in words. */
export interface SignMention {
  readonly pattern: Pattern;
  readonly certainty: Certainty;
  readonly disposition: Disposition;
}

/** A red flag as the screen sees it; its sentences stay with the reply. */
export interface RedFlag {
  readonly id: string;
  readonly kind: SignKind;
  /** Words of despair: "just kidding" asks back instead of setting it aside. */
  readonly crisis: boolean;
  /** How urgent when no mention says otherwise. */
  readonly disposition: Disposition;
  /** The system of the body, or the cause, that it points to: signs of one system are one reason for concern. */
  readonly system: string;
  readonly mentions: readonly SignMention[];
  /** What tells of something milder that looks like it ("only my left leg"): the statistics then need better reasons. */
  readonly against: readonly Pattern[];
  /** What denies it without naming it: "only the left one", "the right leg is fine". */
  readonly deniedBy: readonly Pattern[];
}

/** Something that changes the meaning of signs and answers without being a danger: pregnancy, thin bones. */
export interface Circumstance {
  readonly id: string;
  readonly kind: SignKind;
  readonly mentions: readonly Pattern[];
}

/** Signs and circumstances that are graver together than alone. */
export interface Combination {
  readonly id: string;
  readonly all: readonly string[];
  /** At least one of these as well; no demand when empty. */
  readonly any: readonly string[];
  readonly disposition: Disposition;
}

export function graver(a: Disposition, b: Disposition): Disposition {
  return dispositions.indexOf(a) <= dispositions.indexOf(b) ? a : b;
}
