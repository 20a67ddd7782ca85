import type { Words } from '../reply/words';
import { figureProblems } from './check-figures';
import { medicineCheckProblems } from './check-medicine-check';
import { planProblems } from './check-plan';
import { sessionProblems } from './check-session';
import { reminderProblems } from './check-reminders';
import { summaryProblems } from './check-summary';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';

/** Limits of length, in words; the rest of an answer goes under "More". */
const bodyWords = 75;
const evidenceWords = 45;
const chipCharacters = 45;

/** Mistakes that reach across files: dangling references, the article's figures, lengths, reviews. */
export function crossChecks(files: KnowledgeFiles, words: Words): readonly Problem[] {
  return [...references(files, words), ...articleCoverage(files, words), ...figures(files, words), ...lengths(files, words), ...questions(files), ...figureProblems(files), ...planProblems(files, words), ...sessionProblems(files, words), ...medicineCheckProblems(files, words), ...reminderProblems(files, words), ...summaryProblems(files, words), ...reviews(files)];
}

function references(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const topics = new Set(files.topics.map(({ front }) => front.id));
  const sources = new Set(files.sources.map(({ id }) => id));
  const dangling = (file: string, found: string, right: string): Problem => ({ rule: 'references', file, found, right });
  return [
    ...files.topics.flatMap(({ file, front, sections }) => [
      ...front['see-also'].filter((id) => words.passage(id) === undefined).map((id) => dangling(file, `see-also '${id}'`, 'a section that exists')),
      ...front['not-asked-as'].filter(({ topic }) => !topics.has(topic)).map(({ topic }) => dangling(file, `topic '${topic}'`, 'a topic that exists')),
      ...sections.flatMap(({ evidence }) => (evidence?.sources ?? []).filter((id) => !sources.has(id)).map((id) => dangling(file, `source '${id}'`, 'an id of sources.yaml'))),
    ]),
    ...files.article.places.flatMap(({ id, 'answered-by': by }) =>
      by.filter((passage) => words.passage(passage) === undefined).map((passage) => dangling('knowledge/article.yaml', `'${passage}' for ${id}`, 'a section that exists')),
    ),
    ...files.notOurs.flatMap(({ id, beside }) =>
      beside.filter((theme) => !files.topics.some(({ front }) => front.theme === theme)).map((theme) => dangling(`knowledge/${files.locale}`, `theme '${theme}' beside '${id}'`, 'a theme of a topic')),
    ),
    ...(files.referred.length > 0 ? [] : Object.entries(files.words.pointers.things)).flatMap(([word, meant]) =>
      meant.filter((topic) => !topics.has(topic)).map((topic) => dangling(`knowledge/${files.locale}/words.yaml`, `topic '${topic}' of '${word}'`, 'a topic that exists')),
    ),
    ...files.checkIn['offered-under']
      .filter((passage) => words.passage(passage) === undefined)
      .map((passage) => dangling(`knowledge/${files.locale}/check-in.yaml`, `offered-under '${passage}'`, 'a section that exists')),
    ...[...files.notOurs, ...files.smallTalk].flatMap(({ id, next }) =>
      next.filter((passage) => words.passage(passage) === undefined).map((passage) => dangling(`knowledge/${files.locale}`, `next '${passage}' of '${id}'`, 'a section that exists')),
    ),
  ];
}

/** Every figure of the article has to stand in a section that says it carries it. */
function articleCoverage(files: KnowledgeFiles, words: Words): readonly Problem[] {
  return files.article.places.flatMap(({ id, facts, 'answered-by': by }) => {
    const text = by.map((passage) => carried(words, passage)).join(' ').toLowerCase();
    return facts
      .filter((fact) => !fact.split('|').some((form) => text.includes(form.trim().toLowerCase())))
      .map((fact) => ({ rule: 'article-coverage', file: 'knowledge/article.yaml', found: `no '${fact}' of ${id} in ${by.join(', ')}`, right: 'the figure in the section, its evidence line or its More' }));
  });
}

function carried(words: Words, id: KnowledgeFiles['article']['places'][number]['answered-by'][number]): string {
  const passage = words.passage(id);
  if (passage === undefined) return '';
  return `${passage.body} ${passage.evidence?.text ?? ''} ${passage.more ?? ''} ${passage.glance ?? ''}`.replaceAll('**', '').replaceAll('–', '-');
}

