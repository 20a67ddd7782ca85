import { trainBinary } from '../understanding/train-binary';
import { trainClassifier } from '../understanding/train-classifier';
import { namingTermsOf, termsOf } from './evidence';
import { danger } from './probability-of';
import type { Labelled, SecondOpinionModel } from './second-opinion';

const ofDanger = { epochs: 12, settledFrom: 6, leftOut: 0.4, leastWeight: 0.5 };
const ofSigns = { epochs: 8, leftOut: 0, leastWeight: 0.3 };

/**
 * Trains a logistic regression that tells danger from none, and a multinomial one that names the sign. What it is worth
 * on people whom it has never read stands in DESIGN.md.
 */
export function trainSecondOpinion(messages: readonly Labelled[]): SecondOpinionModel {
  const told = messages.flatMap((message) =>
    message.redFlag === undefined ? [] : [{ terms: () => namingTermsOf(message), label: message.redFlag }],
  );
  const examples = messages.map((message) => ({
    terms: () => termsOf(message),
    positive: message.redFlag !== undefined,
    weight: message.weight,
  }));
  return { danger: trainBinary(danger, examples, ofDanger), signs: trainClassifier(told, ofSigns) };
}
