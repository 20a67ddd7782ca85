import type { Words } from '../reply/words';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';

/** Every kind of reminder points at topics, themes and a section that exist, and its chip fits a button. */
export function reminderProblems(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const wrong = (found: string, right: string): Problem => ({ rule: 'reminders', file: `knowledge/${files.locale}/reminders.yaml`, found, right });
  const topics = new Set(files.topics.map(({ front }) => front.id));
  const themes = new Set(files.topics.map(({ front }) => front.theme));
  return Object.entries(files.reminders.kinds).flatMap(([id, kind]) => [
    ...kind.topics.filter((topic) => !topics.has(topic)).map((topic) => wrong(`topic '${topic}' of '${id}'`, 'a topic that exists')),
    ...kind.themes.filter((theme) => !themes.has(theme)).map((theme) => wrong(`theme '${theme}' of '${id}'`, 'a theme of a topic')),
    ...(kind.ask === undefined || words.passage(kind.ask) !== undefined ? [] : [wrong(`ask '${kind.ask}' of '${id}'`, 'a section that exists')]),
    ...(kind.title.length <= titleCharacters ? [] : [wrong(`the title '${kind.title}'`, `at most ${titleCharacters} characters, as it is a chip`)]),
  ]);
}

const titleCharacters = 30;
