import { createClassifier, type ClassifierModel } from '../understanding/classifier';
import { nothingLearned, termsOf } from './subject-classifier';
import { trainClassifier } from '../understanding/train-classifier';

/** Probability that anything in a message is danger rather than a question of the subject; nothing where that was not learned. */
export type Strange = (stems: readonly string[]) => number | undefined;

const training = { epochs: 8, leftOut: 0.3, leastWeight: 0.4 };
const danger = 'danger';
/** A message is read in stretches of so many words, half of each in the next, so that a subject around it hides no danger. */
const stretch = 12;

/** Learns to tell the questions of one subject from messages that tell of danger. */
export function trainOwnSubject(
  questions: readonly (readonly string[])[],
  ofDanger: readonly (readonly string[])[],
): ClassifierModel {
  if (questions.length === 0) return nothingLearned;
  const examples = (texts: readonly (readonly string[])[], label: string) =>
    texts.map((stems) => ({ terms: () => termsOf(stems), label }));
  return trainClassifier([...examples(questions, 'subject'), ...examples(ofDanger, danger)], training);
}

export function createStrange(model: ClassifierModel): Strange {
  if (Object.keys(model.classes).length === 0) return () => undefined;
  const { probabilities } = createClassifier(model);
  return (stems) => {
    const stretches = [stems];
    for (let from = 0; from === 0 || from + stretch / 2 < stems.length; from += stretch / 2)
      stretches.push(stems.slice(from, from + stretch));
    return Math.max(...stretches.map((one) => probabilities(termsOf(one)).get(danger) ?? 1));
  };
}
