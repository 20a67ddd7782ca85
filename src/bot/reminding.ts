import type { ConversationReference, TurnContext } from 'botbuilder-core';
import { describeError } from '../journal';
import type { QuietHours } from '../reminders/clock';
import { afterwards, dueOf, isFollowUp, type Reminder } from '../reminders/reminder';
import type { Memory } from '../routing/memory';
import { StateConflict, UnknownConversation, type Alarm, type AlarmTime } from '../state';
import type { BotParts } from './backtalk-bot';
import { readConversation, type Conversation } from './conversation';
import type { Reply } from '../reply/reply';

/** How a reminder gets to somebody: sent to them, shown while the page or the window is open, or not at all. */
export type Arrival = 'pushed' | 'while-open' | 'while-running' | 'never';

/** What the operator and the channels say about reminders. */
export interface Reminding {
  /** Of the server, for channels that tell none. */
  readonly zone: string;
  readonly quiet: QuietHours;
  readonly arrivalOn: (channelId: string, serviceUrl: string) => Arrival;
  /** Where whoever is reached by this service URL finds a reminder as a calendar file, if they can. */
  readonly calendarAt: (reminder: string, serviceUrl: string) => string | undefined;
}

/** Speaks in a conversation that nobody has just spoken in. */
export type Reach = (
  reference: Partial<ConversationReference>,
  speak: (context: TurnContext) => Promise<void>,
) => Promise<void>;

/** What a reminder says when it is due. */
export type RemindOf = (reminder: Reminder, memory: Memory, late: boolean) => Reply;

/** After so many times without getting through the time is passed over. */
export const mostAttempts = 5;
const mostConflicts = 5;

/** What of a memory falls due: reminders, and a time that runs. */
export function alarmsOf({ reminders, session }: Memory): readonly AlarmTime[] {
  const { timer } = session ?? {};
  return [
    ...reminders.map(({ id, at }) => ({ id, at })),
    ...(timer === undefined ? [] : [{ id: timer.id, at: timer.until }]),
  ];
}

/**
 * Says a reminder that has fallen due and sets it to its next time. It is sent before that is kept: a crash in between may
 * send it twice, the other order would lose it.
 *
 * @throws when it did not get through; the alarm then comes again
 */
export async function sendReminder(
  alarm: Alarm,
  reach: Reach,
  say: (context: TurnContext, reply: Reply) => Promise<void>,
  parts: Pick<BotParts, 'store' | 'remindOf' | 'reminding' | 'now' | 'logger'>,
): Promise<void> {
  const { store, reminding, logger } = parts;
  const { memory, reference } = await conversationOf(alarm, store);
  const reminder = reminderAt(alarm, memory);
  if (reminder === undefined || reference === undefined) {
    await store.dropAlarm(alarm);
    return;
  }
  const due = dueOf(reminder, parts.now(), reminding);
  if (due.kind === 'move') {
    await keep(alarm, due.to, undefined, store);
    return;
  }
  const next = afterwards(reminder, parts.now());
  const reply = parts.remindOf(reminder, memory, due.late);
  const failure = await spoken(reference, reach, (context) => say(context, reply));
  if (failure !== undefined && isGone(failure)) {
    await keep(alarm, undefined, undefined, store);
    return;
  }
  if (failure !== undefined && alarm.attempts < mostAttempts) throw failure.error;
  if (failure !== undefined)
    logger.error(
      { error: describeError(failure.error) },
      'a reminder did not get through and is passed over',
    );
  await keep(alarm, next, failure === undefined ? reply : undefined, store);
}

/** A reminder that is still to come, whoever's it is. */
export async function reminderWithId(id: string, store: BotParts['store']): Promise<Reminder | undefined> {
  const key = await store.keyOfAlarm(id);
  if (key === undefined) return undefined;
  const { memory } = await conversationOf({ key }, store);
  return memory.reminders.find((one) => one.id === id);
}

export async function conversationOf(
  { key }: Pick<Alarm, 'key'>,
  store: BotParts['store'],
): Promise<Conversation> {
  return readConversation((await store.read([key])).get(key)?.value);
}

function reminderAt({ id, at }: Alarm, { reminders }: Memory): Reminder | undefined {
  return reminders.find((one) => one.id === id && one.at === at);
}

export interface Failure {
  readonly error: unknown;
}

/** Adapters keep what is thrown inside to themselves, so it is carried out by hand. */
export async function spoken(
  reference: Partial<ConversationReference>,
  reach: Reach,
  speak: (context: TurnContext) => Promise<void>,
): Promise<Failure | undefined> {
  let failure: Failure | undefined;
  try {
    await reach(reference, async (context) => {
      try {
        await speak(context);
      } catch (error) {
        failure = { error };
      }
    });
  } catch (error) {
    failure = { error };
  }
  return failure;
}

/** The person has left, or taken the bot out. */
export function isGone({ error }: Failure): boolean {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return error instanceof UnknownConversation || status === 403 || status === 404 || status === 410;
}

/** Puts the next time in place of the one that has passed. */
async function keep(
  alarm: Alarm,
  next: Reminder | undefined,
  said: Reply | undefined,
  store: BotParts['store'],
): Promise<void> {
  await keepChanged(alarm, store, (memory) => {
    const reminder = reminderAt(alarm, memory);
    return reminder === undefined ? undefined : afterReminder(memory, reminder, next, said);
  });
}

/**
 * Writes what a change makes of the memory that the alarm belongs to. The person may have spoken meanwhile, so it is read
 * again each time; where the change gives nothing, nothing is written.
 */
export async function keepChanged(
  { key }: Pick<Alarm, 'key'>,
  store: BotParts['store'],
  change: (memory: Memory) => Memory | undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = (await store.read([key])).get(key);
    const before = readConversation(stored?.value);
    const memory = change(before.memory);
    if (stored === undefined || memory === undefined) return;
    const { reference, ...rest } = before;
    const alarms = alarmsOf(memory);
    const value = { ...rest, memory, ...(alarms.length === 0 ? {} : { reference }) };
    try {
      await store.write([{ key, value, expected: stored.eTag, alarms }]);
      return;
    } catch (error) {
      if (!(error instanceof StateConflict) || attempt >= mostConflicts) throw error;
    }
  }
}

function afterReminder(
  memory: Memory,
  { id, what }: Reminder,
  next: Reminder | undefined,
  said: Reply | undefined,
): Memory {
  const reminders = memory.reminders.flatMap((one) =>
    one.id !== id ? [one] : next === undefined ? [] : [next],
  );
  if (said === undefined) return { ...memory, reminders };
  return {
    ...memory,
    reminders,
    reminded: { what, fired: true, ...(next === undefined ? {} : { id }) },
    ...(isFollowUp(what) ? { open: { kind: 'seen' } as const } : {}),
    shown: said.choices.map(({ value }) => value),
  };
}
