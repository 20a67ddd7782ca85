import { logistic } from '../understanding/classifier';
import type { MessageOpinion, WeighedOpinion } from './opinion';
import type { Mention } from './find-signs';
import type { Outcome } from './finding';

/**
 * What each kind of evidence counts: a logistic regression on 4,772 signs and 4,656 harmless messages of fifteen files
 * that the second opinion had been kept from, and on 1,851 of the work part's questions, which count threefold, as they
 * are most of what people write. Those who taught it hardly wrote in few words, and `spokenAgainst` came later: what counts
 * there was set by hand, by the sentences of the denial kit and by conversations.
 */
const weights = {
  bias: -1.64,
  /** Log odds of danger in the whole message. */
  ofWhole: 0.486,
  /** The same in the whole or in its sentences that hold words of signs, whichever is higher. */
  highest: 0.34,
  /** Log odds of the likeliest sign among all: what fits no sign is hardly one. */
  named: 0.31,
  /** Logarithm of the content words: the longer a message, the more harmless words stand beside a sign. */
  words: 0.367,
  /** A phrase speaks of a sign that is denied, over or somebody else's, and none tells of one. */
  setAside: -0.994,
  /** A phrase only supposes a sign, and none tells of one. */
  supposed: -0.988,
  /** A few words in which no phrase tells of a sign: "and the other one?" is said of many things. */
  fewUntold: -1.5,
  /** In a few words the likeliest sign itself is set aside: "no black stools". */
  plainlySetAside: -4,
  /** What is told fits something milder that looks like the likeliest sign: "my left leg tingles" is not both. */
  spokenAgainst: -3,
} as const;

/** In a message of fewer content words a denial is plain. */
const plainBelow = 8;
/** Fewer content words are few. */
const fewBelow = 6;

/** How probable danger is, all told: the classifiers' evidence and that of the phrases, weighed together. */
export function weighed(
  opinion: MessageOpinion & Pick<WeighedOpinion, 'spokenAgainst'>,
  mentions: readonly Mention[],
): number {
  const told = mentions.filter(({ finding: { outcome } }) => outcome === 'urgent' || outcome === 'confirm');
  const onlyFound = (as: Outcome): boolean =>
    told.length === 0 && mentions.some(({ finding }) => finding.outcome === as);
  const denied = mentions.some(
    ({ finding: { outcome, redFlag } }) => outcome === 'set-aside' && redFlag === opinion.redFlag,
  );
  const plainly = denied && opinion.words < plainBelow;
  return logistic(
    weights.bias +
      weights.ofWhole * logOdds(opinion.ofWhole) +
      weights.highest * logOdds(opinion.highest) +
      weights.named * logOdds(opinion.named) +
      weights.words * Math.log1p(opinion.words) +
      (told.length === 0 && opinion.words < fewBelow ? weights.fewUntold : 0) +
      (onlyFound('set-aside') ? weights.setAside + (plainly ? weights.plainlySetAside : 0) : 0) +
      (onlyFound('supposed') ? weights.supposed : 0) +
      (told.length === 0 && opinion.spokenAgainst ? weights.spokenAgainst : 0),
  );
}

/** No classifier is surer than this. */
const surest = 0.9999;

function logOdds(probability: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, probability));
  return Math.log(bounded / (1 - bounded));
}
