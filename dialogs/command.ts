import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { lastGiven, type PlanPlace } from '../src/routing/memory';
import type { CommandId } from '../src/routing/route';
import { choicesOf, type Block, type Reply } from '../src/reply/reply';
import type { Passage, Words } from '../src/reply/words';
import { warningInView } from './answer';
import {
  answerBlocks,
  answerChoices,
  evidenceBlocks,
  evidenceOfSubject,
  nextQuestions,
} from './compose-answer';
import { deskKept, stillAtDesk } from './desk-kept';
import { diaryTold } from './diary-words';
import { countsWith } from './own-figures';
import { medicineCheckKept } from './medicine-check-kept';
import { checkInKept } from './check-in-kept';
import { historyKept } from './history-words';
import { remindersTold } from './reminder-words';
import { sessionKept } from './session-beside';
import { sessionStopped } from './session-stopped';
import { summaryKept } from './summary-kept';
import { takenWords } from './taken-words';
import { turnOf, type Turn } from './turn';

/** Help, start over, tell me more, my data …: what the bot does on request. */
export class CommandDialog extends Dialog {
  static readonly dialogId = 'command';

  constructor() {
    super(CommandDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'command') return dc.endDialog();
    const warned = warningInView(turn);
    const { command } = turn.route;
    const ends = command === 'start-over' || command === 'forget-me';
    const stopped = ends ? sessionStopped(turn) : [];
    const reply = obey(turn, command);
    await turn.say({ ...reply, blocks: [...warned, ...stopped, ...reply.blocks] });
    return dc.endDialog();
  }
}

/** Questions to begin with, as chips. */
export function firstQuestions(words: Words): Reply['choices'] {
  return choicesOf(words.welcome.flatMap((id) => words.passage(id)?.ask ?? []));
}

function obey(turn: Turn, command: CommandId): Reply {
  const { words } = turn;
  const say = (key: string, slots?: Readonly<Record<string, string>>): Reply => ({
    tone: 'plain',
    blocks: [{ kind: 'text', text: words.message(key, slots) }],
    choices: firstQuestions(words),
  });
  switch (command) {
    case 'help':
    case 'who-are-you':
      return say(command);
    case 'start-over':
      turn.forget(
        'open',
        'checkIn',
        'plan',
        'medicineCheck',
        'given',
        'rival',
        'countsWith',
        'offered',
        'notMeant',
        'misses',
      );
      return say('start-over-done');
    case 'forget-me': {
      const elsewhere = stillAtDesk(turn);
      turn.forgetAll();
      const { blocks, ...done } = say('forget-done');
      return { ...done, blocks: [...blocks, ...elsewhere] };
    }
    case 'my-data':
      return myData(turn);
    case 'country':
      turn.remember({ open: { kind: 'country' } });
      return { tone: 'plain', blocks: [{ kind: 'text', text: words.message('country-ask') }], choices: [] };
    case 'not-meant':
      return notMeant(turn);
    case 'more':
      return aboutLast(turn, 'more-none', (passage) => more(passage, turn));
    case 'repeat':
      return aboutLast(turn, 'repeat-none', (passage) =>
        answerBlocks(passage, words, turn.memory(), turn.reading),
      );
    case 'sources':
      return aboutLast(turn, 'sources-none', (passage) => evidenceOfSubject(passage, words));
    case 'back':
      return back(turn);
  }
}

function aboutLast(turn: Turn, otherwise: string, blocksOf: (passage: Passage) => readonly Block[]): Reply {
  const { words } = turn;
  const memory = turn.memory();
  const last = lastGiven(memory);
  const passage = last === undefined ? undefined : words.passage(last.id);
  const blocks = passage === undefined ? [] : blocksOf(passage);
  if (passage === undefined || blocks.length === 0) {
    return {
      tone: 'plain',
      blocks: [{ kind: 'text', text: words.message(otherwise) }],
      choices: firstQuestions(words),
    };
  }
  const next = nextQuestions(passage, words, memory);
  turn.remember({ offered: next, countsWith: countsWith(passage, words) });
  return {
    tone: 'answer',
    title: passage.title,
    blocks,
    choices: answerChoices(passage, next, words).slice(passage.more === undefined ? 0 : 1),
  };
}

