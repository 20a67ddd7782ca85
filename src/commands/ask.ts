import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { z } from 'zod';
import { TextAdapter } from '../channels/terminal/text-adapter';
import type { TurnRecord } from '../journal';
import { loadKnowledge } from '../knowledge/knowledge';
import { memoryStore } from '../state';
import { loadEnv, readSettings } from '../settings';
import { wireBot } from '../wire';
import { runCommand } from './run-command';

const question = z.union([
  z.object({ id: z.string(), turns: z.array(z.string()).min(1) }),
  z.object({ id: z.string(), text: z.string() }).transform(({ id, text }) => ({ id, turns: [text] })),
]);
const allowed = 'a line as {"id":"a1","text":"…"} or {"id":"a1","turns":["…","…"]}';
const anyId = z.object({ id: z.string() });

/** Reads JSON lines of messages on standard input and answers JSON lines, in order; each id is a fresh person. */
async function ask(): Promise<void> {
  const settings = readSettings(loadEnv());
  const knowledge = loadKnowledge(settings.knowledge, settings.locale);
  let record: TurnRecord | undefined;
  const journal = {
    write: (written: TurnRecord): void => {
      record = written;
    },
  };
  const logger = pino({ level: 'error' }, pino.destination(2));
  const adapter = new TextAdapter(wireBot(knowledge, memoryStore(), journal, logger), 'ask');
  let person = 0;
  for await (const typed of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (typed.trim() === '') continue;
    const read = readLine(typed);
    person += 1;
    if ('error' in read) {
      print(read);
      continue;
    }
    for (const [turn, text] of read.turns.entries()) {
      record = undefined;
      const said = await adapter.tell(`person-${person}`, text);
      print({ id: read.id, turn, ...toldOf(record), reply: said.join('\n\n') });
    }
  }
}

function toldOf(record: TurnRecord | undefined): object {
  if (record === undefined) return { error: 'the turn failed; standard error says why' };
  const { route, disposition, flags, topics, ms } = record;
  return { route, disposition, flags, topics, ms: Math.round(ms * 10) / 10 };
}

function readLine(
  typed: string,
): z.output<typeof question> | { readonly id: string | null; readonly error: string } {
  let json: unknown;
  try {
    json = JSON.parse(typed);
  } catch {
    return { id: null, error: `found text that is not JSON; allowed: ${allowed}` };
  }
  const result = question.safeParse(json);
  if (result.success) return result.data;
  const named = anyId.safeParse(json);
  return {
    id: named.success ? named.data.id : null,
    error: `found JSON of another form; allowed: ${allowed}`,
  };
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

runCommand(ask);
