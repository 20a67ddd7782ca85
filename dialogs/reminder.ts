import { randomUUID } from 'node:crypto';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { isQuiet } from '../src/reminders/clock';
import { mostReminders, reminderOf, type Reminder, type What, type When } from '../src/reminders/reminder';
import type { TimeProblem } from '../src/reminders/times';
import { choicesOf, plainReply, textBlock, type Block, type Choice, type Reply } from '../src/reply/reply';
import { lastGiven } from '../src/routing/memory';
import type { ReminderStep } from '../src/routing/route';
import { warningInView } from './answer';
import { afterSeen, laterAsked } from './follow-up';
import { quietWords, reminderLines, whatWords, whenWords } from './reminder-words';
import { turnOf, type Turn } from './turn';

type Step<Kind extends ReminderStep['kind']> = Extract<ReminderStep, { kind: Kind }>;

/** "Snooze" without a time. */
const minutesAgain = 15;

/** Sets, shows, moves and stops reminders. Saying one when it is due is the bot's, with the words of reminding.ts. */
export class ReminderDialog extends Dialog {
  static readonly dialogId = 'reminder';

  constructor() {
    super(ReminderDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'reminder') return dc.endDialog();
    turn.forget('open');
    turn.remember({ misses: 0, countsWith: [] });
    const reply = replyTo(turn, turn.route.step);
    await turn.say({ ...reply, blocks: [...warningInView(turn), ...reply.blocks] });
    return dc.endDialog();
  }
}

function replyTo(turn: Turn, step: ReminderStep): Reply {
  const { words } = turn;
  switch (step.kind) {
    case 'set':
      return set(turn, step);
    case 'change':
      return change(turn, step);
    case 'list':
      return list(turn);
    case 'stop':
      return stop(turn, step.ids);
    case 'which':
      return which(turn);
    case 'done':
      return done(turn);
    case 'again':
      return set(turn, { kind: 'set', what: step.what, when: [inMinutes(turn, minutesAgain)] });
    case 'follow-up':
      return laterAsked(turn);
    case 'seen':
      return afterSeen(turn, step.answer);
    case 'calendar':
      return calendar(turn, step.id);
    case 'left':
      return plainReply(words.message('reminder-left'), chips(turn, 'chip-help'));
  }
}

function inMinutes({ now }: Turn, minutes: number): When {
  return { at: new Date(now.getTime() + minutes * 60_000).toISOString(), repeat: { kind: 'once' } };
}

function set(turn: Turn, { what, when, problem }: Step<'set'>): Reply {
  if (turn.arrival === 'never')
    return plainReply(turn.words.message('reminder-never'), chips(turn, 'chip-help'));
  const about = what ?? meantNow(turn);
  if (about === undefined) return askWhat(turn, when);
  if (when.length === 0) return askWhen(turn, about, problem);
  const { words, clock, memory } = turn;
  if (memory().reminders.length + when.length > mostReminders)
    return plainReply(words.message('reminder-full'), chips(turn, 'chip-reminder-list'));
  const made = when.map((one) => reminderOf(randomUUID(), about, one, clock));
  return keep(turn, made, [...memory().reminders, ...made], 'reminder-set');
}

/** "Remind me in an hour" behind an answer about ice. */
function meantNow({ words, memory }: Turn): What | undefined {
  const topic = lastGiven(memory())?.topic;
  const kind = words.reminders.kinds.find(
    ({ meantAfter }) => topic !== undefined && meantAfter.includes(topic),
  );
  return kind === undefined ? undefined : { kind: 'known', id: kind.id };
}

function askWhat(turn: Turn, when: readonly When[]): Reply {
  const { words } = turn;
  turn.remember({ open: { kind: 'reminder-what', when } });
  const titles = words.reminders.kinds.map(({ title }) => sentenceCase(title));
  return plainReply(words.message('reminder-ask-what'), choicesOf(titles));
}

function askWhen(turn: Turn, what: What, problem: TimeProblem | undefined): Reply {
  const { words } = turn;
  turn.remember({ open: { kind: 'reminder-when', what } });
  const slots = { what: whatWords(what, words) };
  return plainReply(
    words.message(problem === undefined ? 'reminder-ask-when' : `reminder-${problem}`, slots),
    chips(turn, 'chip-reminder-soon', 'chip-reminder-later', 'chip-reminder-morning', 'chip-reminder-daily'),
  );
}

function change(turn: Turn, { id, when: [when], problem }: Step<'change'>): Reply {
  const { reminders } = turn.memory();
  const before = reminders.find((one) => one.id === id);
  if (before === undefined) return list(turn);
  if (when === undefined) return askWhen(turn, before.what, problem);
  const moved = reminderOf(id, before.what, when, turn.clock);
  return keep(
    turn,
    [moved],
    reminders.map((one) => (one.id === id ? moved : one)),
    'reminder-changed',
  );
}

