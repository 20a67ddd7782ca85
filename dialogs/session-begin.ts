import { randomUUID } from 'node:crypto';
import type { Amount, Extent } from '../src/answers/amount';
import { splitPassageId } from '../src/answers/aspect';
import { choicesOf, plainReply, textBlock, type Block, type Reply } from '../src/reply/reply';
import type { SessionStep } from '../src/routing/route';
import { isOfPlan } from '../src/routing/session';
import { running, sessionOf, type Session, type Timer } from '../src/routing/session-memory';
import { warningInView } from './answer';
import { isStrong } from './diary-words';
import { lengthWithin } from './session-length';
import { amountOf, chips, lastsWords, roundTask, sessionChoices, thingOf, untilWords } from './session-words';
import { stopRule } from './stop-rule';
import type { Turn } from './turn';

type Begin = Extract<SessionStep, { kind: 'begin' }>;

/** Begins to count or lets the time run, unless a warning or a circumstance stands in the way. */
export function begin(turn: Turn, step: Begin): Reply {
  const { words, memory } = turn;
  const { circumstances, warning } = memory();
  if (warning !== undefined)
    return {
      tone: 'plain',
      blocks: [...warningInView(turn), textBlock(words.message('session-waits'))],
      choices: chips(words, 'chip-person', 'chip-help'),
    };
  const { topic } = step;
  const amount = topic === undefined ? undefined : amountOf({ topic }, words);
  if (topic === undefined || amount === undefined)
    return plainReply(
      words.message('session-which'),
      chips(words, 'chip-session-ice', 'chip-session-heat', 'chip-session-walk', 'chip-plan'),
    );
  if (amount.unless.some((one) => circumstances.includes(one))) return leftOut(turn, topic);
  return amount.repetitions === undefined
    ? time(turn, topic, amount, step)
    : count(turn, topic, amount, step);
}

function leftOut({ words }: Turn, topic: string): Reply {
  const why = words.passage(`${topic}#when-not`)?.ask;
  return plainReply(words.message('session-left-out', { what: thingOf({ topic }, words).what }), [
    ...(why === undefined ? [] : choicesOf([why])),
    ...chips(words, 'chip-help'),
  ]);
}

function count(turn: Turn, topic: string, amount: Amount, step: Begin): Reply {
  const { words } = turn;
  const less = isGentle(turn, topic, step);
  const extent = gentlerOf(amount, less);
  const most = extent.repetitions ?? 1;
  const asked = step.repetitions ?? most;
  const session: Session = { ...sessionOf(topic, extent, less), repetitions: Math.min(most, asked) };
  const { what } = thingOf(session, words);
  const slots = { what, most: String(most) };
  const before = ended(turn, topic);
  turn.remember({ session });
  return {
    tone: 'plain',
    blocks: [
      ...before,
      ...(asked > most ? [textBlock(words.message('session-most-hold', slots))] : []),
      textBlock(`${words.message('session-count')} ${thingOf(session, words).begin}`),
      textBlock(roundTask(session, words)),
      stopRule(words),
    ],
    choices: sessionChoices(session, words),
  };
}

function time(turn: Turn, topic: string, amount: Amount, step: Begin): Reply {
  const { words, arrival } = turn;
  const less = isGentle(turn, topic, step);
  const extent = gentlerOf(amount, less);
  const { length, said } = lengthWithin(amount, step.seconds ?? extent.seconds ?? 0, topic, words);
  const ready = amount.isHold ? words.session.readySeconds : 0;
  const timer = timerOf(length + ready, turn);
  const session = running({ ...sessionOf(topic, extent, less), seconds: length }, timer);
  const before = ended(turn, topic);
  turn.remember({ session });
  const { what, begin: how } = thingOf(session, words);
  const slots = {
    what,
    lasts: lastsWords(length, words),
    ready: lastsWords(ready, words),
    time: untilWords(timer),
  };
  return {
    tone: 'plain',
    blocks: [
      ...before,
      ...said,
      textBlock(`${words.message(amount.isHold ? 'session-hold-on' : 'session-time-on', slots)} ${how}`),
      textBlock(words.message(tellsKey(arrival, amount))),
      ...(amount.isHold ? [stopRule(words)] : []),
    ],
    choices: sessionChoices(session, words),
  };
}

/** A time of so many seconds from now. */
export function timerOf(seconds: number, { now, clock }: Turn): Timer {
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  return { id: randomUUID(), until, zone: clock.zone };
}

/** How they come to know that the time is over. */
function tellsKey(arrival: Turn['arrival'], { isHold }: Amount): string {
  if (arrival === 'never') return 'session-tells-never';
  return arrival === 'while-open' && !isHold ? 'session-tells-while-open' : 'session-tells';
}

/** Whoever asks for it, found it too sore, or told strong pain before the exercise of the plan, begins with less. */
function isGentle({ memory }: Turn, topic: string, { less }: Begin): boolean {
  const { plan, tried } = memory();
  const tooSore = tried.some((one) => one.tooSore && splitPassageId(one.passage).topic === topic);
  return less || tooSore || (isOfPlan({ ...memory(), session: { topic } }) && isStrong(plan?.pain?.before));
}

function gentlerOf(amount: Amount, less: boolean): Extent {
  return less ? (amount.less ?? amount) : amount;
}

/** A time that was still running for something else. */
function ended({ memory, words }: Turn, topic: string): readonly Block[] {
  const { session } = memory();
  if (session?.timer === undefined || session.topic === topic) return [];
  const { what, over = '' } = thingOf(session, words);
  return [textBlock(words.message('session-instead', { what, over }).trim())];
}
