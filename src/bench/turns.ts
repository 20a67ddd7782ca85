import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Bot } from '../bot/bot-port';
import { TextAdapter } from '../channels/terminal/text-adapter';
import type { Knowledge } from '../knowledge/knowledge';
import { memoryStore, openEmbeddedStore } from '../state';
import { createTriage } from '../screening';
import { mark } from '../understanding/mark';
import { createUnderstand } from '../understand';
import { wireBot } from '../wire';
import { Stopwatch, type Timing } from './timing';

/** One thing that takes turns, and what they cost. */
export interface TurnsRow {
  readonly name: string;
  readonly timing: Timing;
}

/** The floor: a bot that only says back what it was told. */
const echoBot: Bot = {
  run: async (context) => {
    const { type, text } = context.activity;
    if (type === 'message') await context.sendActivity(`Echo: ${text}`);
  },
};

const rounds = 3;
/** Steps that take a millisecond or two are run more often: their fastest run tells what they cost. */
const roundsOfQuick = 15;

/**
 * The same messages for the echo bot and for ours, each from a new person over the same adapter, message by message in
 * turn, so that a busy machine slows both alike. The first round warms up and is not counted.
 */
export async function benchTurns(
  knowledge: Knowledge,
  messages: readonly string[],
): Promise<readonly TurnsRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backtalk-bench-'));
  const onDisk = await openEmbeddedStore(join(folder, 'state.db'), 'normal');
  const logger = pino({ level: 'silent' });
  const journal = { write: (): void => undefined };
  const runners = [
    { name: 'echo bot', bot: echoBot },
    { name: 'Backtalk, state in memory', bot: wireBot(knowledge, memoryStore(), journal, logger) },
    { name: 'Backtalk, state on disk', bot: wireBot(knowledge, onDisk, journal, logger) },
  ].map(({ name, bot }) => ({ name, adapter: new TextAdapter(bot, 'ask'), watch: new Stopwatch() }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, text] of messages.entries()) {
      for (const { adapter, watch } of runners) {
        const turn = () => adapter.tell(`person-${round}-${at}`, text);
        await (round === 0 ? turn() : watch.time(text, turn));
      }
    }
  }
  await onDisk.close();
  await rm(folder, { recursive: true });
  return runners.map(({ name, watch }) => ({ name, timing: watch.timing() }));
}

/**
 * What a message costs, step by step: its marks, triage of the marked message, and the whole reading. Each step takes all
 * messages before the next step does, as the whole reading would push what triage reads out of the processor's caches.
 */
export async function benchTriage(
  { source, mend }: Knowledge,
  messages: readonly string[],
): Promise<readonly TurnsRow[]> {
  const triage = createTriage(source);
  const understand = createUnderstand(source, mend);
  const marks = (typed: string) => mark(typed, source.understanding, mend);
  const marked = messages.map(marks);
  const runners = [
    { name: 'marking', times: roundsOfQuick, runs: messages.map((typed) => () => marks(typed)) },
    {
      name: 'triage of what is marked',
      times: roundsOfQuick,
      runs: marked.map((message) => () => triage(message)),
    },
    {
      name: 'the whole reading',
      times: rounds,
      runs: messages.map((typed) => () => understand(typed, { countryAsked: false })),
    },
  ].map((runner) => ({ ...runner, watch: new Stopwatch() }));
  for (let round = 0; round <= roundsOfQuick; round += 1) {
    for (const { runs, watch } of runners.filter(({ times }) => round <= times))
      for (const [at, run] of runs.entries()) await (round === 0 ? run() : watch.time(`${at}`, run));
  }
  return runners.map(({ name, watch }) => ({ name, timing: watch.timing() }));
}

/** Messages of so many words, put together from the texts one after the other. */
export function longMessages(texts: readonly string[], words: number, count: number): readonly string[] {
  const all = texts.join(' ').split(/\s+/);
  return Array.from({ length: Math.min(count, Math.floor(all.length / words)) }, (_, at) =>
    all.slice(at * words, (at + 1) * words).join(' '),
  );
}
