import type { ClassifierModel } from '../understanding/classifier';
import type { Evidence } from './evidence';
import { createNaming, type LikeliestSign } from './naming';
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

/** A trained model that reads messages; naming the sign costs more than telling danger, and is asked once a message. */
export interface SecondOpinion {
  readonly probabilityOf: (evidence: Evidence) => number;
  readonly signOf: (evidence: Evidence) => LikeliestSign;
}

export function createSecondOpinion(model: SecondOpinionModel): SecondOpinion {
  return { probabilityOf: createProbabilityOf(model.danger), signOf: createNaming(model.signs) };
}
