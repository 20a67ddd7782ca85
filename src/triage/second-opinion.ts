import { createClassifier, type ClassifierModel } from '../understanding/classifier';
import { namingTermsOf, type Evidence } from './evidence';
import { createProbabilityOf } from './probability-of';

/** A labelled message: the red flag it tells of, or none. */
export interface Labelled extends Evidence {
  readonly redFlag?: string;
  /** How much it counts beside the others. */
  readonly weight: number;
}

/** What training leaves. */
export interface SecondOpinionModel {
  /** Of one class only: how probable danger is. */
  readonly danger: ClassifierModel;
  /** By red flag: which sign a message that tells of one most likely means. */
  readonly signs: ClassifierModel;
}

/** The sign that a message most likely means. */
export interface LikeliestSign {
  readonly redFlag: string;
  /** How probable that sign is among all, given danger. */
  readonly named: number;
  /** The terms that speak for that sign most: stems, or concepts in braces. */
  readonly because: () => readonly string[];
}

/** A trained model that reads messages; naming the sign costs more than telling danger, and is asked once a message. */
export interface SecondOpinion {
  readonly probabilityOf: (evidence: Evidence) => number;
  readonly signOf: (evidence: Evidence) => LikeliestSign;
}

export function createSecondOpinion(model: SecondOpinionModel): SecondOpinion {
  const signs = createClassifier(model.signs);
  return {
    probabilityOf: createProbabilityOf(model.danger),
    signOf: (evidence) => {
      const naming = namingTermsOf(evidence);
      let [redFlag, named] = ['', 0];
      for (const [sign, probability] of signs.probabilities(naming))
        if (probability > named) [redFlag, named] = [sign, probability];
      return { redFlag, named, because: () => signs.speakingFor(redFlag, naming, termsNamed) };
    },
  };
}

const termsNamed = 4;
