import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BotAdapter } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer, type Server } from 'restify';
import type { Bot } from '../bot/bot-port';
import type { Settings } from '../settings';
import type { ConversationLog } from '../state/conversation-log';
import { calendarRoute, type CalendarLinks } from './calendar';
import { channelAuthentication, ChannelAdapter } from './cloud-adapter';
import { describeError } from '../journal';
import { directLine, embeddedServiceUrl, secretFor } from './directline';
import { figuresRoute } from './figures';
import { messagesRoute } from './messages-route';
import { answering, sendJson } from './request-problem';
import { securityHeaders } from './security-headers';
import { summaryPageRoute, summaryPdfRoute, type SummarySource } from './summary-route';
import { staticFiles } from './web/static-files';

export interface ServerOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly bot: Bot;
  readonly conversationLog: ConversationLog;
  /** What the page's emergency strip shows while the country is not known. */
  readonly emergency: { readonly label: string; readonly number?: string };
  /** SVG drawings by their id. */
  readonly figures: ReadonlyMap<string, string>;
  /** Reminders as calendar files. */
  readonly calendar: {
    readonly links: Pick<CalendarLinks, 'reminderIn'>;
    readonly fileOf: (reminder: string) => Promise<string | undefined>;
  };
  /** Where the summary for a clinician comes from. */
  readonly summary: SummarySource;
  /** Folder of the built page. */
  readonly pageFolder?: string;
  readonly clock?: () => Date;
  /** For tests: how requests to /api/messages are authenticated, instead of by the settings. */
  readonly authentication?: ConstructorParameters<typeof ChannelAdapter>[0];
}

export interface RunningServer {
  /** Where it listens, e.g. http://127.0.0.1:3978 */
  readonly url: string;
  /** For proactive messages: the adapter that a conversation reference's serviceUrl belongs to. */
  adapterFor(serviceUrl: string): BotAdapter;
  /** Lets running turns end (for ten seconds at most), then closes every connection. The state is the caller's to close. */
  close(): Promise<void>;
}

const slowestRequestMs = 30_000;
const patienceWhenClosingMs = 10_000;

/** Starts to listen, and takes up unfinished web-chat turns. @throws if the port is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, logger, bot, conversationLog } = options;
  const { host, port, maxBodyBytes } = settings;
  const server = createServer({ name: '' });
  server.server.requestTimeout = slowestRequestMs;
  server.pre(securityHeaders(settings.publicUrl));

  const embedded = directLine({
    log: conversationLog,
    bot,
    logger,
    clock: options.clock ?? (() => new Date()),
    secret: secretFor(settings),
    tokenMinutes: settings.directLine.tokenMinutes,
    origins: settings.directLine.origins,
    maxBodyBytes,
  });
  embedded.mount(server);

  const adapter = new ChannelAdapter(options.authentication ?? channelAuthentication(settings), logger);
  const authenticated = options.authentication !== undefined || settings.credentials.kind !== 'none';
  server.post('/api/messages', messagesRoute({ adapter, bot, authenticated, maxBodyBytes, logger }));
  server.get(
    '/healthz',
    answering(logger, async (_request, response) => {
      await conversationLog.find('');
      sendJson(response, 200, { status: 'ok' });
    }),
  );
  server.get(
    '/api/emergency',
    answering(logger, (_request, response) => {
      sendJson(response, 200, options.emergency);
      return Promise.resolve();
    }),
  );
  server.get('/figures/:name', figuresRoute(options.figures, logger));
  server.get('/calendar.ics', calendarRoute(options.calendar.links, options.calendar.fileOf, logger));
  server.get('/summary', summaryPageRoute(options.summary, logger));
  server.get('/summary.pdf', summaryPdfRoute(options.summary, logger));
  server.get('/*', staticFiles(resolve(options.pageFolder ?? 'build/web')));

  const url = await listen(server, host, port, logger);
  // Not before: a second start by mistake fails on the port, and must not have answered what the first one is answering.
  await embedded.resume();
  return {
    url,
    adapterFor: (serviceUrl) => (serviceUrl === embeddedServiceUrl ? embedded.adapter : adapter),
    close: async () => {
      const closed = new Promise((done) => server.server.close(done));
      server.server.closeIdleConnections();
      await Promise.race([
        Promise.all([embedded.close(), closed]),
        pause(patienceWhenClosingMs, undefined, { ref: false }),
      ]);
      server.server.closeAllConnections();
    },
  };
}

async function listen(server: Server, host: string, port: number, logger: Logger): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.server.listen(port, host, resolve);
  });
  server.on('error', (error) => {
    logger.error({ error: describeError(error) }, 'the HTTP server met an error');
  });
  const address = server.server.address();
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return `http://${shownHost}:${typeof address === 'object' && address !== null ? address.port : port}`;
}
