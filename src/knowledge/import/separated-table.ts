import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { KnowledgeError, type Problem } from '../problem';
import { plainRow, type Row, type Table } from './row';

const withLines = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
const promptsForm = z.array(z.object({ qnaId: z.union([z.number(), z.string()]).optional() }));

/** A record with the line that it begins on. */
interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Names of columns as compared: "Topic ID", "topic_id" and "topicId" are one. */
type Columns = ReadonlyMap<string, number>;
const topicNames = ['topic', 'topicid', 'intent'];

/** Reads tab-, comma- or semicolon-separated text (csv-parse), quoted as in RFC 4180 where it is quoted. */
export function readSeparated(text: string, file: string, delimiter: string): Table {
  const [first, ...rest] = linesOf(text, file, delimiter);
  if (first === undefined)
    throw new KnowledgeError([{ rule: 'table', file, found: 'no row', right: 'a question and its answer in each row' }], 'the table');
  const header = columnsOf(first.cells);
  if (header === undefined) {
    const lines = [first, ...rest];
    return gathered(lines.map((line) => (isRight(line, [2, 3]) ? withoutHeader(line) : wrongWidth(line, file, '2 cells (question, answer) or 3 (topic id)'))));
  }
  const width = first.cells.length;
  return gathered(rest.map((line) => (isRight(line, [width]) ? byHeader(line, header, file) : wrongWidth(line, file, `${width} cells, as the first row has`))));
}

function linesOf(text: string, file: string, delimiter: string): readonly Line[] {
  try {
    const parsed: unknown = parse(text, { bom: true, delimiter, info: true, relaxColumnCount: true, relaxQuotes: true });
    let before = 0;
    return withLines.parse(parsed).flatMap(({ record, info }) => {
      const line = before + 1;
      before = info.lines;
      return record.every((cell) => cell.trim() === '') ? [] : [{ cells: record, line }];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.number().safeParse(error['lines']);
    const problem: Problem = {
      rule: 'table',
      file,
      ...(line.success ? { line: line.data } : {}),
      found: `text that cannot be split into cells (${error.message})`,
      right: 'quotation marks in pairs, or none',
    };
    throw new KnowledgeError([problem], 'the table');
  }
}

/** Without a first row that names both there is no header, and the order is question, answer, topic. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns = new Map(cells.map((cell, at) => [cell.toLowerCase().replace(/[^a-z]/g, ''), at]));
  return columns.has('question') && columns.has('answer') ? columns : undefined;
}

function isRight({ cells }: Line, widths: readonly number[]): boolean {
  return widths.includes(cells.length);
}

function wrongWidth({ cells, line }: Line, file: string, right: string): Problem {
  return { rule: 'table', file, line, found: `${cells.length} cells`, right };
}

function withoutHeader({ cells: [question = '', answer = '', topic = ''], line }: Line): Row {
  return plainRow(line, [question], answer, topic);
}

function byHeader({ cells, line }: Line, columns: Columns, file: string): Row | Problem {
  const cell = (...names: readonly string[]): string => {
    const at = names.map((name) => columns.get(name)).find((place) => place !== undefined);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const ofAzure = columns.has('qnaid') || columns.has('iscontextonly') || columns.has('suggestedquestions');
  // Azure's export writes a line break inside an answer as the two characters \n.
  const answer = ofAzure ? cell('answer').replace(/\\r?\\n|\\n/g, '\n') : cell('answer');
  const prompts = promptsOf(cell('prompts'));
  if (prompts === undefined)
    return { rule: 'table', file, line, found: `prompts '${cell('prompts').slice(0, 40)}'`, right: 'a JSON list as Azure writes it, or nothing' };
  const number = cell('qnaid');
  return {
    ...plainRow(line, [cell('question')], answer, cell(...topicNames)),
    source: cell('source'),
    ...(number === '' ? {} : { number }),
    contextOnly: cell('iscontextonly').toLowerCase() === 'true',
    prompts,
  };
}

/** The ids that Azure's prompts lead to. */
function promptsOf(cell: string): readonly string[] | undefined {
  if (cell === '') return [];
  try {
    const json: unknown = JSON.parse(cell);
    return promptsForm.parse(json).flatMap(({ qnaId }) => (qnaId === undefined ? [] : [String(qnaId)]));
  } catch {
    return undefined;
  }
}

function gathered(read: readonly (Row | Problem)[]): Table {
  return {
    rows: read.flatMap((one) => ('rule' in one ? [] : [one])),
    problems: read.flatMap((one) => ('rule' in one ? [one] : [])),
  };
}
