import type { Disposition } from './sign';

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
  /** Circumstances that mean another danger sign when the answer tells of them. */
  readonly whenTold: readonly {
    readonly circumstance: string;
    readonly redFlag: string;
    readonly disposition: Disposition;
  }[];
}
