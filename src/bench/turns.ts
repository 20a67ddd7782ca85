import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Bot } from '../bot/bot-port';
import { TextAdapter } from '../channels/terminal/text-adapter';
import type { Knowledge } from '../knowledge/knowledge';
import { memoryStore, openEmbeddedStore } from '../state';
import { createScreening } from '../screening';
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
        await (round === 0 ? turn() : watch.time(turn));
      }
    }
  }
  await onDisk.close();
  await rm(folder, { recursive: true });
  return runners.map(({ name, watch }) => ({ name, timing: watch.timing() }));
}

/** Triage alone, and the whole reading, of long messages. */
export async function benchTriage(
  { source, mend }: Knowledge,
  messages: readonly string[],
): Promise<readonly TurnsRow[]> {
  const triage = createScreening(source, mend);
  const understand = createUnderstand(source, mend);
  const runners = [
    { name: 'marking and triage alone', run: triage, watch: new Stopwatch() },
    {
      name: 'the whole reading',
      run: (typed: string) => understand(typed, { countryAsked: false }),
      watch: new Stopwatch(),
    },
  ];
  for (let round = 0; round <= rounds; round += 1) {
    for (const typed of messages) {
      for (const { run, watch } of runners) await (round === 0 ? run(typed) : watch.time(() => run(typed)));
    }
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
