import type { RemindOf } from '../src/bot/reminding';
import { isFollowUp, type Reminder } from '../src/reminders/reminder';
import { quoted } from '../src/reply/quoted';
import { choicesOf, textBlock, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import type { Memory } from '../src/routing/memory';
import { warningInView } from './answer';
import { followUpQuestion } from './follow-up';
import { momentWords, whatWords } from './reminder-words';
import { isLeftOut } from './summary-left-out';

/** What a reminder says when its time has come. A danger sign that was told stands above it, and holds exercise back. */
export function createRemindOf(wordsFor: (country?: string) => Words, now: () => Date): RemindOf {
  return (reminder, memory, late) => {
    const words = wordsFor(memory.country);
    const ownLate = late
      ? [
          textBlock(
            words.message('reminder-late', {
              when: momentWords(new Date(reminder.at), reminder.zone, now(), words),
            }),
          ),
        ]
      : [];
    // Nobody has just spoken here, and somebody else may look at the screen.
    const isPrivate = (memory.warning?.redFlags ?? []).some((id) => isLeftOut(id, words));
    const warned = isPrivate ? [] : warningInView({ words, memory: () => memory });
    if (isFollowUp(reminder.what)) {
      const { blocks, choices } = followUpQuestion(memory.warning, words);
      return { tone: 'plain', blocks: [...warned, ...blocks], choices };
    }
    return {
      tone: 'plain',
      blocks: [...warned, textBlock(said(reminder, memory, words)), ...ownLate],
      choices: choicesUnder(reminder, memory, words),
    };
  };
}

function said({ what }: Reminder, { warning }: Memory, words: Words): string {
  if (what.kind === 'own') return words.reminders.own.say.replace('{words}', quoted(what.words));
  const kind = words.reminders.kinds.find(({ id }) => id === what.id);
  if (kind === undefined || (kind.exercise && warning !== undefined))
    return words.message('reminder-waits', { what: whatWords(what, words) });
  return kind.say;
}

function choicesUnder({ what, repeat }: Reminder, { warning }: Memory, words: Words): Reply['choices'] {
  const kind = what.kind === 'known' ? words.reminders.kinds.find(({ id }) => id === what.id) : undefined;
  const about = kind?.ask === undefined || warning !== undefined ? undefined : words.passage(kind.ask)?.ask;
  const keys =
    repeat.kind === 'once' ? ['chip-reminder-again'] : ['chip-reminder-again', 'chip-reminder-stop'];
  return choicesOf([...(about === undefined ? [] : [about]), ...keys.map((key) => words.message(key))]);
}