/** What is counted with is what is told: a price in the answer on the cost, the most at once in the dose. */
function figures(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const missing = (file: string, found: string, right: string): Problem => ({ rule: 'figures', file, found, right });
  return [
    ...files.topics.flatMap(({ file, front: { id, price } }) => {
      const cost = words.passage(`${id}#cost`);
      if (price === 'none') return cost === undefined ? [missing(file, 'price none', `'${id}#cost', which says so`)] : [];
      return (price === undefined ? [] : [price.low, price.high])
        .filter((amount) => cost?.body.includes(`$${amount}`) !== true)
        .map((amount) => missing(file, `price $${amount}`, `the price that '${id}#cost' tells`));
    }),
    ...files.medicines
      .filter(({ dose = '', 'at-once-mg': once }) => once !== undefined && !dose.includes(`${once.toLocaleString('en-US')} mg`))
      .map(({ file, 'at-once-mg': once }) => missing(file, `at-once-mg ${once}`, 'the most that the dose tells')),
  ];
}

function lengths(files: KnowledgeFiles, words: Words): readonly Problem[] {
  return files.topics.flatMap(({ file, front, sections }) =>
    (front.status === 'imported' ? [] : sections).flatMap(({ id, line, ask }) => {
      const passage = words.passage(id);
      const over = (found: string, right: string): Problem => ({ rule: 'length', file, line, found, right });
      return [
        ...(wordCount(passage?.body) > bodyWords ? [over(`${wordCount(passage?.body)} words`, `at most ${bodyWords}; the rest under ### More`)] : []),
        ...(wordCount(passage?.evidence?.text) > evidenceWords ? [over(`${wordCount(passage?.evidence?.text)} words of evidence`, `at most ${evidenceWords}`)] : []),
        ...(ask.length > chipCharacters || !ask.endsWith('?') ? [over(`the chip '${ask}'`, `a question of at most ${chipCharacters} characters`)] : []),
      ];
    }),
  );
}

function wordCount(text: string | undefined): number {
  return text?.split(/\s+/).filter((word) => word !== '').length ?? 0;
}

function questions(files: KnowledgeFiles): readonly Problem[] {
  const seen = new Map<string, string>();
  return files.topics.flatMap(({ file, front, sections }) => [
    ...sections
      .filter(({ aspect }) => front.status !== 'imported' && front['asked-as'][aspect] === undefined)
      .map(({ aspect, line }) => ({ rule: 'questions', file, line, found: `'${aspect}' without asked-as`, right: 'three or more ways of asking for it' })),
    ...Object.entries(front['asked-as']).flatMap(([aspect, asked]) =>
      asked.flatMap((question) => {
        const key = question.toLowerCase().replace(/[^a-z0-9 ]/g, '');
        const before = seen.get(key);
        seen.set(key, `${front.id}#${aspect}`);
        return before === undefined ? [] : [{ rule: 'questions', file, found: `'${question}' also in ${before}`, right: 'each question in one section' }];
      }),
    ),
  ]);
}

/** Who has to have read a file before it may say `reviewed`. */
const signersOfRedFlag = 2;

function reviews(files: KnowledgeFiles): readonly Problem[] {
  const reviewers = new Set(files.reviewers.map(({ id }) => id));
  const signed = [
    ...files.redFlags.map((flag) => ({ ...flag, needed: signersOfRedFlag })),
    ...files.medicines.map((medicine) => ({ ...medicine, needed: 1 })),
    ...files.topics.map(({ file, front }) => ({ ...front, file, needed: 1 })),
  ];
  return signed.flatMap(({ file, status, 'reviewed-by': by, needed }) => {
    const unknown = by.filter((id) => !reviewers.has(id));
    const names = new Set(by).size;
    const unsigned = status === 'reviewed' && names < needed;
    const wrong = (found: string, right: string): Problem => ({ rule: 'review', file, found, right });
    return [
      ...(unknown.length > 0 ? [wrong(`reviewer '${unknown.join(', ')}'`, 'ids of reviewers.yaml')] : []),
      ...(unsigned ? [wrong(`reviewed by ${names}`, `${needed} in reviewed-by, or status draft`)] : []),
    ];
  });
}
