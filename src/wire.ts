import type { Logger } from 'pino';
import { createTalkTo, greeting, summarySheet } from '../dialogs';
import { createBot, type BotParts } from './bot/backtalk-bot';
import type { Bot } from './bot/bot-port';
import { keptMemory } from './bot/kept-memory';
import type { Journal } from './journal';
import type { Knowledge } from './knowledge/knowledge';
import type { StateStore } from './state';
import type { Summary } from './summary/summary';
import { createUnderstand } from './understand';

/** Addresses of what a reply can only point at; none of them where nothing listens. */
export type Addresses = Partial<Pick<BotParts, 'pictureAt' | 'summaryAt'>>;

/** The bot with everything it needs, for any channel. */
export function wireBot(
  knowledge: Knowledge,
  store: StateStore,
  journal: Journal,
  logger: Logger,
  { pictureAt = () => undefined, summaryAt = () => undefined }: Addresses = {},
): Bot {
  return createBot({
    understand: createUnderstand(knowledge.source, knowledge.mend),
    wordsFor: knowledge.wordsFor,
    talkTo: createTalkTo(knowledge.wordsFor),
    greet: greeting,
    pictureAt,
    summaryAt,
    store,
    journal,
    logger,
    contentVersion: knowledge.summary.version,
    clock: () => performance.now(),
    now: () => new Date(),
  });
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
