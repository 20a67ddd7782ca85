import { pino } from 'pino';
import { createDeskReplyOf, createRemindOf, createTalkTo, createTimeOverOf, greeting } from '../../dialogs';
import { createBot, type ReminderBot } from '../../src/bot/backtalk-bot';
import type { Desk } from '../../src/desk/desk';
import type { TalkTo } from '../../src/bot/take-turn';
import type { TurnRecord } from '../../src/journal';
import { memoryStore, type StateStore } from '../../src/state';
import type { Understand } from '../../src/understand';
import { finding, reading, reminding, words } from './builders';

/** A bot with toy knowledge, and what it left behind. */
export interface ToyBot {
  readonly bot: ReminderBot;
  readonly store: StateStore;
  readonly records: readonly TurnRecord[];
  /** Texts that were understood, in order: a turn taken twice shows twice. */
  readonly understood: readonly string[];
  /** Every line of the log, all levels. */
  readonly logged: readonly string[];
}

/** Understands “ice” and “warmth” as questions, “agree” as a yes to the desk, and everything else as numbness, so that a text can be told in a log. */
const understand: Understand = (text) => {
  if (text === 'ice') return reading({ text, chip: 'ice#how-long' });
  if (text === 'warmth') return reading({ text, chip: 'heat#what' });
  if (text === 'agree') return reading({ text, desk: [{ id: 'agree', share: 1, shareOfAll: 1 }] });
  return reading({
    text,
    triage: {
      findings: [finding({ quote: text })],
      circumstances: [],
      supposedCircumstances: [],
      denied: [],
    },
  });
};

export function toyBot(
  parts: {
    readonly store?: StateStore;
    readonly talkTo?: TalkTo;
    readonly now?: () => Date;
    readonly desk?: Desk;
  } = {},
): ToyBot {
  const { store = memoryStore(), talkTo = createTalkTo(words), now = () => new Date(), desk } = parts;
  const records: TurnRecord[] = [];
  const understood: string[] = [];
  const logged: string[] = [];
  const bot = createBot({
    understand: (text, context) => {
      understood.push(text);
      return understand(text, context);
    },
    wordsFor: words,
    talkTo,
    greet: greeting,
    remindOf: createRemindOf(words, now),
    timeOverOf: createTimeOverOf(words),
    reminding,
    desk,
    deskReplyOf: createDeskReplyOf(words),
    pictureAt: () => undefined,
    summaryAt: () => undefined,
    store,
    journal: { write: (record) => void records.push(record) },
    logger: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    contentVersion: 'toy',
    clock: () => 0,
    now,
  });
  return { bot, store, records, understood, logged };
}
