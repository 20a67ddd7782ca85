/** What is known of how well one passage fits one question; each 0..1. */
export interface Features {
  /** Two medicines of one group are named, and this passage says what that means. */
  readonly twoOfOneGroup: number;
  /** Cosine to the most alike known way of asking. */
  readonly nearest: number;
  /** BM25 over questions and text, relative to the best passage. */
  readonly retrieval: number;
  /** Probability, by the words that training has learned, that the question is about the topic. */
  readonly likelyTopic: number;
  /** The topic is named. */
  readonly subject: number;
  /** Another topic is named, not this one. */
  readonly otherSubject: number;
  /** The topic of the last answer, for a question that names none. */
  readonly carriedSubject: number;
  /** The aspect's words occur. */
  readonly aspect: number;
  /** The aspect of the last answer, for a question that only names another subject. */
  readonly carriedAspect: number;
  /** No aspect is named and this is the topic's main one. */
  readonly main: number;
  /** The same, and the message is nothing but the topic's name. */
  readonly bareName: number;
}

export type Weights = Readonly<Record<keyof Features, number>>;

/**
 * How much each feature counts. Fitted on the work part of tests/evaluation/questions (`npm run evaluate` shows both
 * parts); raising one makes that kind of evidence decide more. Defended by tests/ranking.
 */
export const weights: Weights = {
  twoOfOneGroup: 12,
  nearest: 4.1,
  retrieval: 3.2,
  likelyTopic: 4,
  subject: 3,
  otherSubject: -1,
  carriedSubject: 4,
  aspect: 1.3,
  carriedAspect: 1.5,
  main: 1.2,
  bareName: 4,
};

/** Logistic calibration of the first candidate: P(right) = 1 / (1 + e^-(bias + Σ weight · value)). Fitted likewise. */
export const calibration = {
  bias: -6.7,
  score: 0.4,
  margin: 0.15,
  coverage: 5.05,
  /** Probability of the first candidate's topic. */
  likely: 2,
  /** "How often?" after an answer whose subject has that aspect; and when it has not, so that readings are offered. */
  leaning: 0.9,
  /** A passage of that subject in which the figures asked for may stand. */
  leaningNear: 0.6,
  leaningElsewhere: 0.4,
} as const;

/** The same for "not ours": how far the message is more like what lies outside than like anything inside. */
export const notOursWeights = {
  bias: 0.9,
  /** Cosine outside minus cosine inside. */
  lead: 3.4,
  /** What the logarithm of the odds of being outside, by the classifier of subjects, counts. */
  outside: 1.25,
  /** Nothing that we know is named. */
  noSubject: 1.25,
  /** A short question that follows an answer. */
  follows: -3,
  /** A word that can mean nothing else. */
  proven: 4,
  /** What a cosine of 1 inside adds to a score. */
  oursUnit: weights.nearest,
  /** A confidence in an answer about a subject that was named, from which on likeness to what lies outside counts for nothing. */
  surelyOurs: 0.9,
} as const;
