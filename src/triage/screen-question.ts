import type { Disposition } from './sign';

/** One of several things that a question asks about. */
export interface ScreenPart {
  readonly id: string;
  readonly redFlag: string;
  readonly disposition: Disposition;
  /** Danger signs that it asks about besides. */
  readonly also: readonly string[];
  /** The short answer that is a plain no to this part alone. */
  readonly deniedAs: string;
}

/** A question about danger signs, as far as it decides what an answer to it means. */
export interface ScreenQuestion {
  readonly id: string;
  /** The danger sign that a yes means. */
  readonly redFlag: string;
  readonly disposition: Disposition;
  /** Danger signs that it asks about besides. */
  readonly also: readonly string[];
  /** The short answer that is a plain no to this question and to no other. */
  readonly deniedAs: string;
  /** What it names one by one; none where nobody tells its signs apart. */
  readonly parts: readonly ScreenPart[];
  /** Circumstances that mean another danger sign when the answer tells of them. */
  readonly whenTold: readonly {
    readonly circumstance: string;
    readonly redFlag: string;
    readonly disposition: Disposition;
  }[];
}
