import { createInterface } from 'node:readline/promises';
import { pino } from 'pino';
import { startAlarmClock } from '../bot/alarm-clock';
import { arrivalOn } from '../channels';
import { TextAdapter } from '../channels/terminal/text-adapter';
import { loadKnowledge } from '../knowledge/knowledge';
import { memoryStore } from '../state';
import { loadEnv, readSettings } from '../settings';
import { wireBot } from '../wire';
import { runCommand } from './run-command';

/** The bot in a terminal; what is said here is kept in memory only and gone at the end. */
async function chat(): Promise<void> {
  const settings = readSettings(loadEnv());
  const knowledge = loadKnowledge(settings.knowledge, settings.locale);
  const logger = pino({ level: 'error' }, pino.destination(2));
  const store = memoryStore();
  const bot = wireBot(knowledge, store, { write: () => undefined }, logger, {
    pictureAt: () => undefined,
    reminding: { ...settings.reminders, arrivalOn, calendarAt: () => undefined },
  });
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  const adapter = new TextAdapter(bot, 'console', (text) => {
    show([text]);
    terminal.prompt(true);
  });
  startAlarmClock({
    store,
    ring: (alarm) => bot.remind(alarm, (reference, speak) => adapter.continueConversation(reference, speak)),
    now: () => new Date(),
    logger,
  });
  show(await adapter.join('you'));
  terminal.prompt();
  for await (const typed of terminal) {
    show(await adapter.tell('you', typed));
    terminal.prompt();
  }
}

function show(said: readonly string[]): void {
  process.stdout.write(`\n${said.join('\n\n')}\n`);
}

runCommand(chat);
