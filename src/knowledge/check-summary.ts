import type { Words } from '../reply/words';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';

/** Questions with ids of their own, and names of passages, circumstances and countries that exist. */
export function summaryProblems(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const { questions, where, 'letter-paper': letter, 'offered-under': offered } = files.summary;
  const wrong = (found: string, right: string): Problem => ({ rule: 'summary', file: `knowledge/${files.locale}/summary.yaml`, found, right });
  const ids = questions.map(({ id }) => id);
  const circumstances = new Set(files.circumstances.map(({ id }) => id));
  const countries = new Set(files.services.countries.map(({ id }) => id));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => wrong(`question '${id}' twice`, 'an id of its own for each question')),
    ...where.filter((id) => !circumstances.has(id)).map((id) => wrong(`'${id}' under where`, 'an id of circumstances.yaml')),
    ...letter.filter((id) => !countries.has(id)).map((id) => wrong(`country '${id}' under letter-paper`, 'an id of services.yaml')),
    ...offered.filter((id) => words.passage(id) === undefined).map((id) => wrong(`passage '${id}' under offered-under`, 'a section that exists')),
  ];
}
