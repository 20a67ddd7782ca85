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
