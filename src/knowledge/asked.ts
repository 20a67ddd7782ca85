import type { z } from 'zod';
import type { Filed, KnowledgeFiles } from './load';
import { KnowledgeError, type Problem } from './problem';
import type { askedSchema } from './schema';

type Asked = Filed<z.output<typeof askedSchema>>;

/**
 * Adds what the files of `asked` hold to the passages, the subjects outside and the set phrases that they name.
 *
 * @throws KnowledgeError for one that does not exist
 */
export function withAsked(files: Omit<KnowledgeFiles, 'said'>, asked: readonly Asked[]): KnowledgeFiles {
  const problems = unknownIn(files, asked);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const ofPassage = gathered(asked.map((one) => one['asked-as']));
  const outside = gathered(asked.map((one) => one['not-ours']));
  return {
    ...files,
    said: Object.fromEntries(gathered(asked.map(({ said }) => said))),
    topics: files.topics.map((topic) => ({
      ...topic,
      front: {
        ...topic.front,
        'asked-as': {
          ...topic.front['asked-as'],
          ...Object.fromEntries(
            topic.sections.flatMap(({ id, aspect }) => {
              const more = ofPassage.get(id);
              return more === undefined ? [] : [[aspect, [...(topic.front['asked-as'][aspect] ?? []), ...more]]];
            }),
          ),
        },
      },
    })),
    notOurs: files.notOurs.map((one) => ({
      ...one,
      'people-say': [...one['people-say'], ...(outside.get(one.id) ?? [])],
    })),
  };
}

function gathered(
  lists: readonly Readonly<Record<string, readonly string[]>>[],
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [id, texts] of lists.flatMap((one) => Object.entries(one)))
    all.set(id, [...(all.get(id) ?? []), ...texts]);
  return all;
}

function unknownIn({ topics, notOurs, smallTalk, replies }: Omit<KnowledgeFiles, 'said'>, asked: readonly Asked[]): readonly Problem[] {
  const passages = new Set<string>(topics.flatMap(({ sections }) => sections.map(({ id }) => id)));
  const subjects = new Set(notOurs.map(({ id }) => id));
  const phrases = new Set([...smallTalk.map(({ id }) => id), ...Object.keys(replies)]);
  const unknown = (file: string, ids: readonly string[], known: ReadonlySet<string>, right: string): readonly Problem[] =>
    ids.filter((id) => !known.has(id)).map((id) => ({ rule: 'references', file, found: `'${id}'`, right }));
  return asked.flatMap((one) => [
    ...unknown(one.file, Object.keys(one['asked-as']), passages, 'a section that exists'),
    ...unknown(one.file, Object.keys(one['not-ours']), subjects, 'an id of not-ours.yaml'),
    ...unknown(one.file, Object.keys(one.said), phrases, 'an id of small-talk.yaml or replies.yaml'),
  ]);
}
