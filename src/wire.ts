import type { Logger } from 'pino';
import { createTalkTo, greeting } from '../dialogs';
import { createBot, type BotParts } from './bot/backtalk-bot';
import type { Bot } from './bot/bot-port';
import type { Journal } from './journal';
import type { Knowledge } from './knowledge/knowledge';
import type { StateStore } from './state';
import { createUnderstand } from './understand';

/** The bot with everything it needs, for any channel. */
export function wireBot(
  knowledge: Knowledge,
  store: StateStore,
  journal: Journal,
  logger: Logger,
  pictureAt: BotParts['pictureAt'] = () => undefined,
): Bot {
  return createBot({
    understand: createUnderstand(knowledge.source, knowledge.mend),
    wordsFor: knowledge.wordsFor,
    talkTo: createTalkTo(knowledge.wordsFor),
    greet: greeting,
    pictureAt,
    store,
    journal,
    logger,
    contentVersion: knowledge.summary.version,
    clock: () => performance.now(),
    now: () => new Date(),
  });
}
