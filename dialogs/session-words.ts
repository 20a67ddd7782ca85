import type { Amount, ThingTimed } from '../src/answers/amount';
import { wallAt } from '../src/reminders/clock';
import { textBlock, choicesOf, type Block, type Choice } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { isOfPlan } from '../src/routing/session';
import { roundOf, secondsLeft, type Session, type Timer } from '../src/routing/session-memory';
import type { Memory } from '../src/routing/memory';
import { timeWords } from './reminder-words';

const secondsOfAMinute = 60;

export function thingOf({ topic }: Pick<Session, 'topic'>, words: Words): ThingTimed {
  return words.session.things.get(topic) ?? { what: topic, begin: '' };
}

export function amountOf({ topic }: Pick<Session, 'topic'>, words: Words): Amount | undefined {
  return words.session.amounts.get(topic);
}

/** "20 seconds", "15 minutes". */
export function lastsWords(seconds: number, words: Words): string {
  if (seconds < secondsOfAMinute || seconds % secondsOfAMinute !== 0)
    return words.message(seconds === 1 ? 'session-second' : 'session-seconds', { count: String(seconds) });
  const minutes = seconds / secondsOfAMinute;
  return words.message(minutes === 1 ? 'session-minute' : 'session-minutes', { count: String(minutes) });
}

/** What is left, as a round figure: whole minutes from two on. */
function leftWords(seconds: number, words: Words): string {
  const whole = Math.ceil(seconds);
  return whole < 2 * secondsOfAMinute
    ? lastsWords(whole, words)
    : lastsWords(Math.round(whole / secondsOfAMinute) * secondsOfAMinute, words);
}

/** "Set 2 of 3, left side" at the beginning of a sentence; nothing where there is one round only. */
export function roundWords(session: Session, words: Words): string {
  const { set, side } = roundOf(session);
  const { sets, sides } = session;
  const round = [
    ...(sets > 1 ? [words.message('session-set', { set: String(set), sets: String(sets) })] : []),
    ...(sides > 1 ? [words.message(`session-side-${side}`)] : []),
  ].join(', ');
  return round.charAt(0).toUpperCase() + round.slice(1);
}

/** What to do in this round. */
export function roundTask(session: Session, words: Words): string {
  const round = roundWords(session, words);
  const { what } = thingOf(session, words);
  const { repetitions, seconds = 0 } = session;
  const lead = round === '' ? '' : `**${round}:** `;
  return repetitions === undefined
    ? `${lead}${words.message('session-hold', { what, lasts: lastsWords(seconds, words) })}`
    : `${lead}${words.message('session-repeat', { what, count: String(repetitions) })}`;
}

/** Where they are, for whoever asks or comes back from something else. */
export function whereWords(session: Session, now: Date, words: Words): string {
  const { what } = thingOf(session, words);
  const left = secondsLeft(session, now);
  const { timer, repetitions, did } = session;
  if (timer !== undefined && left !== undefined)
    return words.message(left < 2 * secondsOfAMinute ? 'session-running-short' : 'session-running', {
      what,
      left: leftWords(left, words),
      time: untilWords(timer),
    });
  if (left !== undefined) return words.message('session-paused-at', { what, left: leftWords(left, words) });
  if (repetitions !== undefined && did > 0) {
    const round = roundWords(session, words);
    return `${round === '' ? '' : `**${round}:** `}${words.message('session-did', {
      did: String(did),
      count: String(repetitions),
      left: String(repetitions - did),
    })}`;
  }
  return words.message('session-here', { task: roundTask(session, words) });
}

/** What is said when a round was its last. */
export function allDone(session: Session, memory: Memory, words: Words): readonly Block[] {
  const { what } = thingOf(session, words);
  const inPlan = isOfPlan({ ...memory, session });
  return [textBlock(words.message(inPlan ? 'session-all-done-plan' : 'session-all-done', { what }))];
}

/** From so late on it is said for when it was. */
const lateFromMs = 60_000;

export function untilWords({ until, zone }: Timer): string {
  return timeWords(wallAt(new Date(until), zone));
}

/** The time of the round is over: what to do now, and what comes next. */
export function overBlocks(
  session: Session,
  next: Session | undefined,
  now: Date,
  words: Words,
): readonly Block[] {
  const { over = '' } = thingOf(session, words);
  const lasts = lastsWords(session.seconds ?? 0, words);
  const { timer } = session;
  const isLate = timer !== undefined && now.getTime() - Date.parse(timer.until) >= lateFromMs;
  return [
    { kind: 'lead', text: words.message('session-over', { lasts, over }).trim() },
    ...(isLate ? [textBlock(words.message('session-over-since', { time: untilWords(timer) }))] : []),
    ...(next === undefined
      ? []
      : [textBlock(words.message('session-rest-hold', { task: roundTask(next, words) }))]),
  ];
}

/** Under whatever is said while a session goes on. */
export function sessionChoices(session: Session, words: Words): readonly Choice[] {
  const { timer, paused, repetitions } = session;
  if (paused) return chips(words, 'chip-session-go-on', 'chip-session-stop');
  if (timer !== undefined)
    return chips(words, 'chip-session-left', 'chip-session-hurts', 'chip-session-stop-timer');
  return repetitions === undefined
    ? chips(words, 'chip-session-go', 'chip-session-skip', 'chip-session-stop')
    : chips(
        words,
        'chip-session-done',
        'chip-session-hurts',
        'chip-session-pause',
        'chip-session-stop-count',
      );
}

/** Behind a session that is over or was stopped: on with the plan, or to something else. */
export function choicesBehind(session: Session, memory: Memory, words: Words): readonly Choice[] {
  return isOfPlan({ ...memory, session })
    ? chips(words, 'chip-plan-next', 'chip-plan-easier', 'chip-plan-leave')
    : chips(words, ...(memory.plan === undefined ? [] : ['chip-plan-resume']), 'chip-diary-log', 'chip-help');
}

export function chips(words: Words, ...keys: readonly string[]): readonly Choice[] {
  return choicesOf(keys.map((key) => words.message(key)));
}
