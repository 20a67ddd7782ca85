import type { Desk } from '../src/desk/desk';
import { isOpen, opensNext } from '../src/desk/hours';
import type { DeskReplyOf } from '../src/bot/at-desk';
import { findingsOf } from '../src/bot/hand-over';
import { choicesOf, plainReply, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { momentWords } from './reminder-words';
import { isLeftOut } from './summary-left-out';
import type { Turn } from './turn';

/** Whether there is a desk on this channel and somebody is at it. */
export function canPassOn({ desk, now }: Pick<Turn, 'desk' | 'now'>): boolean {
  return desk !== undefined && isOpen(now, desk.hours);
}

/** When the desk opens next, by the person's clock where it is known. */
export function closedWords({ name, hours }: Desk, { words, clock, now }: Turn): readonly string[] {
  const opens = hours === undefined ? undefined : opensNext(now, hours);
  if (hours === undefined || opens === undefined) return [words.message('handoff-none')];
  const when = momentWords(opens, clock.told ? clock.zone : hours.zone, now, words);
  const lead = words.message('desk-closed', { desk: name, when });
  return clock.told ? [lead] : [lead, words.message('desk-closed-zone', { zone: hours.zone })];
}

/** Whether to pass the conversation on, and what would go along. */
export function deskQuestion({ name: desk }: Desk, turn: Turn): Reply {
  const { words } = turn;
  const signs = signsNamed(turn);
  const items = [
    ...(signs === '' ? [] : [words.message('desk-along-signs', { signs })]),
    ...(words.country === undefined
      ? []
      : [words.message('desk-along-country', { country: words.country.name })]),
    words.message('desk-along-said'),
  ];
  return {
    tone: 'plain',
    blocks: [
      { kind: 'text', text: words.message('desk-ask', { desk }) },
      { kind: 'list', title: words.message('desk-along', { desk }), items },
      { kind: 'text', text: words.message('desk-note') },
    ],
    choices: questionChoices(words),
  };
}

/** The question again behind a reply to something else. */
export function deskQuestionAgain({ name: desk }: Desk, { words }: Turn): Reply {
  return plainReply(words.message('desk-ask', { desk }), questionChoices(words));
}

function questionChoices(words: Words): Reply['choices'] {
  return choicesOf(['chip-desk-yes', 'chip-desk-no'].map((key) => words.message(key)));
}

/** Those that somebody else should not see on the screen are told of without their names. */
function signsNamed({ memory, words }: Turn): string {
  const found = findingsOf(memory(), words).map(({ redFlag }) => redFlag);
  const named = found.filter((id) => !isLeftOut(id, words)).flatMap((id) => words.redFlag(id)?.sign ?? []);
  const unnamed = found.some((id) => isLeftOut(id, words)) ? [words.message('desk-sign-unnamed')] : [];
  return [...new Set([...named, ...unnamed])].join('; ');
}

const statusKeys = { accepted: 'desk-connected', completed: 'desk-ended', failed: 'desk-failed' } as const;

/** How the handoff stands, said when the desk tells of it. */
export function createDeskReplyOf(wordsFor: (country?: string) => Words): DeskReplyOf {
  return (state, memory, { name: desk }) => {
    const words = wordsFor(memory.country);
    const choices = state === 'accepted' ? [] : choicesOf([words.message('chip-help')]);
    return plainReply(words.message(statusKeys[state], { desk }), choices);
  };
}
