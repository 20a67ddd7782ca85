import { millisecondsOfAnHour } from '../src/diary/entry';
import { randomUUID } from 'node:crypto';
import { afterQuiet, daysLater, momentOf, wallAt } from '../src/reminders/clock';
import type { SeenAnswer } from '../src/reminders/asked';
import { followUp, isFollowUp, reminderOf, type Reminder } from '../src/reminders/reminder';
import { choicesOf, plainReply, textBlock, type Choice, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import type { Warning } from '../src/routing/memory';
import { momentWords } from './reminder-words';
import type { Turn } from './turn';
import { doKey, flagOf } from './urgent-words';

/** The chip that offers to ask later. */
export function askLater(turn: Turn, warning: Warning): readonly string[] {
  return mayAskLater(turn, warning) ? [turn.words.message('chip-ask-later')] : [];
}

/** Never where somebody else may look at the screen. */
function mayAskLater({ words, arrival }: Turn, { redFlags }: Warning): boolean {
  const { unasked } = words.reminders.followUp;
  return arrival !== 'never' && !redFlags.some((id) => unasked.includes(words.redFlag(id)?.script ?? ''));
}

export function withoutFollowUp(reminders: readonly Reminder[]): readonly Reminder[] {
  return reminders.filter(({ what }) => !isFollowUp(what));
}

/** Asks later whether they were seen: in a few hours, or next morning where advice on the same day was enough. */
export function laterAsked(turn: Turn): Reply {
  const { words, memory, now, clock, arrival } = turn;
  const { warning, reminders } = memory();
  if (warning === undefined || !mayAskLater(turn, warning))
    return plainReply(words.message('reminder-never'), chips(words, 'chip-help'));
  const { hours, morning } = words.reminders.followUp;
  const wanted =
    warning.disposition === 'same-day'
      ? morningAfter(turn, morning)
      : new Date(now.getTime() + hours * millisecondsOfAnHour);
  const at = afterQuiet(wanted, clock).toISOString();
  const made = reminderOf(randomUUID(), followUp, { at, repeat: { kind: 'once' } }, clock);
  turn.remember({
    reminders: [...withoutFollowUp(reminders), made],
    reminded: { what: followUp, id: made.id, fired: false },
  });
  const when = momentWords(new Date(at), clock.zone, now, words);
  const how = arrival === 'pushed' ? [] : [textBlock(words.message(`reminder-${arrival}`))];
  return {
    tone: 'plain',
    blocks: [textBlock(words.message('follow-up-set', { when })), ...how],
    choices: chips(words, 'chip-reminder-stop', 'chip-person'),
  };
}

function morningAfter({ now, clock }: Turn, morning: string): Date {
  const [at = 0, minute = 0] = morning.split(':').map(Number);
  const tomorrow = wallAt(daysLater(now, 1, clock.zone), clock.zone);
  return momentOf({ ...tomorrow, hour: at, minute }, clock.zone);
}

/** What the question says when its time has come. */
export function followUpQuestion(
  warning: Warning | undefined,
  words: Words,
): Pick<Reply, 'blocks' | 'choices'> {
  const key = warning?.crisis === true ? 'crisis' : warning?.forSomeoneElse === true ? 'other' : 'own';
  const answers = ['chip-seen', 'chip-waiting', 'chip-nobody', 'chip-not-seen'];
  return {
    blocks: [{ kind: 'lead', text: words.message(`follow-up-ask-${key}`) }],
    choices: key === 'crisis' ? chips(words, 'chip-yes', 'chip-no', 'chip-person') : chips(words, ...answers),
  };
}

/** A no has the action repeated once, and kindly; a yes takes the warning off, except where it was about despair. */
export function afterSeen(turn: Turn, answer: SeenAnswer): Reply {
  const { words, memory } = turn;
  const { warning } = memory();
  turn.forget('open');
  if (warning === undefined) return plainReply(words.message('reminder-done'), chips(words, 'chip-help'));
  if (answer === 'seen' && warning.crisis)
    return plainReply(words.message('crisis-stay'), later(turn, warning));
  if (answer === 'seen') {
    turn.forget('warning');
    turn.remember({ reminders: withoutFollowUp(memory().reminders) });
    return plainReply(words.message('follow-up-seen'), chips(words, 'chip-help'));
  }
  if (answer === 'waiting')
    return {
      tone: 'plain',
      blocks: [textBlock(words.message('follow-up-waiting')), textBlock(words.message('graver'))],
      choices: later(turn, warning),
    };
  const action = words.message(doKey(words, flagOf(words, warning), warning));
  return {
    tone: 'urgent',
    blocks: [
      textBlock(words.message(`follow-up-${answer}`)),
      { kind: 'lead', text: action },
      ...(answer === 'nobody' && !warning.crisis ? [textBlock(words.message('nobody-answers'))] : []),
    ],
    choices: later(turn, warning),
  };
}

function later(turn: Turn, warning: Warning): readonly Choice[] {
  return [...choicesOf(askLater(turn, warning)), ...chips(turn.words, 'chip-person')];
}

function chips(words: Words, ...keys: readonly string[]): readonly Choice[] {
  return choicesOf(keys.map((key) => words.message(key)));
}
