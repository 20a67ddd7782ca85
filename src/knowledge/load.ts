import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { KnowledgeError, type Problem } from './problem';
import * as schema from './schema';
import { readTopic, type TopicFile } from './topic-file';
import { readText, readYaml, shortName } from './yaml-file';

type Of<T extends z.ZodType> = z.output<T>;

/** A file's content with the name it is spoken of. */
export type Filed<T> = T & { readonly file: string };

/** Everything under /knowledge for one locale, as written. */
export interface KnowledgeFiles {
  readonly locale: string;
  /** The content version, see `versionOf`. */
  readonly version: string;
  readonly topics: readonly TopicFile[];
  readonly redFlags: readonly Filed<Of<typeof schema.redFlagSchema>>[];
  readonly concepts: readonly { readonly id: string; readonly words: readonly string[]; readonly not: readonly string[]; readonly file: string }[];
  /** Labelled messages for the second opinion. */
  readonly training: readonly Filed<Of<typeof schema.trainingSchema>>[];
  readonly circumstances: Of<typeof schema.circumstancesSchema>;
  readonly combinations: Of<typeof schema.combinationsSchema>;
  readonly cues: {
    readonly denial: Of<typeof schema.reachSchema>;
    readonly doubt: Of<typeof schema.reachSchema>;
    readonly whatIf: Of<typeof schema.whatIfSchema>;
    readonly retraction: Of<typeof schema.reachSchema>;
    readonly time: Of<typeof schema.timeSchema>;
    readonly someoneElse: Of<typeof schema.someoneElseSchema>;
    readonly scope: Of<typeof schema.scopeSchema>;
    readonly falseFriends: Of<typeof schema.falseFriendsSchema>;
  };
  readonly words: Of<typeof schema.wordsSchema>;
  readonly measures: Of<typeof schema.measuresSchema>;
  readonly aspects: Of<typeof schema.aspectsSchema>;
  readonly notOurs: Of<typeof schema.notOursSchema>;
  readonly replies: Of<typeof schema.repliesSchema>;
  readonly smallTalk: Of<typeof schema.smallTalkSchema>;
  readonly messages: Of<typeof schema.messagesSchema>;
  readonly services: Of<typeof schema.servicesSchema>;
  readonly medicines: readonly Filed<Of<typeof schema.medicineSchema>>[];
  readonly sources: Of<typeof schema.sourcesSchema>;
  readonly reviewers: NonNullable<Of<typeof schema.reviewersSchema>>;
  readonly dispositions: Of<typeof schema.dispositionsSchema>;
  readonly article: Of<typeof schema.articleSchema>;
}

/** Reads every file of one locale. @throws KnowledgeError with all mistakes of all files. */
export function readKnowledge(root: string, locale: string): KnowledgeFiles {
  const problems: Problem[] = [];
  const here = join(root, locale);
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const one = <T extends z.ZodType>(path: string, form: T): Of<T> | undefined => attempt(() => readYaml(path, form));
  const many = <T extends z.ZodObject>(folder: string, form: T): Filed<Of<T>>[] =>
    filesIn(folder, '.yaml').flatMap((path) => {
      const content = attempt(() => readYaml(path, form));
      return content === undefined ? [] : [{ ...content, file: shortName(path) }];
    });

  const draft = {
    topics: filesIn(join(here, 'topics'), '.md').flatMap((path) => attempt(() => readTopic(path)) ?? []),
    redFlags: many(join(here, 'red-flags'), schema.redFlagSchema),
    concepts: filesIn(join(here, 'concepts'), '.yaml').flatMap((path) =>
      Object.entries(attempt(() => readYaml(path, schema.conceptsSchema)) ?? {}).map(([id, concept]) => ({
        id,
        ...concept,
        file: shortName(path),
      })),
    ),
    training: many(join(here, 'second-opinion'), schema.trainingSchema),
    circumstances: one(join(here, 'circumstances.yaml'), schema.circumstancesSchema),
    combinations: one(join(here, 'combinations.yaml'), schema.combinationsSchema),
    denial: one(join(here, 'cues/denial.yaml'), schema.reachSchema),
    doubt: one(join(here, 'cues/doubt.yaml'), schema.reachSchema),
    whatIf: one(join(here, 'cues/what-if.yaml'), schema.whatIfSchema),
    retraction: one(join(here, 'cues/retraction.yaml'), schema.reachSchema),
    time: one(join(here, 'cues/time.yaml'), schema.timeSchema),
    someoneElse: one(join(here, 'cues/someone-else.yaml'), schema.someoneElseSchema),
    scope: one(join(here, 'cues/scope.yaml'), schema.scopeSchema),
    falseFriends: one(join(here, 'cues/false-friends.yaml'), schema.falseFriendsSchema),
    words: one(join(here, 'words.yaml'), schema.wordsSchema),
    measures: one(join(here, 'measures.yaml'), schema.measuresSchema),
    aspects: one(join(here, 'aspects.yaml'), schema.aspectsSchema),
    notOurs: one(join(here, 'not-ours.yaml'), schema.notOursSchema),
    replies: one(join(here, 'replies.yaml'), schema.repliesSchema),
    smallTalk: one(join(here, 'small-talk.yaml'), schema.smallTalkSchema),
    messages: one(join(here, 'messages.yaml'), schema.messagesSchema),
    services: one(join(root, 'services.yaml'), schema.servicesSchema),
    medicines: many(join(root, 'medicines'), schema.medicineSchema),
    sources: one(join(root, 'sources.yaml'), schema.sourcesSchema),
    reviewers: attempt(() => readYaml(join(root, 'reviewers.yaml'), schema.reviewersSchema) ?? []),
    dispositions: one(join(root, 'dispositions.yaml'), schema.dispositionsSchema),
    article: one(join(root, 'article.yaml'), schema.articleSchema),
  };
  const { denial, doubt, whatIf, retraction, time, someoneElse, scope, falseFriends, ...rest } = draft;
  const whole = { ...rest, cues: complete({ denial, doubt, whatIf, retraction, time, someoneElse, scope, falseFriends }) };
  if (problems.length > 0 || !isComplete(whole)) throw new KnowledgeError(problems);
  return { ...whole, locale, version: versionOf(root) };
}

type Complete<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

function isComplete<T extends object>(parts: T): parts is T & Complete<T> {
  return Object.values(parts).every((part) => part !== undefined);
}

function complete<T extends object>(parts: T): Complete<T> | undefined {
  return isComplete(parts) ? parts : undefined;
}

/** Files below a folder, sorted by name; none if there is no such folder. */
export function filesIn(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** First twelve hex digits of the SHA-256 of all content. */
export function versionOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of [...filesIn(root, '.yaml'), ...filesIn(root, '.md')]) hash.update(path.slice(root.length)).update(readText(path));
  return hash.digest('hex').slice(0, 12);
}
