import type { Words } from '../reply/words';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';

/**
 * Every circumstance that forbids a dose of a checked medicine is asked about, in one question; what is named exists; a
 * product holds medicines that are counted.
 */
export function medicineCheckProblems(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const { medicines, 'by-prescription': prescribed, ages, questions } = files.medicineCheck;
  if (medicines.length === 0) return [];
  const file = `knowledge/${files.locale}/medicine-check.yaml`;
  const wrong = (found: string, right: string, where = file): Problem => ({ rule: 'medicine-check', file: where, found, right });
  const circumstances = new Set(files.circumstances.map(({ id }) => id));
  const asked = questions.flatMap(({ lists }) => lists.flatMap(({ of }) => Object.keys(of)));
  const checked = files.medicines.filter(({ id }) => medicines.includes(id));
  const refusing = new Set(checked.flatMap(({ instead }) => Object.keys(instead)));
  const counted = new Set(files.medicines.filter((one) => one['unit-mg'] !== undefined).map(({ id }) => id));
  const sources = new Set(files.sources.map(({ id }) => id));
  return [
    ...medicines.filter((id) => !checked.some((one) => one.id === id)).map((id) => wrong(`medicine '${id}'`, 'a file of medicines')),
    ...prescribed.filter((id) => words.passage(`${id}#when-not`) === undefined).map((id) => wrong(`'${id}' under by-prescription`, 'a topic with a section when-not')),
    ...(words.passage(files.medicineCheck['without-tablets']) === undefined ? [wrong('without-tablets', 'a section that exists')] : []),
    ...[...asked, ...ages['rules-out']].filter((id) => !circumstances.has(id)).map((id) => wrong(`circumstance '${id}'`, 'an id of circumstances.yaml')),
    ...asked.filter((id, at) => asked.indexOf(id) !== at).map((id) => wrong(`'${id}' asked twice`, 'one question for each circumstance')),
    ...asked.filter((id) => !refusing.has(id)).map((id) => wrong(`'${id}' asked for nothing`, 'a sentence under instead of a checked medicine')),
    ...[...refusing].filter((id) => !asked.includes(id)).map((id) => wrong(`'${id}' never asked`, 'a place in one of the questions')),
    ...checked.filter((one) => one['not-with'].length === 0).map(({ file: where, id }) => wrong(`'${id}' without not-with`, 'what must not be taken with it', where)),
    ...files.products.products.flatMap(({ id, holds }) =>
      Object.keys(holds).filter((one) => !counted.has(one)).map((one) => wrong(`'${one}' in '${id}'`, 'a medicine with unit-mg', 'knowledge/combination-products.yaml')),
    ),
    ...files.products.sources.filter((id) => !sources.has(id)).map((id) => wrong(`source '${id}'`, 'an id of sources.yaml', 'knowledge/combination-products.yaml')),
  ];
}
