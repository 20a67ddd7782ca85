import type { ReminderAsked, ReminderContext } from '../reminders/asked';
import type { Reminder, What } from '../reminders/reminder';
import type { Memory } from './memory';
import type { Reading } from './reading';
import type { ReminderStep, Route } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

/** What a message may mean for reminders, by what was said before it. */
export function reminderContext({ open, reminded }: Memory): ReminderContext {
  if (open?.kind === 'reminder-when') return 'when';
  if (open?.kind === 'reminder-what') return 'what';
  if (open?.kind === 'seen') return 'seen';
  if (reminded === undefined) return undefined;
  return reminded.fired ? 'fired' : 'set';
}

/** What the message asks of reminders, or answers to our questions about one. */
export function reminderRoute(reading: Reading, memory: Memory): Route | undefined {
  const step = stepOf(reading, memory);
  return step === undefined ? undefined : { kind: 'reminder', step };
}

/** What is asked in our own words leaves nothing for the statistics to suspect; in their own words anything may stand. */
export function isPlainReminder({ reminder }: Reading): boolean {
  return reminder !== undefined && reminder.what?.kind !== 'own';
}

function stepOf(reading: Reading, memory: Memory): ReminderStep | undefined {
  const { reminder: asked } = reading;
  const { open, reminded, reminders } = memory;
  const waits = open?.kind === 'reminder-when' || open?.kind === 'reminder-what';
  if (asked === undefined && open?.kind === 'seen') return seenStep(reading);
  if (asked === undefined) return waits && says(reading, 'later') ? { kind: 'left' } : undefined;
  const { what, when, problem } = asked;
  const told = { when, ...(problem === undefined ? {} : { problem }) };
  switch (asked.request) {
    case 'list':
      return { kind: 'list' };
    case 'stop':
      return stopped(asked, memory);
    case 'done':
      return { kind: 'done' };
    case 'again':
      return reminded === undefined ? undefined : { kind: 'again', what: reminded.what };
    case 'ask-later':
      return memory.warning === undefined ? undefined : { kind: 'follow-up' };
    case 'seen':
    case 'waiting':
    case 'not-seen':
    case 'nobody':
      return { kind: 'seen', answer: asked.request };
    case 'calendar':
      return calendarStep(memory);
    case 'what':
      return open?.kind === 'reminder-what' && what !== undefined && isThing(reading, what)
        ? { kind: 'set', what, when: open.when }
        : undefined;
    case 'set':
      // "Again in 15 minutes" means the one before; a bare "remind me" begins anew.
      return { kind: 'set', ...meant(what ?? (when.length === 0 ? undefined : reminded?.what)), ...told };
    case 'time':
    case 'change': {
      const last = reminders.find(({ id }) => id === reminded?.id);
      if (open?.kind === 'reminder-when') return { kind: 'set', what: open.what, ...told };
      if (last !== undefined && reminded?.fired === false) return { kind: 'change', id: last.id, ...told };
      return reminded === undefined ? undefined : { kind: 'set', what: reminded.what, ...told };
    }
  }
}

/** The short answers that are known everywhere. */
function seenStep(reading: Reading): ReminderStep | undefined {
  if (says(reading, 'nobody-answers')) return { kind: 'seen', answer: 'nobody' };
  if (says(reading, 'yes')) return { kind: 'seen', answer: 'seen' };
  return says(reading, 'no') ? { kind: 'seen', answer: 'not-seen' } : undefined;
}

function meant(what: What | undefined): { readonly what?: What } {
  return what === undefined ? {} : { what };
}

/** A command, small talk or a question is no thing to be reminded of. */
function isThing(reading: Reading, what: What): boolean {
  if (what.kind === 'known') return true;
  const { asks, commands, smallTalk, shape } = reading;
  const other =
    commands.some(({ share }) => share >= thresholds.command) ||
    smallTalk.some(({ share }) => share >= thresholds.expression) ||
    ['yes', 'no', 'unsure', 'later'].some((id) => says(reading, id));
  return !asks && !other && shape.kind === 'text';
}

function stopped(
  { all, what, place }: ReminderAsked,
  { reminders, reminded }: Memory,
): Extract<ReminderStep, { kind: 'stop' | 'which' }> {
  const stop = (those: readonly Reminder[]): Extract<ReminderStep, { kind: 'stop' }> => ({
    kind: 'stop',
    ids: those.map(({ id }) => id),
  });
  const numbered = place === undefined ? undefined : reminders[place - 1];
  if (numbered !== undefined) return stop([numbered]);
  const named = what === undefined ? [] : reminders.filter((one) => isSame(one.what, what));
  if (named.length > 0) return stop(named);
  if (all || reminders.length <= 1) return stop(reminders);
  const last = reminders.filter(({ id }) => id === reminded?.id);
  return what === undefined && last.length > 0 ? stop(last) : { kind: 'which' };
}

function isSame(one: What, other: What): boolean {
  if (one.kind === 'known') return other.kind === 'known' && one.id === other.id;
  return other.kind === 'own' && one.words.toLowerCase().includes(other.words.toLowerCase());
}

/** The one that was spoken of last, or else the one made last. */
function calendarStep({ reminders, reminded }: Memory): ReminderStep {
  const one = reminders.find(({ id }) => id === reminded?.id) ?? reminders.at(-1);
  return one === undefined ? { kind: 'list' } : { kind: 'calendar', id: one.id };
}
