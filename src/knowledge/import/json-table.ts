import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { KnowledgeError, type Problem } from '../problem';
import { plainRow, type Row, type Table } from './row';

const identifier = z.union([z.number(), z.string()]).transform(String);
const prompt = z.object({ qnaId: identifier.optional() });
const context = z.object({ isContextOnly: z.boolean().nullish(), prompts: z.array(prompt).nullish() });

/** One entry of any of the forms; what Azure adds beside these fields is left alone. */
const entry = z
  .object({
    id: identifier.optional(),
    qnaId: identifier.optional(),
    question: z.string().optional(),
    questions: z.array(z.string()).optional(),
    answer: z.string().default(''),
    source: z.string().nullish(),
    topic: z.string().optional(),
    topicId: z.string().optional(),
    intent: z.string().optional(),
    dialog: context.nullish(),
    context: context.nullish(),
  })
  .refine(({ question, questions }) => question !== undefined || questions !== undefined, 'an answer with its questions');

/** Where the entries lie: in a list of its own, or under a name of Azure's. */
const places = [[], ['qnaDocuments'], ['qnaList'], ['value'], ['qnas'], ['Qnas'], ['Assets', 'Qnas'], ['assets', 'qnas']] as const;
const right = 'a list of entries with "questions" and "answer", or the JSON that Azure exports ("qnaDocuments")';

/** Reads JSON: lists of questions and answers, and what QnA Maker and custom question answering export. */
export function readJson(text: string, file: string): Table {
  const json = parsed(text, file);
  const found = places.map((path) => ({ path, list: at(json, path) })).find(({ list }) => Array.isArray(list));
  if (!Array.isArray(found?.list))
    throw new KnowledgeError([{ rule: 'table', file, found: 'JSON without a list of questions and answers', right }], 'the table');
  const lineOf = linesOf(text, found.path);
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const [index, one] of found.list.entries()) {
    const read = entry.safeParse(lowered(one));
    if (read.success) {
      rows.push(rowOf(read.data, lineOf(index)));
      continue;
    }
    const [issue] = read.error.issues;
    const found = `an entry of another form (${[...(issue?.path ?? []), issue?.message ?? ''].join(': ')})`;
    const right = '"questions" as a list of texts (or "question"), and "answer" as a text';
    problems.push({ rule: 'table', file, line: lineOf(index), found, right });
  }
  return { rows, problems };
}

function rowOf(one: z.output<typeof entry>, line: number): Row {
  const number = one.qnaId ?? one.id;
  const told = one.dialog ?? one.context;
  return {
    ...plainRow(line, one.questions ?? [one.question ?? ''], one.answer, one.topic ?? one.topicId ?? one.intent ?? ''),
    source: one.source ?? '',
    ...(number === undefined ? {} : { number }),
    contextOnly: told?.isContextOnly ?? false,
    prompts: (told?.prompts ?? []).flatMap(({ qnaId }) => qnaId ?? []),
  };
}

/** Azure writes `answer` in one export and `Answer` in another, and wraps entries of an update in `value`. */
function lowered(one: unknown): unknown {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
  const fields = Object.entries(one).map(([name, value]): [string, unknown] => [
    `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    name === 'Dialog' || name === 'Context' ? lowered(value) : value,
  ]);
  const map = new Map(fields);
  return map.has('op') && map.has('value') ? lowered(map.get('value')) : Object.fromEntries(fields);
}

function at(json: unknown, path: readonly string[]): unknown {
  let value = json;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  return value;
}

function parsed(text: string, file: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    const lines = new LineCounter();
    const [first] = parseDocument(text, { lineCounter: lines }).errors;
    const line = first?.linePos?.[0].line;
    const problem = { rule: 'table', file, ...(line === undefined ? {} : { line }), found: `text that is not JSON (${String(error)})`, right: 'valid JSON' };
    throw new KnowledgeError([problem], 'the table');
  }
}

/** JSON is YAML, whose parser knows lines; each line is looked up only when it is asked for the first time. */
function linesOf(text: string, path: readonly string[]): (index: number) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (index) => {
    const node: unknown = document.getIn([...path, index], true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
}
