import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { ofAnySubject } from './any-subject';
import { withAsked } from './asked';
import { readFigure, type Figure } from './figure-file';
import { KnowledgeError, type Problem } from './problem';
import * as schema from './schema';
import { combinationProductsSchema, medicineCheckSchema, noMedicineCheck } from './schema-of-medicine-check';
import { deskSchema } from './schema-of-desk';
import { diarySchema, noDiary } from './schema-of-diary';
import { noPlan, planSchema } from './schema-of-plan';
import { noReminders, remindersSchema } from './schema-of-reminders';
import { amountsSchema, noSession, sessionSchema } from './schema-of-session';
import { noSummary, summarySchema } from './schema-of-summary';
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
  /** Drawings that topics show. */
  readonly figures: readonly Figure[];
  /** Topics of the bundled knowledge that triage speaks of: said, never found by a question. */
  readonly referred: readonly TopicFile[];
  readonly redFlags: readonly Filed<Of<typeof schema.redFlagSchema>>[];
  readonly concepts: readonly { readonly id: string; readonly words: readonly string[]; readonly not: readonly string[]; readonly file: string }[];
  /** Ways of saying set phrases that only training reads: by the id of a command, of small talk or of a short answer. */
  readonly said: Readonly<Record<string, readonly string[]>>;
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
  readonly diary: Of<typeof diarySchema>;
  readonly aspects: Of<typeof schema.aspectsSchema>;
  readonly notOurs: Of<typeof schema.notOursSchema>;
  readonly replies: Of<typeof schema.repliesSchema>;
  readonly smallTalk: Of<typeof schema.smallTalkSchema>;
  readonly checkIn: Of<typeof schema.checkInSchema>;
  readonly messages: Of<typeof schema.messagesSchema>;
  readonly services: Of<typeof schema.servicesSchema>;
  readonly medicines: readonly Filed<Of<typeof schema.medicineSchema>>[];
  readonly sources: Of<typeof schema.sourcesSchema>;
  readonly reviewers: NonNullable<Of<typeof schema.reviewersSchema>>;
  readonly dispositions: Of<typeof schema.dispositionsSchema>;
  readonly article: Of<typeof schema.articleSchema>;
  readonly plan: Of<typeof planSchema>;
  readonly medicineCheck: Of<typeof medicineCheckSchema>;
  /** Products that hold our medicines under other names. */
  readonly products: Of<typeof combinationProductsSchema>;
  readonly reminders: Of<typeof remindersSchema>;
  readonly summary: Of<typeof summarySchema>;
  /** What is counted and timed, and what is said of it. */
  readonly amounts: Of<typeof amountsSchema>;
  readonly session: Of<typeof sessionSchema>;
  readonly desk: Of<typeof deskSchema>;
}

/** What the project brings along. Of it every other folder has what it does not hold itself, danger signs before all. */
export const bundledKnowledge = 'knowledge';

/** Topics that triage speaks of, whatever the knowledge is about. */
const ofTriage = ['warning-signs', 'see-doctor'];

/**
 * Reads every file of one locale. What belongs to the subject (topics, drawings, what is not ours, sources, the article, the plan) is taken
 * from the folder alone.
 *
 * @throws KnowledgeError with all mistakes of all files
 */
