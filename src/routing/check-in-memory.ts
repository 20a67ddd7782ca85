import type { Disposition } from '../triage/sign';

export const checkInAnswers = ['yes', 'no', 'unsure'] as const;

export interface CheckInAnswer {
  /** Of the question. */
  readonly id: string;
  readonly answer: (typeof checkInAnswers)[number];
}

/** A round of questions about danger signs: all of them no, as anything else ends it. */
export interface CheckIn {
  /** When it was begun, in milliseconds. */
  readonly at: number;
  readonly answers: readonly CheckInAnswer[];
  /** It came to its result, or a danger sign came between: it is not gone on with. */
  readonly complete: boolean;
}

/** What the routing needs to know of a question that waits for its answer. */
export interface ScreenQuestion {
  readonly id: string;
  /** The danger sign that a yes means. */
  readonly redFlag: string;
  readonly disposition: Disposition;
  /** Danger signs that it asks about besides. */
  readonly also: readonly string[];
  /** The short answer that is a plain no to this question and to no other. */
  readonly deniedAs: string;
  /** Circumstances that mean another danger sign when the answer tells of them. */
  readonly whenTold: readonly {
    readonly circumstance: string;
    readonly redFlag: string;
    readonly disposition: Disposition;
  }[];
}