function more(passage: Passage, { words, memory }: Turn): readonly Block[] {
  const gated = memory().circumstances.length > 0 && passage.dosesOf.length > 0;
  return passage.more === undefined || gated
    ? []
    : [
        { kind: 'text', text: passage.more },
        ...evidenceBlocks(passage, words).slice(passage.evidence === undefined ? 0 : 1),
      ];
}

function back(turn: Turn): Reply {
  const given = turn.memory().given.slice(0, -1);
  if (given.length === 0) {
    return {
      tone: 'plain',
      blocks: [{ kind: 'text', text: turn.words.message('back-none') }],
      choices: firstQuestions(turn.words),
    };
  }
  turn.remember({ given });
  turn.forget('rival');
  return aboutLast(turn, 'back-none', (passage) =>
    answerBlocks(passage, turn.words, turn.memory(), turn.reading),
  );
}

function notMeant(turn: Turn): Reply {
  const memory = turn.memory();
  const last = lastGiven(memory);
  if (last !== undefined)
    turn.remember({
      notMeant: [...memory.notMeant, last.id, ...(memory.rival === undefined ? [] : [memory.rival])],
      given: memory.given.slice(0, -1),
      countsWith: [],
    });
  turn.forget('rival');
  const text = turn.words.message('not-meant-reply');
  return {
    tone: 'plain',
    blocks: [{ kind: 'text', text }],
    choices: choicesOf([turn.words.message('chip-help')]),
  };
}

function myData(turn: Turn): Reply {
  const { words, memory, now, clock } = turn;
  const {
    country,
    circumstances,
    pounds,
    taken,
    days,
    warning,
    diary,
    plan,
    checkIn,
    denied,
    reminders,
    signs,
    tried,
    session,
  } = memory();
  const last = lastGiven(memory());
  const nothing =
    country === undefined &&
    circumstances.length === 0 &&
    pounds === undefined &&
    taken.length === 0 &&
    days === undefined &&
    diary.length === 0 &&
    plan === undefined &&
    warning === undefined &&
    checkIn === undefined &&
    historyKept(turn).length === 0 &&
    denied.length === 0 &&
    reminders.length === 0 &&
    signs.length === 0 &&
    tried.length === 0 &&
    session === undefined &&
    deskKept(turn).length === 0 &&
    last === undefined;
  if (nothing)
    return {
      tone: 'plain',
      blocks: [{ kind: 'text', text: words.message('my-data-none') }],
      choices: firstQuestions(words),
    };
  const slots = {
    country: words.country?.name ?? '–',
    circumstances: circumstances.map((id) => words.circumstance(id)).join(', ') || '–',
    weight: pounds === undefined ? '–' : words.message('weight-told', { pounds: String(Math.round(pounds)) }),
    taken: taken.map((one) => takenWords(one, words, clock.zone)).join(', ') || '–',
    days: days === undefined ? '–' : String(days),
    warnings: (warning?.redFlags ?? []).flatMap((id) => words.redFlag(id)?.sign ?? []).join('; ') || '–',
    topic: last === undefined ? '–' : (words.passage(last.id)?.title ?? '–'),
  };
  return {
    tone: 'plain',
    blocks: [
      { kind: 'text', text: words.message('my-data', slots) },
      ...diaryTold(diary, words, now).map((text): Block => ({ kind: 'text', text })),
      ...planTold(plan, words),
      ...sessionKept(turn),
      ...checkInKept(checkIn, words),
      ...historyKept(turn),
      ...medicineCheckKept(denied, words),
      ...remindersTold(reminders, words, now).map((text): Block => ({ kind: 'text', text })),
      ...summaryKept(memory(), words),
      ...deskKept(turn),
      { kind: 'text', text: words.message('data-kept-lead') },
    ],
    choices: choicesOf([words.message('chip-help')]),
  };
}

function planTold(plan: PlanPlace | undefined, words: Words): readonly Block[] {
  const phase = words.plan.phases.find(({ id }) => id === plan?.phase);
  return phase === undefined
    ? []
    : [{ kind: 'text', text: words.message('my-data-plan', { title: phase.title }) }];
}
