import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dispositions } from '../triage/sign';

/** Work may be read and tuned on; frozen only shows how well that carries over. */
export const parts = ['work', 'frozen'] as const;
export type Part = (typeof parts)[number];

/** Ids whose SHA-256 begins with a byte below this belong to the work part: three in five. */
const workBelow = 154;

const facts = z.array(z.array(z.string().min(1)).min(1));
const said = { id: z.string().min(1), text: z.string().min(1) };
const sign = z.strictObject({ ...said, sign: z.string(), level: z.enum(dispositions), style: z.string() });
const harmless = z.strictObject({ ...said, trap: z.string(), style: z.string() });
const question = z.strictObject({ ...said, facts: facts.min(1), style: z.string() });
const notOurs = z.strictObject({ ...said, kind: z.string() });
const conversation = z.strictObject({
  id: z.string().min(1),
  turns: z.array(z.strictObject({ say: z.string().min(1), facts })).min(1),
});

/** What a turn of a dialogue must meet: the urgent script, that or the closed question, neither, or either. */
const wants = ['urgent', 'urgent-or-ask', 'calm', 'any'] as const;
const dialogue = z.strictObject({
  id: z.string().min(1),
  kind: z.string(),
  turns: z.array(z.strictObject({ say: z.string().min(1), want: z.enum(wants) })).min(1),
});

export type SignCase = z.output<typeof sign>;
export type HarmlessCase = z.output<typeof harmless>;
export type QuestionCase = z.output<typeof question>;
export type NotOursCase = z.output<typeof notOurs>;
export type ConversationCase = z.output<typeof conversation>;
export type DialogueCase = z.output<typeof dialogue>;

/** Everything that the bot is measured with. */
export interface EvaluationSets {
  readonly signs: readonly SignCase[];
  readonly harmless: readonly HarmlessCase[];
  readonly dialogues: readonly DialogueCase[];
  readonly questions: readonly QuestionCase[];
  readonly notOurs: readonly NotOursCase[];
  readonly conversations: readonly ConversationCase[];
}

/** Where the sets lie, from the project's root. */
export const setsFolder = join('tests', 'evaluation');

/** The part that an id belongs to, for good. */
export function partOf(id: string): Part {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first < workBelow ? 'work' : 'frozen';
}

/** Reads the sets of one part or of both. @throws on the first line of another form, naming file and line. */
export function readSets(folder: string, wanted: readonly Part[] = parts): EvaluationSets {
  const cases = <T extends { readonly id: string }>(path: RegExp, form: z.ZodType<T>): readonly T[] =>
    files
      .filter((name) => path.test(name))
      .flatMap((name) => readLines(join(folder, name), form))
      .filter(({ id }) => wanted.includes(partOf(id)));
  const files = ['triage', 'questions'].flatMap((room) =>
    readdirSync(join(folder, room))
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => `${room}/${name}`),
  );
  return {
    signs: cases(/-signs\.jsonl$/, sign),
    harmless: cases(/-harmless\.jsonl$/, harmless),
    dialogues: cases(/-dialogues\.jsonl$/, dialogue),
    questions: cases(/\/single-\w+\.jsonl$/, question),
    notOurs: cases(/\/not-ours-\w+\.jsonl$/, notOurs),
    conversations: cases(/\/conversations-\w+\.jsonl$/, conversation),
  };
}

/** Every sentence that a person says in the sets. */
export function textsOf(sets: EvaluationSets): readonly string[] {
  return [
    ...[...sets.signs, ...sets.harmless, ...sets.questions, ...sets.notOurs].map(({ text }) => text),
    ...[...sets.conversations, ...sets.dialogues].flatMap(({ turns }) => turns.map(({ say }) => say)),
  ];
}

function readLines<T>(path: string, form: z.ZodType<T>): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, `${path}:${at + 1}`, form)]));
}

function readLine<T>(line: string, place: string, form: z.ZodType<T>): T {
  const json: unknown = JSON.parse(line);
  const read = form.safeParse(json);
  if (!read.success) throw new Error(`${place}: ${z.prettifyError(read.error)}`);
  return read.data;
}