function keep(
  turn: Turn,
  made: readonly Reminder[],
  reminders: readonly Reminder[],
  key: 'reminder-set' | 'reminder-changed',
): Reply {
  const { words, now, clock, arrival } = turn;
  const [last] = made.slice(-1);
  if (last === undefined) return list(turn);
  const isFirst = turn.memory().reminders.length === 0;
  const quiet =
    !isQuiet(now, clock) &&
    made.some(({ at, repeat }) => repeat.kind !== 'every' && isQuiet(new Date(at), clock));
  turn.remember({ reminders, reminded: { what: last.what, id: last.id, fired: false } });
  const told = made.map((one) =>
    words.message(key, { what: whatWords(one.what, words), when: whenWords(one, now, words) }),
  );
  return {
    tone: 'plain',
    blocks: [
      textBlock(told.join(' ')),
      ...(quiet ? [textBlock(words.message('reminder-in-quiet', quietWords(clock)))] : []),
      ...(arrival === 'pushed' || !isFirst ? [] : [textBlock(words.message(`reminder-${arrival}`))]),
      ...(clock.told || !isFirst ? [] : [note(words.message('reminder-zone', { zone: clock.zone }))]),
    ],
    choices: [...calendarChip(turn, last), ...chips(turn, 'chip-reminder-list', 'chip-reminder-stop')],
  };
}

/** What comes every hour until the evening is nothing for a calendar. */
function calendarChip(turn: Turn, { repeat }: Reminder): readonly Choice[] {
  return turn.calendar && repeat.kind !== 'every' ? chips(turn, 'chip-reminder-calendar') : [];
}

function list(turn: Turn): Reply {
  const { words, now, memory } = turn;
  const { reminders } = memory();
  if (reminders.length === 0)
    return plainReply(words.message('reminder-none'), chips(turn, 'chip-reminder', 'chip-help'));
  return {
    tone: 'plain',
    blocks: [
      textBlock(`${words.message('reminder-list')}\n\n${reminderLines(reminders, now, words).join('\n')}`),
    ],
    choices: stopChips(turn),
  };
}

function stopChips(turn: Turn): readonly Choice[] {
  const { words, memory } = turn;
  const { reminders } = memory();
  if (reminders.length === 1) return chips(turn, 'chip-reminder-stop');
  const each = reminders
    .slice(0, mostStopChips)
    .map((_, at) => words.message('chip-reminder-stop-one', { number: String(at + 1) }));
  return [...choicesOf(each), ...chips(turn, 'chip-reminder-stop-all')];
}

const mostStopChips = 5;

function which(turn: Turn): Reply {
  const { words, now, memory } = turn;
  const lines = reminderLines(memory().reminders, now, words);
  return plainReply(`${words.message('reminder-which')}\n\n${lines.join('\n')}`, stopChips(turn));
}

function stop(turn: Turn, ids: readonly string[]): Reply {
  const { words, memory } = turn;
  const gone = memory().reminders.filter(({ id }) => ids.includes(id));
  if (gone.length === 0) return list(turn);
  const left = memory().reminders.filter(({ id }) => !ids.includes(id));
  turn.remember({ reminders: left });
  turn.forget('reminded');
  const what = [...new Set(gone.map((one) => whatWords(one.what, words)))].join(', ');
  return plainReply(
    words.message('reminder-stopped', { what }),
    chips(turn, left.length > 0 ? 'chip-reminder-list' : 'chip-help'),
  );
}

function done(turn: Turn): Reply {
  const { words, memory, now } = turn;
  const { reminders, reminded } = memory();
  const next = reminders.find(({ id }) => id === reminded?.id);
  turn.forget('reminded');
  const when =
    next === undefined ? [] : [words.message('reminder-next', { when: whenWords(next, now, words) })];
  return plainReply(
    [words.message('reminder-done'), ...when].join(' '),
    chips(turn, next === undefined ? 'chip-help' : 'chip-reminder-list'),
  );
}

function calendar(turn: Turn, id: string): Reply {
  const { words, memory, now } = turn;
  const reminder = memory().reminders.find((one) => one.id === id);
  if (reminder === undefined) return list(turn);
  turn.remember({ reminded: { what: reminder.what, id, fired: false } });
  const slots = { what: whatWords(reminder.what, words), when: whenWords(reminder, now, words) };
  return {
    tone: 'plain',
    blocks: [
      {
        kind: 'calendar',
        reminder: id,
        text: words.message('reminder-calendar', slots),
        otherwise: words.message('reminder-calendar-none'),
      },
    ],
    choices: chips(turn, 'chip-reminder-list', 'chip-reminder-stop'),
  };
}

function chips({ words }: Turn, ...keys: readonly string[]): readonly Choice[] {
  return choicesOf(keys.map((key) => words.message(key)));
}

function sentenceCase(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function note(content: string): Block {
  return { kind: 'note', text: content };
}
