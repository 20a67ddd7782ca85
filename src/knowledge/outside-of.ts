import { themesOf, type PassageQuestions, type TopicNames } from '../answers/aspect';
import { createFrameReader } from '../answers/frame';
import { trainOutside, type Told } from '../answers/outside-classifier';
import { nothingLearned } from '../answers/subject-classifier';
import { judgementFor } from '../answers/weights';
import type { ClassifierModel } from '../understanding/classifier';
import { normalise, type Mend } from '../understanding/normalise';
import { wholeOf } from '../understanding/parts';
import type { WordLists } from '../understanding/token';
import type { KnowledgeFiles } from './load';

interface Reading {
  readonly lists: WordLists;
  readonly mend: Mend;
}

/** Trains what tells the subjects of the knowledge from all others; where topics have no names, nothing is learned. */
export function outsideOf(
  { aspects, notOurs }: Pick<KnowledgeFiles, 'aspects' | 'notOurs'>,
  topics: readonly TopicNames[],
  passages: readonly PassageQuestions[],
  { lists, mend }: Reading,
): ClassifierModel {
  if (!judgementFor(topics).named) return nothingLearned;
  const readFrame = createFrameReader(topics, aspects, lists);
  const told = (typed: string): Told => {
    const text = normalise(typed, lists, mend);
    return { stems: text.tokens.map(({ stem }) => stem), frame: readFrame(text, wholeOf(text)) };
  };
  return trainOutside(
    passages.flatMap(({ askedAs }) => askedAs.map(told)),
    notOurs.flatMap((one) => one['people-say'].map(told)),
    themesOf(topics),
  );
}
