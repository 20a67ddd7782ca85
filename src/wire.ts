import type { Logger } from 'pino';
import {
  createDeskReplyOf,
  createRemindOf,
  createTalkTo,
  createTimeOverOf,
  greeting,
  summarySheet,
  whatWords,
} from '../dialogs';
import { createBot, type BotParts, type ReminderBot } from './bot/backtalk-bot';
import { reminderWithId } from './bot/reminding';
import { keptMemory } from './bot/kept-memory';
import type { Desk } from './desk/desk';
import type { Journal } from './journal';
import type { Knowledge } from './knowledge/knowledge';
import { calendarOf } from './reminders/calendar';
import type { StateStore } from './state';
import type { Summary } from './summary/summary';
import { createUnderstand } from './understand';

/** What differs by channel and operator. */
export interface Surroundings extends Pick<BotParts, 'pictureAt' | 'reminding'> {
  readonly summaryAt?: BotParts['summaryAt'];
  readonly desk?: Desk;
  readonly now?: () => Date;
}

/** Without a channel that shows pictures or speaks between turns. */
const nowhere: Surroundings = {
  pictureAt: () => undefined,
  reminding: {
    zone: 'UTC',
    quiet: { from: 0, to: 0 },
    arrivalOn: () => 'never',
    calendarAt: () => undefined,
  },
};

/** The bot with everything it needs, for any channel. */
export function wireBot(
  knowledge: Knowledge,
  store: StateStore,
  journal: Journal,
  logger: Logger,
  { pictureAt, reminding, summaryAt = () => undefined, desk, now = () => new Date() }: Surroundings = nowhere,
): ReminderBot {
  return createBot({
    understand: createUnderstand(knowledge.source, knowledge.mend),
    wordsFor: knowledge.wordsFor,
    talkTo: createTalkTo(knowledge.wordsFor),
    greet: greeting,
    remindOf: createRemindOf(knowledge.wordsFor, now),
    timeOverOf: createTimeOverOf(knowledge.wordsFor),
    reminding,
    desk,
    deskReplyOf: createDeskReplyOf(knowledge.wordsFor),
    pictureAt,
    summaryAt,
    store,
    journal,
    logger,
    contentVersion: knowledge.summary.version,
    clock: () => performance.now(),
    now,
  });
}

/** The calendar file of a reminder, while it is still to come. */
export function wireCalendar(
  knowledge: Knowledge,
  store: StateStore,
): (reminder: string) => Promise<string | undefined> {
  return async (id) => {
    const reminder = await reminderWithId(id, store);
    if (reminder === undefined) return undefined;
    const words = knowledge.wordsFor();
    const summary = words.message('reminder-calendar-title', { what: whatWords(reminder.what, words) });
    return calendarOf(reminder, summary, new Date());
  };
}

/** Makes the summary of a conversation from what is kept of it; nothing where nothing is to be said. */
export function summaryOf(
  knowledge: Knowledge,
  store: StateStore,
  clock: () => Date,
): (conversation: string) => Promise<Summary | undefined> {
  return async (conversation) => {
    const now = clock();
    const memory = await keptMemory(store, conversation, now);
    const { summary, isEmpty } = summarySheet(memory, knowledge.wordsFor(memory.country), now);
    return isEmpty ? undefined : summary;
  };
}
