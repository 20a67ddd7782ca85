import type { Problem } from '../problem';
import { holdsHtml, markdownOf } from './markdown-of';
import type { Row, Table } from './row';

/** One topic to be written. */
export interface ImportedTopic {
  readonly id: string;
  /** Different ways of asking, as they stand in the table; none where only a prompt leads here. */
  readonly asked: readonly string[];
  readonly title: string;
  readonly answer: string;
  readonly source: string;
  /** Ids of topics that are offered next. */
  readonly next: readonly string[];
}

/** What a table comes to. */
export interface Imported {
  readonly topics: readonly ImportedTopic[];
  /** What people ask that is not ours, and what they are told. */
  readonly notOurs: readonly { readonly id: string; readonly asked: readonly string[]; readonly reply: string }[];
  readonly problems: readonly Problem[];
  /** What was decided and may surprise. */
  readonly notices: readonly string[];
}

/** Topic ids that say that nothing here answers it. */
const notOursNames = ['oos', 'none', 'out-of-scope', 'not-ours'];

/** Rows of one topic. */
interface Group {
  readonly name: string;
  readonly rows: Row[];
  readonly answers: Set<string>;
}

/**
 * Rows with the same topic id are one topic, and rows without one that have the same answer; a row without an id whose
 * answer some topic has joins that topic. Nothing is made up: a title is the first way of asking.
 */
export function topicsOf({ rows, problems }: Table, file: string): Imported {
  const gathered = new Gathered(file);
  const named = rows.filter(({ topic }) => topic.trim() !== '');
  for (const row of [...named, ...rows.filter(({ topic }) => topic.trim() === '')]) gathered.take(row);
  const groups = gathered.complete();
  const ids = idsOf(groups);
  const idOf = (group: Group): string => ids.get(group) ?? group.name;
  const ofNumber = new Map(groups.flatMap((group) => group.rows.flatMap(({ number }) => (number === undefined ? [] : [[number, idOf(group)] as const]))));
  const ours = groups.filter(({ name }) => !notOursNames.includes(name));
  return {
    topics: ours.map((group): ImportedTopic => {
      const id = idOf(group);
      const prompted = group.rows.flatMap(({ prompts }) => prompts.flatMap((number) => ofNumber.get(number) ?? []));
      return {
        id,
        asked: distinct(group.rows.filter(({ contextOnly }) => !contextOnly).flatMap(({ questions }) => questions)),
        title: group.rows[0]?.questions[0] ?? id,
        answer: [...group.answers].join('\n\n'),
        source: distinct(group.rows.map(({ source }) => source)).join(', '),
        next: distinct(prompted.filter((one) => one !== id)),
      };
    }),
    notOurs: groups
      .filter(({ name }) => notOursNames.includes(name))
      .map((group) => ({ id: idOf(group), asked: distinct(group.rows.flatMap(({ questions }) => questions)), reply: [...group.answers].join('\n\n') })),
    problems: [...problems, ...gathered.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    notices: ours.flatMap((group) =>
      group.answers.size > 1 ? [`topic '${idOf(group)}' has ${group.answers.size} different answers; they are told one after the other`] : [],
    ),
  };
}

/** Takes row after row and refuses those that cannot be meant. */
class Gathered {
  readonly problems: Problem[] = [];
  private readonly groups = new Map<string, Group>();
  private readonly byAnswer = new Map<string, Group>();
  private readonly askedIn = new Map<string, { readonly group: Group; readonly line: number }>();

  constructor(private readonly file: string) {}

  take(row: Row): void {
    const questions = row.questions.map((question) => question.replace(/\s+/g, ' ').trim()).filter((question) => question !== '');
    const wordless = questions.find((question) => !/[\p{L}\p{N}]/u.test(question));
    const markup = questions.find(holdsHtml);
    const answer = markdownOf(row.answer);
    const name = topicIdOf(row.topic);
    if (questions.length === 0) this.refuse(row, 'no question', 'the words in which people ask');
    else if (wordless !== undefined) this.refuse(row, `the question '${wordless}'`, 'words');
    else if (markup !== undefined) this.refuse(row, `HTML in the question '${markup}'`, 'plain words');
    else if ('refused' in answer) this.refuse(row, `<${answer.refused}> in the answer`, 'Markdown, or simple HTML such as <b>, <a>, <ul>, <p>');
    else if (row.topic.trim() !== '' && name === '') this.refuse(row, `the topic id '${row.topic}'`, 'letters or digits in it');
    else if (name === '' && answer.markdown === '') this.refuse(row, 'no answer', 'an answer, or the topic id of a row that has one');
    else this.add({ ...row, questions }, name, answer.markdown);
  }

  /** Topics that have an answer; rows of the others are refused. What is not ours needs none. */
  complete(): readonly Group[] {
    const all = [...this.groups.values()];
    const whole = all.filter(({ name, answers }) => answers.size > 0 || notOursNames.includes(name));
    for (const { name, rows, answers } of all)
      if (answers.size === 0 && !notOursNames.includes(name))
        for (const row of rows) this.refuse(row, 'no answer', `an answer in one of the rows of topic '${name}'`);
    return whole.filter(({ rows }) => rows.length > 0);
  }

  private add(row: Row, name: string, answer: string): void {
    const key = name === '' ? `answer ${answer}` : name;
    const group = (name === '' ? this.byAnswer.get(answer) : undefined) ?? this.groups.get(key) ?? { name, rows: [], answers: new Set<string>() };
    const other = row.questions.map((question) => this.askedIn.get(plain(question))).find((asked) => asked !== undefined && asked.group !== group);
    if (other !== undefined) {
      this.refuse(row, `the question of line ${other.line} again with another answer`, 'one answer to each question');
      return;
    }
    this.groups.set(key, group);
    if (answer !== '') {
      group.answers.add(answer);
      if (!this.byAnswer.has(answer)) this.byAnswer.set(answer, group);
    }
    group.rows.push(row);
    for (const question of row.questions) if (!row.contextOnly) this.askedIn.set(plain(question), { group, line: row.line });
  }

  private refuse({ line }: Row, found: string, right: string): void {
    this.problems.push({ rule: 'row', file: this.file, line, found, right });
  }
}

/** Topics without an id of their own are called by their first question. */
function idsOf(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const taken = new Set(groups.map(({ name }) => name));
  return new Map(
    groups.map((group) => {
      if (group.name !== '') return [group, group.name];
      const base = topicIdOf(group.rows[0]?.questions[0] ?? '').split('-').slice(0, wordsOfId).join('-') || 'topic';
      let id = base;
      for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
      taken.add(id);
      return [group, id];
    }),
  );
}

const wordsOfId = 8;

/** "Card Arrival" and "card_arrival" are card-arrival. */
export function topicIdOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function plain(question: string): string {
  return question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The first of those that differ in nothing but capitals and marks. */
function distinct(texts: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const text of texts) if (text !== '' && !kept.has(plain(text))) kept.set(plain(text), text);
  return [...kept.values()];
}
