import type { ConversationReference, TurnContext } from 'botbuilder-core';
import { describeError } from '../journal';
import { isQuiet } from '../reminders/clock';
import type { Reply } from '../reply/reply';
import type { Memory } from '../routing/memory';
import { afterRound, type Session, type Timer } from '../routing/session-memory';
import type { Alarm } from '../state';
import type { BotParts } from './backtalk-bot';
import { conversationOf, isGone, keepChanged, mostAttempts, spoken, type Reach } from './reminding';

/** What is said when the time of a session is over. */
export type TimeOverOf = (session: Session, memory: Memory, now: Date) => Reply;

/** Nobody is woken for what is as late as that. */
const quietFromMs = 10 * 60_000;
/** Later than that it is only told to somebody who writes. */
const goneFromMs = 60 * 60_000;

/** Whether the alarm is of a time that runs, and not of a reminder. */
export async function isOfTimer(alarm: Alarm, store: BotParts['store']): Promise<boolean> {
  return sessionAt(alarm, (await conversationOf(alarm, store)).memory) !== undefined;
}

/**
 * Says that the time is over. It stays for the next message where it may not be said now: over a danger sign or our question
 * about one, in the quiet hours after a standstill, or where nobody could be reached.
 *
 * @throws when it did not get through; the alarm then comes again
 */
export async function sendTimeOver(
  alarm: Alarm,
  reach: Reach,
  say: (context: TurnContext, reply: Reply) => Promise<void>,
  parts: Pick<BotParts, 'store' | 'timeOverOf' | 'reminding' | 'now' | 'logger'>,
): Promise<void> {
  const { store, logger } = parts;
  const { memory, reference } = await conversationOf(alarm, store);
  const session = sessionAt(alarm, memory);
  if (session === undefined || reference === undefined || isHeld(session.timer, memory, reference, parts)) {
    await store.dropAlarm(alarm);
    return;
  }
  const reply = parts.timeOverOf(session, memory, parts.now());
  const failure = await spoken(reference, reach, (context) => say(context, reply));
  if (failure !== undefined && !isGone(failure) && alarm.attempts < mostAttempts) throw failure.error;
  if (failure !== undefined) {
    logger.error({ error: describeError(failure.error) }, 'that a time is over did not get through');
    await store.dropAlarm(alarm);
    return;
  }
  await keepChanged(alarm, store, (now) =>
    sessionAt(alarm, now) === undefined ? undefined : afterOver(now, reply),
  );
}

type Timed = Session & { readonly timer: Timer };

function sessionAt({ id, at }: Alarm, { session }: Memory): Timed | undefined {
  const timer = session?.timer;
  return session !== undefined && timer?.id === id && timer.until === at ? { ...session, timer } : undefined;
}

function isHeld(
  { until, zone }: Timer,
  { warning, open }: Memory,
  { channelId = '', serviceUrl = '' }: Partial<ConversationReference>,
  { reminding, now }: Pick<BotParts, 'reminding' | 'now'>,
): boolean {
  const late = now().getTime() - Date.parse(until);
  const asksOfDanger = open?.kind === 'confirm' || open?.kind === 'supposed';
  const sleeps = late >= quietFromMs && isQuiet(now(), { zone, quiet: reminding.quiet });
  const cannot = reminding.arrivalOn(channelId, serviceUrl) === 'never';
  return warning !== undefined || asksOfDanger || sleeps || late >= goneFromMs || cannot;
}

/** What stands open keeps its choices. */
function afterOver(memory: Memory, said: Reply): Memory {
  const { session, ...rest } = memory;
  const next = session === undefined ? undefined : afterRound(session);
  return {
    ...rest,
    ...(next === undefined ? {} : { session: next }),
    ...(memory.open === undefined ? { shown: said.choices.map(({ value }) => value) } : {}),
  };
}
