import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { trainOwnSubject } from '../answers/own-subject';
import { nothingLearned } from '../answers/subject-classifier';
import type { ClassifierModel } from '../understanding/classifier';
import type { Evidence } from '../triage/evidence';
import type { SecondOpinionModel } from '../triage/second-opinion';
import { trainSecondOpinion } from '../triage/train-second-opinion';
import { compiledKey, readCompiled } from './compiled';
import { bundledKnowledge, isOther, readKnowledge, versionOf, type KnowledgeFiles } from './load';
import { trainingOf } from './training-of';

/** So many questions of a subject teach how it is spoken of. */
const questionsRead = 10_000;

/**
 * What tells the subject of another folder from danger, so that the second opinion, which has read of backs only, does
 * not take an unknown subject for it. A question in which the phrases find a sign is no example of the subject.
 */
export function ownSubjectOf(
  root: string,
  { redFlags, training }: KnowledgeFiles,
  questions: readonly string[],
  { stemsOf, tellsOfDanger }: { readonly stemsOf: (text: string) => readonly string[]; readonly tellsOfDanger: (text: string) => boolean },
): ClassifierModel {
  if (!isOther(root)) return nothingLearned;
  const every = Math.ceil(questions.length / questionsRead);
  const calm = questions.filter((question, at) => at % every === 0 && !tellsOfDanger(question));
  const signs = [...redFlags.flatMap((flag) => flag['people-say']), ...training.flatMap(({ signs }) => Object.values(signs).flat())];
  return trainOwnSubject(calm.map(stemsOf), signs.map(stemsOf));
}

/** What the second opinion is made of; a folder that brings any of it has a second opinion of its own. */
const triageContent = ['red-flags', 'concepts', 'cues', 'second-opinion', 'circumstances.yaml', 'measures.yaml', 'words.yaml'];

/**
 * Trains the second opinion, or takes that of the bundled knowledge. The questions of another folder are never among its
 * examples: a table may well ask what tells of danger elsewhere, and would teach that it is harmless.
 */
export function secondOpinionOf(root: string, written: KnowledgeFiles, evidenceIn: (text: string) => Evidence): SecondOpinionModel {
  if (!isOther(root)) return trainSecondOpinion(trainingOf(written, evidenceIn));
  const brings = triageContent.some((path) => existsSync(join(root, written.locale, path)));
  const key = compiledKey(versionOf(bundledKnowledge), written.locale);
  const compiled = brings ? undefined : readCompiled(bundledKnowledge, key);
  if (compiled !== undefined) return compiled.model;
  const { topics, notOurs } = readKnowledge(bundledKnowledge, written.locale);
  return trainSecondOpinion(trainingOf({ ...written, topics, notOurs }, evidenceIn));
}
