import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelFormNumber, trainSecondOpinion, type Evidence, type Labelled, type SecondOpinionModel } from '../triage/second-opinion';
import type { KnowledgeFiles } from './load';

/** Where the build leaves the trained model; a model of other content is not used. */
export const modelFile = join('build', 'second-opinion.json');

const modelForm = z.object({
  form: z.literal(modelFormNumber),
  contentVersion: z.string(),
  bias: z.number(),
  terms: z.record(z.string(), z.tuple([z.number(), z.number()])),
  signs: z.record(z.string(), z.record(z.string(), z.number())),
}) satisfies z.ZodType<SecondOpinionModel>;

/** The model that the build trained on this very content; otherwise it is trained now, which takes seconds. */
export function secondOpinionOf(
  files: KnowledgeFiles,
  evidenceIn: (text: string) => Evidence,
): SecondOpinionModel {
  return builtModel(files.version) ?? trainSecondOpinion(trainingOf(files, evidenceIn), files.version);
}

function builtModel(version: string): SecondOpinionModel | undefined {
  let text: string;
  try {
    text = readFileSync(modelFile, 'utf8');
  } catch {
    return undefined;
  }
  const model = modelForm.safeParse(JSON.parse(text));
  return model.success && model.data.contentVersion === version ? model.data : undefined;
}

/** Everything in the knowledge that tells of a sign or of none: labelled messages and each file's own examples. */
function trainingOf(files: KnowledgeFiles, evidenceIn: (text: string) => Evidence): readonly Labelled[] {
  const sign = (redFlag: string) => (text: string): Labelled => ({ ...evidenceIn(text), redFlag });
  const harmless = evidenceIn;
  const known = new Set(files.redFlags.map(({ id }) => id));
  return [
    ...files.redFlags.flatMap((flag) => [
      ...flag['people-say'].map(sign(flag.id)),
      ...flag['people-do-not-mean'].map(harmless),
    ]),
    ...files.training.flatMap((set) => [
      ...Object.entries(set.signs).flatMap(([id, said]) => (known.has(id) ? said.map(sign(id)) : [])),
      ...set.harmless.map(harmless),
    ]),
    ...files.topics.flatMap(({ front }) => Object.values(front['asked-as']).flatMap((asked) => asked.map(harmless))),
    ...files.notOurs.flatMap((one) => one['people-say'].map(harmless)),
    ...files.smallTalk.flatMap((one) => one['people-say'].map(harmless)),
  ];
}
