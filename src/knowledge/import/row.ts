import type { Problem } from '../problem';

/** One question with its answer, or several, as a table has them. */
export interface Row {
  readonly line: number;
  readonly questions: readonly string[];
  /** Empty where another row of the same topic has it. */
  readonly answer: string;
  /** As written; empty without one. */
  readonly topic: string;
  readonly source: string;
  /** The id by which prompts of other rows name it. */
  readonly number?: string;
  /** Only an answer to a prompt, never to a question of its own. */
  readonly contextOnly: boolean;
  /** Ids of the rows that are offered next. */
  readonly prompts: readonly string[];
}

/** What reading a table came to. */
export interface Table {
  readonly rows: readonly Row[];
  /** Rows that cannot be used. */
  readonly problems: readonly Problem[];
}

export function plainRow(line: number, questions: readonly string[], answer: string, topic = ''): Row {
  return { line, questions, answer, topic, source: '', contextOnly: false, prompts: [] };
}
