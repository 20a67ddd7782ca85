import { pino } from 'pino';
import type { Bot } from '../../src/bot/bot-port';
import {
  startServer,
  summaryTickets,
  type RunningServer,
  type ServerOptions,
  type SummarySource,
} from '../../src/channels';
import { readSettings } from '../../src/settings';
import { openEmbeddedStore, type EmbeddedStore } from '../../src/state';

export interface TestServer extends RunningServer {
  readonly store: EmbeddedStore;
}

export interface TestServerOptions
  extends
    Pick<ServerOptions, 'clock' | 'authentication' | 'pageFolder'>,
    Partial<Pick<ServerOptions, 'figures' | 'calendar' | 'summary'>> {
  readonly bot: Bot;
  /** Environment of the settings; by default a free port and a state in memory. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: { write(line: string): void };
}

/** Where nobody has a summary, every link to one leads to a notice. */
export function noSummary(clock = () => new Date()): SummarySource {
  return {
    tickets: summaryTickets('a secret that only this test knows', clock),
    summaryOf: () => Promise.resolve(undefined),
    language: 'en',
    words: { pdf: 'As PDF', print: 'Print', goneTitle: 'Gone', gone: 'Ask again.' },
    clock,
  };
}

/** A test that fails half-way closes nothing; without this the whole run would never end. */
const leftRunning = new Set<RunningServer>();
afterAll(() => {
  for (const server of leftRunning) void server.close();
});

/** A whole server on a free port; `close` closes its state too. */
export async function runServer({ bot, env = {}, log, ...rest }: TestServerOptions): Promise<TestServer> {
  const settings = readSettings({ PORT: '0', STATE_FILE: ':memory:', ...env });
  const logger = log === undefined ? pino({ level: 'silent' }) : pino({ level: 'trace' }, log);
  const store = await openEmbeddedStore(settings.stateFile, settings.stateDurability);
  const server = await startServer({
    settings,
    logger,
    bot,
    conversationLog: store.conversationLog,
    emergency: { label: 'the emergency number' },
    figures: new Map(),
    calendar: { links: { reminderIn: () => undefined }, fileOf: () => Promise.resolve(undefined) },
    summary: noSummary(),
    ...rest,
  });
  leftRunning.add(server);
  const close = async () => {
    leftRunning.delete(server);
    await server.close();
    await store.close();
  };
  return { ...server, store, close };
}
