import AsyncLock from 'async-lock';
import { ActivityTypes, TurnContext, type Activity, type ConversationReference } from 'botbuilder-core';
import type { Logger } from 'pino';
import type { Desk } from '../desk/desk';
import type { Journal } from '../journal';
import { describeError, turnRecord } from '../journal';
import { plainReply, type Reply } from '../reply/reply';
import { showsLinks, toActivity } from '../reply/to-activity';
import type { Words } from '../reply/words';
import type { Alarm, StateStore } from '../state';
import type { SummaryAddress } from '../summary/address';
import type { Understand } from '../understand';
import { deskBehind, hearDesk, tellDesk, type DeskReplyOf } from './at-desk';
import type { Bot } from './bot-port';
import { readConversation, type Conversation } from './conversation';
import { keepConversation } from './keep-conversation';
import { alarmsOf, sendReminder, type Reach, type Reminding, type RemindOf } from './reminding';
import { isOfTimer, sendTimeOver, type TimeOverOf } from './time-over';
import { takeTurn, type TakenTurn, type TalkTo } from './take-turn';
import { toUtterance } from './to-utterance';

/** A bot that also speaks by itself, when a reminder is due or a time is over. */
export interface ReminderBot extends Bot {
  /** @throws when it did not get through */
  remind(alarm: Alarm, reach: Reach): Promise<void>;
}

/** What the bot is built from; the dialogs are handed in. */
export interface BotParts {
  readonly understand: Understand;
  readonly wordsFor: (country?: string) => Words;
  readonly talkTo: TalkTo;
  readonly greet: (words: Words) => Reply;
  readonly remindOf: RemindOf;
  readonly timeOverOf: TimeOverOf;
  readonly reminding: Reminding;
  /** The address at which whoever is reached by this service URL finds a drawing, if they can load one. */
  readonly pictureAt: (figure: string, serviceUrl: string) => string | undefined;
  /** Where the summary of this conversation can be opened by whoever is reached by this service URL, if at all. */
  readonly summaryAt: (conversation: string, serviceUrl: string) => SummaryAddress | undefined;
  /** Whom a conversation can be passed on to, if to anybody. */
  readonly desk: Desk | undefined;
  readonly deskReplyOf: DeskReplyOf;
  readonly store: StateStore;
  readonly journal: Journal;
  readonly logger: Logger;
  readonly contentVersion: string;
  /** Milliseconds, for the time a turn took. */
  readonly clock: () => number;
  /** The time of day, by which medicine taken and days of the spasm are counted. */
  readonly now: () => Date;
}

/**
 * The bot: turns of one conversation are queued, a repeated activity id is answered once, the conversation is kept with
 * its eTag or not at all, and replies go out after it was kept. A failing turn ends in a calm message.
 */
export function createBot(parts: BotParts): ReminderBot {
  const lock = new AsyncLock({ maxPending: Infinity });
  const sent = new Set<string>();
  return {
    run: (context) =>
      lock.acquire(conversationKey(context), async () => {
        try {
          await runTurn(context, parts, sent);
        } catch (error) {
          parts.logger.error(
            { error: describeError(error), channel: context.activity.channelId },
            'a turn failed',
          );
          await send(context, parts, [plainReply(parts.wordsFor().message('error'))]);
        }
      }),
    remind: (alarm, reach) =>
      lock.acquire(alarm.key, async () => {
        const ring = (await isOfTimer(alarm, parts.store)) ? sendTimeOver : sendReminder;
        await ring(alarm, reach, (context, reply) => send(context, parts, [reply]), parts);
      }),
  };
}

function conversationKey({ activity }: TurnContext): string {
  return `conversation/${activity.channelId}/${activity.conversation.id}`;
}

