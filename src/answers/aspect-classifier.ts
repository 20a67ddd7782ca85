import { createClassifier, type ClassifierModel } from '../understanding/classifier';
import { trainClassifier } from '../understanding/train-classifier';
import type { Aspect } from './aspect';
import { nothingLearned, termsOf } from './subject-classifier';

/** How probable it is that a text asks for each aspect, whatever it is about. */
export type TellAspects = (stems: readonly string[]) => ReadonlyMap<string, number>;

const training = { epochs: 8, leftOut: 0.3, leastWeight: 0.3 };

/** Learns from every known way of asking what tells the aspect, in words or by a situation ("I am skint": cost). */
export function trainAspectClassifier(
  known: readonly { readonly stems: readonly string[]; readonly aspect: Aspect }[],
): ClassifierModel {
  if (new Set(known.map(({ aspect }) => aspect)).size < 2) return nothingLearned;
  return trainClassifier(
    known.map(({ stems, aspect }) => ({ terms: () => termsOf(stems), label: aspect })),
    training,
  );
}

export function createAspectClassifier(model: ClassifierModel): TellAspects {
  const { probabilities } = createClassifier(model);
  return Object.keys(model.classes).length === 0 ? () => new Map() : (stems) => probabilities(termsOf(stems));
}
