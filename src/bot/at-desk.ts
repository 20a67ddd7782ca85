import type { Activity, TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import { deskStates, type Desk, type DeskState } from '../desk/desk';
import { describeError } from '../journal';
import type { Reply } from '../reply/reply';
import { afterStatus } from '../routing/desk';
import type { Memory } from '../routing/memory';
import type { BotParts } from './backtalk-bot';
import { readConversation, type Conversation } from './conversation';
import { handoffEnd, handoffInitiation } from './hand-over';
import { keepConversation } from './keep-conversation';
import { upToDate, without } from './take-turn';

/** What is said of how a handoff stands. */
export type DeskReplyOf = (state: DeskState, memory: Memory, desk: Desk) => Reply;

type Parts = Pick<
  BotParts,
  'desk' | 'deskReplyOf' | 'wordsFor' | 'contentVersion' | 'store' | 'now' | 'logger'
>;

/** The desk that a conversation on this channel can be passed on to. */
export function deskBehind(desk: Desk | undefined, { channelId, serviceUrl }: Activity): Desk | undefined {
  return desk?.isBehind(channelId, serviceUrl) === true ? desk : undefined;
}

const status = z.object({
  name: z.literal('handoff.status'),
  value: z.looseObject({ state: z.enum(deskStates) }),
});

/**
 * Takes what the desk says of a handoff: an event of a channel behind which there is a desk, about a conversation that is
 * there, and not of the person themselves, whose client might send events too. Everything else is passed over. What the
 * event says beside its state is neither shown nor kept.
 */
export async function hearDesk(
  context: TurnContext,
  key: string,
  parts: Parts,
  say: (reply: Reply) => Promise<void>,
): Promise<void> {
  const { activity } = context;
  const desk = deskBehind(parts.desk, activity);
  const told = status.safeParse(activity).data?.value.state;
  if (desk === undefined || told === undefined) return;
  for (let attempt = 1; ; attempt += 1) {
    const stored = (await parts.store.read([key])).get(key);
    const before = readConversation(stored?.value);
    const memory = afterStatus(upToDate(before.memory, parts.now()), told, parts.now());
    if (memory === undefined || isOfPerson(activity, before)) return;
    const reply = parts.deskReplyOf(told, memory, desk);
    const shown = reply.choices.map(({ value }) => value);
    const after = withMemory(before, { ...memory, shown });
    if (!(await keepConversation(parts.store, key, stored, before, after, attempt))) continue;
    await say(reply);
    return;
  }
}

function isOfPerson({ from }: Partial<Activity>, { passedOnBy }: Conversation): boolean {
  return from === undefined || passedOnBy === undefined || from.id === passedOnBy || from.role === 'user';
}

function withMemory({ passedOnBy, ...conversation }: Conversation, memory: Memory): Conversation {
  const isThere = memory.desk !== undefined && passedOnBy !== undefined;
  return { ...conversation, memory, ...(isThere ? { passedOnBy } : {}) };
}

/**
 * Tells the channel what a turn has changed: passed on, or called off. Only then is it said that it was.
 * @returns what to say: the replies of the turn, or that the desk could not be reached
 */
export async function tellDesk(
  context: TurnContext,
  before: Pick<Memory, 'desk'>,
  { memory, lastReplies }: Conversation,
  key: string,
  parts: Parts,
): Promise<readonly Reply[]> {
  const { desk } = parts;
  const isNew = before.desk === undefined && memory.desk !== undefined;
  const isOver = before.desk !== undefined && memory.desk === undefined;
  if (desk === undefined || (!isNew && !isOver)) return lastReplies;
  const { wordsFor, contentVersion, logger } = parts;
  try {
    await context.sendActivity(
      isNew
        ? handoffInitiation(context, memory, wordsFor(memory.country), contentVersion)
        : handoffEnd(context),
    );
    return lastReplies;
  } catch (error) {
    logger.error({ error: describeError(error) }, 'the channel did not take what is for the desk');
    if (isOver) return lastReplies;
    await takeBack(key, parts);
    return [parts.deskReplyOf('failed', memory, desk)];
  }
}

/** The desk was not told after all. */
async function takeBack(key: string, { store }: Parts): Promise<void> {
  const stored = (await store.read([key])).get(key);
  const before = readConversation(stored?.value);
  const after = withMemory(before, without(before.memory, ['desk', 'deskTold']));
  await keepConversation(store, key, stored, before, after, 1);
}