export function readKnowledge(root: string, locale: string): KnowledgeFiles {
  const problems: Problem[] = [];
  const other = isOther(root);
  const owns = (path: string): boolean => existsSync(join(root, path));
  const place = (path: string): string => join(owns(path) ? root : bundledKnowledge, path);
  const here = (path: string): string => place(join(locale, path));
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

  const topicsIn = (folder: string): TopicFile[] => filesIn(folder, '.md').flatMap((path) => attempt(() => readTopic(path)) ?? []);
  const own = <T extends z.ZodType>(path: string, form: T, without: Of<T>): Of<T> | undefined =>
    owns(path) || !other ? one(join(root, path), form) : without;

  const asked = many(join(root, locale, 'asked'), schema.askedSchema);
  const draft = {
    topics: topicsIn(join(root, locale, 'topics')),
    figures: filesIn(join(root, 'figures'), '.svg').flatMap((path) => attempt(() => readFigure(path)) ?? []),
    referred: other ? topicsIn(join(bundledKnowledge, locale, 'topics')).filter(({ front }) => ofTriage.includes(front.id)) : [],
    redFlags: many(here('red-flags'), schema.redFlagSchema),
    concepts: filesIn(here('concepts'), '.yaml').flatMap((path) =>
      Object.entries(attempt(() => readYaml(path, schema.conceptsSchema)) ?? {}).map(([id, concept]) => ({
        id,
        ...concept,
        file: shortName(path),
      })),
    ),
    training: many(here('second-opinion'), schema.trainingSchema),
    circumstances: one(here('circumstances.yaml'), schema.circumstancesSchema),
    combinations: one(here('combinations.yaml'), schema.combinationsSchema),
    denial: one(here('cues/denial.yaml'), schema.reachSchema),
    doubt: one(here('cues/doubt.yaml'), schema.reachSchema),
    whatIf: one(here('cues/what-if.yaml'), schema.whatIfSchema),
    retraction: one(here('cues/retraction.yaml'), schema.reachSchema),
    time: one(here('cues/time.yaml'), schema.timeSchema),
    someoneElse: one(here('cues/someone-else.yaml'), schema.someoneElseSchema),
    scope: one(here('cues/scope.yaml'), schema.scopeSchema),
    falseFriends: one(here('cues/false-friends.yaml'), schema.falseFriendsSchema),
    words: one(here('words.yaml'), schema.wordsSchema),
    measures: one(here('measures.yaml'), schema.measuresSchema),
    diary: own(join(locale, 'diary.yaml'), diarySchema, noDiary),
    aspects: one(here('aspects.yaml'), schema.aspectsSchema),
    notOurs: own(join(locale, 'not-ours.yaml'), schema.notOursSchema, []),
    replies: one(here('replies.yaml'), schema.repliesSchema),
    smallTalk: one(here('small-talk.yaml'), schema.smallTalkSchema),
    checkIn: one(here('check-in.yaml'), schema.checkInSchema),
    messages: one(join(bundledKnowledge, locale, 'messages.yaml'), schema.messagesSchema),
    services: one(place('services.yaml'), schema.servicesSchema),
    medicines: many(place('medicines'), schema.medicineSchema),
    sources: own('sources.yaml', schema.sourcesSchema, []),
    reviewers: attempt(() => readYaml(place('reviewers.yaml'), schema.reviewersSchema) ?? []),
    dispositions: one(place('dispositions.yaml'), schema.dispositionsSchema),
    article: own('article.yaml', schema.articleSchema, { title: '', places: [] }),
    plan: own(join(locale, 'plan.yaml'), planSchema, noPlan),
    medicineCheck: own(join(locale, 'medicine-check.yaml'), medicineCheckSchema, noMedicineCheck),
    products: one(place('combination-products.yaml'), combinationProductsSchema),
    reminders: own(join(locale, 'reminders.yaml'), remindersSchema, noReminders),
    summary: own(join(locale, 'summary.yaml'), summarySchema, noSummary),
    amounts: own('amounts.yaml', amountsSchema, {}),
    session: own(join(locale, 'session.yaml'), sessionSchema, noSession),
    desk: one(here('desk.yaml'), deskSchema),
  };
  const { denial, doubt, whatIf, retraction, time, someoneElse, scope, falseFriends, ...rest } = draft;
  const whole = { ...rest, cues: complete({ denial, doubt, whatIf, retraction, time, someoneElse, scope, falseFriends }) };
  if (problems.length > 0 || !isComplete(whole)) throw new KnowledgeError(problems);
  const files = withAsked({ ...whole, locale, version: versionOf(root) }, asked);
  if (!other) return files;
  if (files.topics.length === 0)
    throw new KnowledgeError([{ rule: 'topics', file: shortName(join(root, locale, 'topics')), found: 'no topic', right: 'one file a topic; knowledge:import makes them' }]);
  return ofAnySubject(files, ownWordsOf(root, locale));
}

/** Whether a folder leans on the bundled one. */
export function isOther(root: string): boolean {
  return resolve(root) !== resolve(bundledKnowledge);
}

/** What the folder words itself goes before what fits any subject. */
function ownWordsOf(root: string, locale: string): Of<typeof schema.anySubjectSchema> {
  const forAny = readYaml(join(bundledKnowledge, locale, 'any-subject.yaml'), schema.anySubjectSchema);
  const messages = join(root, locale, 'messages.yaml');
  return {
    messages: { ...forAny.messages, ...(existsSync(messages) ? readYaml(messages, schema.messagesSchema) : {}) },
    'small-talk': existsSync(join(root, locale, 'small-talk.yaml')) ? {} : forAny['small-talk'],
  };
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

/** First twelve hex digits of the SHA-256 of all content, the bundled one included where another folder leans on it. */
export function versionOf(root: string): string {
  const hash = createHash('sha256');
  if (isOther(root)) hash.update(versionOf(bundledKnowledge));
  for (const path of ['.yaml', '.md', '.svg'].flatMap((ending) => filesIn(root, ending))) hash.update(path.slice(root.length)).update(readText(path));
  return hash.digest('hex').slice(0, 12);
}
