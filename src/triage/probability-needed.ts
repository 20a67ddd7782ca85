/**
 * How probable the second opinion must find danger before it carries words further; chosen in cross-validation over the
 * writers of the work part, each read by a model that had never seen that writer. A higher probability never gives a
 * milder outcome, and nothing that the phrases found and did not set aside is left without a question.
 */
export const probabilityNeeded = {
  /** From here on a likely mention opens urgent care. Raising it alarms less and asks more. */
  likelyUrgent: 0.42,
  /** From here on a likely mention is asked about first; below, the question comes with the answer. */
  likelyConfirm: 0.06,
  /** From here on a doubtful mention opens urgent care. Raising it alarms less and asks more. */
  askUrgent: 0.6,
  /** From here on a doubtful mention is asked about first; below, the question comes with the answer. */
  askConfirm: 0.1,
  /** A clause of the person's own that alone is so probable is asked about, whatever stands around it. */
  ownClause: 0.7,
  /** From here on mere words of the likeliest sign open urgent care. Raising it asks more, alarms less. */
  hint: 0.87,
  /** The same where only words that training has learned to belong to the sign are there, none of the lexicon. */
  learnedHint: 0.94,
  /** The same where the phrases found that very sign and set it aside: a double negative may be read wrongly. */
  hintAgainstDenial: 0.95,
} as const;
