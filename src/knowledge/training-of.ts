import type { Evidence, Labelled } from '../triage/second-opinion';
import type { KnowledgeFiles } from './load';

/** Everything in the knowledge that tells of a sign or of none: labelled messages and each file's own examples. */
export function trainingOf(files: KnowledgeFiles, evidenceIn: (text: string) => Evidence): readonly Labelled[] {
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
