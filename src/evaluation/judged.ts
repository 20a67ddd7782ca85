import type { Part } from './sets';

export const kinds = [
  'sign',
  'harmless',
  'question',
  'not-ours',
  'turn',
  'conversation',
  'dialogue-turn',
  'dialogue',
] as const;
export type Kind = (typeof kinds)[number];

/** Everything that can be said of how a message was met; the figures count these. */
export type Mark =
  | 'direct'
  | 'confirm'
  | 'direct-or-confirm'
  | 'exact-level'
  | 'over-level'
  | 'under-level'
  | 'false-alarm'
  | 'needless-confirm'
  | 'needless-note'
  | 'right'
  | 'right-choice'
  | 'wrong-choices'
  | 'rephrase'
  | 'wrong'
  | 'alarmed'
  | 'answered';

/** One message and how it was met. */
export interface Judged {
  readonly kind: Kind;
  readonly id: string;
  readonly part: Part;
  readonly text: string;
  /** Sign, trap or kind of subject. */
  readonly group?: string;
  readonly style?: string;
  readonly marks: readonly Mark[];
  /** What came where something else was right. */
  readonly miss?: string;
}
