import { pino } from 'pino';
import { startAlarmClock } from './bot/alarm-clock';
import type { Reach } from './bot/reminding';
import {
  arrivalOn,
  calendarLinks,
  isDeskBehind,
  pictureAddress,
  secretFor,
  startServer,
  summaryAddress,
  summaryTickets,
  type SummarySource,
} from './channels';
import type { Desk } from './desk/desk';
import { runCommand } from './commands/run-command';
import { logJournal } from './journal';
import { loadKnowledge, type Knowledge, type KnowledgeSummary } from './knowledge/knowledge';
import { loadEnv, readSettings, type Settings } from './settings';
import { openEmbeddedStore } from './state';
import { summaryOf, wireBot, wireCalendar } from './wire';

/** Starts the bot: settings, knowledge, state, server; and says where to go and how it stands. */
async function start(): Promise<void> {
  const settings = readSettings(loadEnv());
  const logger = pino({ level: settings.logLevel });
  const knowledge = loadKnowledge(settings.knowledge, settings.locale);
  const store = await openEmbeddedStore(settings.stateFile, settings.stateDurability);
  const now = (): Date => new Date();
  const links = calendarLinks(secretFor(settings), settings.publicUrl, now);
  const tickets = summaryTickets(secretFor(settings), now);
  const bot = wireBot(knowledge, store, logJournal(logger), logger, {
    pictureAt: pictureAddress(settings.publicUrl),
    reminding: {
      ...settings.reminders,
      arrivalOn,
      calendarAt: (reminder, serviceUrl) => links.at(reminder, serviceUrl),
    },
    summaryAt: summaryAddress(settings.publicUrl, tickets),
    ...deskOf(settings),
  });
  const server = await startServer({
    settings,
    logger,
    bot,
    conversationLog: store.conversationLog,
    emergency: knowledge.emergencyAnywhere,
    calendar: { links, fileOf: wireCalendar(knowledge, store) },
    figures: new Map(knowledge.written.figures.map(({ id, svg }) => [id, svg])),
    summary: { tickets, summaryOf: summaryOf(knowledge, store, now), clock: now, ...saidOnPages(knowledge) },
  });
  const appId = settings.credentials.kind === 'none' ? '' : settings.credentials.appId;
  const reach: Reach = (reference, speak) =>
    server.adapterFor(reference.serviceUrl ?? '').continueConversationAsync(appId, reference, speak);
  const alarms = startAlarmClock({ store, ring: (alarm) => bot.remind(alarm, reach), now, logger });
  process.stdout.write(report(server.url, settings, knowledge.summary));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.all([server.close(), alarms.stop()]).then(() => store.close());
    });
  }
}

function deskOf({ desk }: Settings): { readonly desk?: Desk } {
  if (desk === undefined) return {};
  const { name, hours, channels } = desk;
  return { desk: { name, isBehind: isDeskBehind(channels), ...(hours === undefined ? {} : { hours }) } };
}

function saidOnPages({ wordsFor, summary }: Knowledge): Pick<SummarySource, 'language' | 'words'> {
  const words = wordsFor();
  return {
    language: summary.locale,
    words: {
      pdf: words.message('summary-pdf'),
      print: words.message('summary-print'),
      goneTitle: words.message('summary-gone-title'),
      gone: words.message('summary-gone'),
    },
  };
}

function report(url: string, settings: Settings, knowledge: KnowledgeSummary): string {
  const { locale, version, topics, passages, waysOfAsking, redFlags, reviewed, files } = knowledge;
  return `${[
    `Backtalk listens at ${url.replace('127.0.0.1', 'localhost')}`,
    `  channel authentication: ${authentication(settings)}`,
    `  desk: ${settings.desk === undefined ? 'none' : `${settings.desk.name}, on ${settings.desk.channels.join(', ')}`}`,
    `  state: ${settings.stateFile} (${settings.stateDurability})`,
    `  knowledge: ${topics} topics, ${passages} answers, ${waysOfAsking} ways of asking, ${redFlags} red flags, locale ${locale}, content version ${version}`,
    `  review: ${reviewed} of ${files} files signed by a clinician${reviewed < files ? '; the rest are drafts' : ''}`,
  ].join('\n')}\n`;
}

function authentication({ credentials, host }: Settings): string {
  switch (credentials.kind) {
    case 'none':
      return `off, because MicrosoftAppId is not set; only ${host} can reach it`;
    case 'managed-identity':
      return 'on, as UserAssignedMsi';
    case 'password':
    case 'certificate':
      return `on, as ${credentials.appType} with a ${credentials.kind}`;
  }
}

runCommand(start);
