import { pino } from 'pino';
import type { Bot } from '../../src/bot/bot-port';
import { startServer, type RunningServer, type ServerOptions } from '../../src/channels';
import { readSettings } from '../../src/settings';
import { openEmbeddedStore, type EmbeddedStore } from '../../src/state';

export interface TestServer extends RunningServer {
  readonly store: EmbeddedStore;
}

export interface TestServerOptions
  extends
    Pick<ServerOptions, 'clock' | 'authentication' | 'pageFolder'>,
    Partial<Pick<ServerOptions, 'figures' | 'calendar'>> {
  readonly bot: Bot;
  /** Environment of the settings; by default a free port and a state in memory. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: { write(line: string): void };
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
