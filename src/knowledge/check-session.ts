import type { Words } from '../reply/words';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';

type AmountFile = KnowledgeFiles['amounts'][string];

/** Every amount is of a topic, has something said of it, and its figures are those of the topic and of the article. */
export function sessionProblems(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const problem = (file: string) => (found: string, right: string): Problem => ({ rule: 'amounts', file, found, right });
  const wrong = problem('knowledge/amounts.yaml');
  const unsaid = problem(`knowledge/${files.locale}/session.yaml`);
  const topics = new Set(files.topics.map(({ front }) => front.id));
  const circumstances = new Set(files.circumstances.map(({ id }) => id));
  const { things, names } = files.session;
  return [
    ...Object.entries(files.amounts).flatMap(([topic, amount]) => [
      ...(topics.has(topic) ? [] : [wrong(`topic '${topic}'`, 'a topic that exists')]),
      ...amount.unless.filter((id) => !circumstances.has(id)).map((id) => wrong(`'${id}' under unless of '${topic}'`, 'an id of circumstances.yaml')),
      ...notInSection(topic, amount, words).map((found) => wrong(found, `a figure of the section '${amount['told-in']}'`)),
      ...notInArticle(topic, amount, files).map((found) => wrong(found, `a fact of the place '${amount.article ?? ''}' of article.yaml`)),
      ...(things[topic] === undefined ? [unsaid(`nothing under things for '${topic}'`, 'what it is called and what is said')] : []),
      ...(things[topic]?.over === undefined && amount.repetitions === undefined ? [unsaid(`'${topic}' without over`, 'what to do when the time is over')] : []),
    ]),
    ...[...Object.keys(things), ...Object.keys(names)].filter((topic) => files.amounts[topic] === undefined).map((topic) => unsaid(`'${topic}'`, 'a topic of amounts.yaml')),
  ];
}

function notInSection(topic: string, amount: AmountFile, words: Words): readonly string[] {
  const passage = words.passage(amount['told-in']);
  const told = numbersIn([passage?.body ?? '', passage?.evidence?.text ?? '', passage?.more ?? '']);
  const { less, 'most-minutes': most } = amount;
  const figures = [...fullAmount(amount), less?.repetitions, less?.seconds, less?.sets, most];
  return missing(topic, figures, told);
}

/** Our own gentler beginnings and limits are no figures of the article. */
function notInArticle(topic: string, amount: AmountFile, { article }: KnowledgeFiles): readonly string[] {
  if (amount.article === undefined) return [];
  const place = article.places.find(({ id }) => id === amount.article);
  return missing(topic, fullAmount(amount), numbersIn(place?.facts ?? []));
}

function fullAmount({ sets, repetitions, seconds, minutes }: AmountFile): readonly (number | undefined)[] {
  return [sets, repetitions, seconds, minutes];
}

function missing(topic: string, figures: readonly (number | undefined)[], told: ReadonlySet<number>): readonly string[] {
  return figures.flatMap((figure) => (figure === undefined || told.has(figure) ? [] : [`${figure} for '${topic}'`]));
}

function numbersIn(texts: readonly string[]): ReadonlySet<number> {
  return new Set(texts.flatMap((text) => text.match(/\d+/g) ?? []).map(Number));
}
