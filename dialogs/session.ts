import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { plainReply, textBlock, type Block, type Reply } from '../src/reply/reply';
import type { SessionStep } from '../src/routing/route';
import {
  afterRound,
  paused,
  roundAgain,
  running,
  secondsLeft,
  type Session,
} from '../src/routing/session-memory';
import { begin, timerOf } from './session-begin';
import { lengthWithin } from './session-length';
import {
  allDone,
  amountOf,
  chips,
  choicesBehind,
  roundTask,
  roundWords,
  sessionChoices,
  thingOf,
  whereWords,
} from './session-words';
import { stopRule } from './stop-rule';
import { turnOf, type Turn } from './turn';

/** Counts an exercise set by set, or lets a time run. That it is over is the bot's to say, with the words of time-over.ts. */
export class SessionDialog extends Dialog {
  static readonly dialogId = 'session';

  constructor() {
    super(SessionDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'session') return dc.endDialog();
    turn.forget('open');
    turn.remember({ misses: 0, offered: [], countsWith: [] });
    await turn.say(replyTo(turn, turn.route.step));
    return dc.endDialog();
  }
}

function replyTo(turn: Turn, step: SessionStep): Reply {
  if (step.kind === 'begin') return begin(turn, step);
  const { session } = turn.memory();
  // Its time was over when the message came, which is said in front of this.
  if (session === undefined) return { tone: 'plain', blocks: [], choices: chips(turn.words, 'chip-help') };
  switch (step.kind) {
    case 'did':
      return did(turn, session, step.more ? session.did + step.count : step.count);
    case 'change':
      return change(turn, session, step.seconds);
    case 'done':
      return done(turn, session);
    case 'skip':
      return onwards(turn, session, 'session-skipped');
    case 'back':
      return session.repetitions === undefined && amountOf(session, turn.words)?.isHold !== true
        ? where(turn, session)
        : goOn(turn, roundAgain(session));
    case 'pause':
      return pause(turn, session);
    case 'go-on':
      return goOn(turn, session);
    case 'where':
      return where(turn, session);
    case 'stop':
    case 'hurts':
      return stop(turn, session, step.kind);
  }
}

/** Next to a hold that does not run, "done" tells nothing yet. */
function done(turn: Turn, session: Session): Reply {
  const waits = session.repetitions === undefined && session.timer === undefined;
  return waits ? where(turn, session) : onwards(turn, session, 'session-round-done');
}

function onwards(turn: Turn, session: Session, key: 'session-round-done' | 'session-skipped'): Reply {
  const { words } = turn;
  const round = roundWords(session, words);
  const next = afterRound(session);
  if (next === undefined) return finish(turn, session, allDone(session, turn.memory(), words));
  turn.remember({ session: next });
  const rest = session.repetitions === undefined ? 'session-rest-hold' : 'session-rest';
  return {
    tone: 'plain',
    blocks: [
      textBlock(`${words.message(key, { round })} ${words.message(rest, { task: roundTask(next, words) })}`),
    ],
    choices: sessionChoices(next, words),
  };
}

function finish(turn: Turn, session: Session, blocks: readonly Block[]): Reply {
  turn.forget('session');
  return { tone: 'plain', blocks, choices: choicesBehind(session, turn.memory(), turn.words) };
}

function did(turn: Turn, session: Session, count: number): Reply {
  if (count >= (session.repetitions ?? 0)) return onwards(turn, session, 'session-round-done');
  const counted: Session = { ...session, did: count, paused: false };
  turn.remember({ session: counted });
  return where(turn, counted);
}

function where({ words, now }: Turn, session: Session): Reply {
  return plainReply(whereWords(session, now, words), sessionChoices(session, words));
}

function pause(turn: Turn, session: Session): Reply {
  const { words, now } = turn;
  const stands = paused(session, now);
  turn.remember({ session: stands });
  const { over } = thingOf(session, words);
  const isOn = session.timer !== undefined && over !== undefined;
  return {
    tone: 'plain',
    blocks: [
      textBlock(words.message('session-paused')),
      ...(isOn ? [textBlock(over)] : []),
      textBlock(whereWords(stands, now, words)),
    ],
    choices: sessionChoices(stands, words),
  };
}

/** A stopped time runs on, a hold that waits begins; a count that waits for "done" says where it is. */
function goOn(turn: Turn, session: Session): Reply {
  const { words } = turn;
  const { repetitions, timer, seconds = 0, left = seconds } = session;
  if (repetitions !== undefined || timer !== undefined) {
    const awake = { ...session, paused: false };
    turn.remember({ session: awake });
    return where(turn, awake);
  }
  const ready = amountOf(session, words)?.isHold === true ? words.session.readySeconds : 0;
  const on = running(session, timerOf(left + ready, turn));
  turn.remember({ session: on });
  return where(turn, on);
}

/** Another length counts from when it began, so that ice is never longer on the skin than its limit. */
function change(turn: Turn, session: Session, asked: number): Reply {
  const { words, now } = turn;
  const amount = amountOf(session, words);
  const { seconds } = session;
  if (amount === undefined || seconds === undefined) return where(turn, session);
  const { length, said } = lengthWithin(amount, asked, session.topic, words);
  const passed = Math.max(0, seconds - (secondsLeft(session, now) ?? seconds));
  const left = length - passed;
  if (left <= 0) return onwards(turn, session, 'session-round-done');
  const changed: Session = { ...session, seconds: length };
  const on =
    session.timer === undefined
      ? { ...changed, ...(session.left === undefined ? {} : { left }) }
      : running(changed, timerOf(left, turn));
  turn.remember({ session: on });
  const reply = where(turn, on);
  return { ...reply, blocks: [...said, ...reply.blocks] };
}

function stop(turn: Turn, session: Session, kind: 'stop' | 'hurts'): Reply {
  const { words } = turn;
  const amount = amountOf(session, words);
  const { over } = thingOf(session, words);
  const isMove = session.repetitions !== undefined || amount?.isHold === true;
  const fewer = amount?.less === undefined || session.less ? [] : chips(words, lessChip(session));
  const reply = finish(turn, session, [
    textBlock(words.message(kind === 'hurts' ? 'session-hurts' : 'session-stopped')),
    ...(session.timer !== undefined && over !== undefined ? [textBlock(over)] : []),
    ...(isMove ? [stopRule(words)] : []),
  ]);
  return { ...reply, choices: [...fewer, ...reply.choices] };
}

function lessChip({ repetitions }: Session): string {
  return repetitions === undefined ? 'chip-session-timer-less' : 'chip-session-count-less';
}