async function runTurn(context: TurnContext, parts: BotParts, sent: Set<string>): Promise<void> {
  const { activity } = context;
  const type: string = activity.type;
  if (type === ActivityTypes.ConversationUpdate.valueOf()) {
    await greetNewcomers(context, parts);
    return;
  }
  if (type === ActivityTypes.Event.valueOf()) {
    await hearDesk(context, conversationKey(context), parts, (reply) => send(context, parts, [reply]));
    return;
  }
  if (type !== ActivityTypes.Message.valueOf()) return;
  const began = parts.clock();
  const key = conversationKey(context);
  const delivery = `${key}/${activity.id ?? ''}`;
  for (let attempt = 1; ; attempt += 1) {
    const stored = (await parts.store.read([key])).get(key);
    const conversation = readConversation(stored?.value);
    const { answered, memory } = conversation;
    if (activity.id !== undefined && answered.includes(activity.id)) {
      if (answered.at(-1) === activity.id && !sent.has(delivery)) {
        // Whether the desk was told before the crash is not known: told twice is better than never.
        const before = memory.desk?.state === 'waiting' ? {} : memory;
        await send(context, parts, await tellDesk(context, before, conversation, key, parts));
      }
      return;
    }
    if (memory.desk?.state !== 'connected') await showTyping(context);
    const summaryAt = showsLinks(activity.channelId) ? parts.summaryAt(key, activity.serviceUrl) : undefined;
    const taken = await takeTurn(context, toUtterance(activity), conversation, parts, {
      ...(summaryAt === undefined ? {} : { summaryAt }),
      ...deskOf(parts, activity),
    });
    const after = afterTurn(conversation, taken, activity);
    if (!(await keepConversation(parts.store, key, stored, conversation, after, attempt))) continue;
    await send(context, parts, await tellDesk(context, memory, after, key, parts));
    rememberSent(sent, delivery);
    parts.journal.write(turnRecord(taken.route, taken.memory, parts.contentVersion, parts.clock() - began));
    return;
  }
}

function deskOf(parts: BotParts, activity: Activity): { readonly desk?: Desk } {
  const desk = deskBehind(parts.desk, activity);
  return desk === undefined ? {} : { desk };
}

/** Activity ids kept for the case that a channel delivers again. */
const answeredKept = 50;

function afterTurn(before: Conversation, taken: TakenTurn, activity: Activity): Conversation {
  const answered = activity.id === undefined ? before.answered : [...before.answered, activity.id];
  return {
    memory: taken.memory,
    ...(taken.dialogs === undefined ? {} : { dialogs: taken.dialogs }),
    answered: answered.slice(-answeredKept),
    lastReplies: taken.replies,
    ...(taken.memory.desk === undefined ? {} : { passedOnBy: before.passedOnBy ?? activity.from.id }),
    ...(alarmsOf(taken.memory).length === 0 ? {} : { reference: referenceTo(activity) }),
  };
}

/** Where the conversation is found; which activity it was is not needed for that. */
function referenceTo(activity: Activity): Partial<ConversationReference> {
  const reference = TurnContext.getConversationReference(activity);
  delete reference.activityId;
  return reference;
}

function rememberSent(sent: Set<string>, delivery: string): void {
  sent.add(delivery);
  const [oldest] = sent;
  if (sent.size > 10_000 && oldest !== undefined) sent.delete(oldest);
}

async function greetNewcomers(context: TurnContext, parts: BotParts): Promise<void> {
  const { membersAdded, recipient } = context.activity;
  const newcomers = (membersAdded ?? []).filter(({ id }) => id !== recipient.id);
  if (newcomers.length === 0 || (await isAtDesk(context, parts))) return;
  await send(context, parts, [parts.greet(parts.wordsFor())]);
}

/** Then it is somebody of the desk who comes in. */
async function isAtDesk(context: TurnContext, { store, desk }: BotParts): Promise<boolean> {
  if (deskBehind(desk, context.activity) === undefined) return false;
  const key = conversationKey(context);
  return readConversation((await store.read([key])).get(key)?.value).memory.desk !== undefined;
}

async function showTyping(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.Typing });
}

async function send(
  context: TurnContext,
  { pictureAt, reminding }: BotParts,
  replies: readonly Reply[],
): Promise<void> {
  const { channelId, serviceUrl } = context.activity;
  for (const reply of replies) {
    const activity = toActivity(
      reply,
      channelId,
      (figure) => pictureAt(figure, serviceUrl),
      (reminder) => reminding.calendarAt(reminder, serviceUrl),
    );
    await context.sendActivity(activity);
  }
}
