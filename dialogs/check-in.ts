import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { CheckIn } from '../src/routing/check-in-memory';
import type { FollowUp } from '../src/routing/check-in-parts';
import type { CheckInStep } from '../src/routing/route';
import { choicesOf, textBlock, type Block, type Choice, type Reply } from '../src/reply/reply';
import type { ScreenQuestionWords, Words } from '../src/reply/words';
import type { ScreenQuestion } from '../src/triage/screen-question';
import { warningInView } from './answer';
import { checkInResult } from './check-in-result';
import { askHistory, historyBack, nextAsked, takeHistory } from './history';
import { forgotten } from './history-forgotten';
import { turnOf, type Turn } from './turn';

/** Asks about danger signs one at a time. It stays open in the memory, so that an answer to something else can come between. */
export class CheckInDialog extends Dialog {
  static readonly dialogId = 'check-in';

  constructor() {
    super(CheckInDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind === 'check-in') await turn.say(take(turn, turn.route.step));
    return dc.endDialog();
  }
}

/** A question with its reason and its answers to tap. */
export function questionReply({ ask, why }: ScreenQuestionWords, number: number, words: Words): Reply {
  const total = String(words.checkIn.questions.length);
  return {
    tone: 'plain',
    blocks: [
      { kind: 'text', text: words.message('check-in-progress', { number: String(number), total }) },
      { kind: 'lead', text: ask },
      { kind: 'note', text: words.message('check-in-why', { why }) },
    ],
    choices: yesNoUnsure(words),
  };
}

/** What is left of a question, one thing a line. */
export function followReply(
  { parts, why }: ScreenQuestionWords,
  { kind, parts: asked }: FollowUp,
  words: Words,
): Reply {
  const items = parts.filter(({ id }) => asked.includes(id)).map(({ title }) => title);
  return {
    tone: 'plain',
    blocks: [
      { kind: 'lead', text: words.message(`check-in-${kind}-lead`) },
      { kind: 'list', title: words.message(`check-in-${kind}-list`), items },
      { kind: 'note', text: words.message('check-in-why', { why }) },
    ],
    choices: yesNoUnsure(words),
  };
}

function yesNoUnsure(words: Words): readonly Choice[] {
  return choicesOf(['chip-yes', 'chip-no', 'chip-unsure'].map((key) => words.message(key)));
}

function take(turn: Turn, step: CheckInStep): Reply {
  const { words, memory, now } = turn;
  const { checkIn, open, warning } = memory();
  if (typeof step !== 'string' && step.kind === 'forget') return forgotten(turn, step.id);
  if (warning !== undefined) return warned(turn);
  const fresh: CheckIn = { at: now.getTime(), answers: [], complete: false };
  const known = checkIn === undefined || checkIn.complete ? fresh : checkIn;
  const total = String(words.checkIn.questions.length);
  if (typeof step !== 'string')
    return step.kind === 'narrowed' ? narrow(turn, step.follow) : takeHistory(turn, step, known);
  switch (step) {
    case 'begin': {
      const key = known === fresh ? 'check-in-lead' : 'check-in-resumed';
      return ask(
        turn,
        known,
        open?.kind === 'check-in' || open?.kind === 'history'
          ? []
          : [textBlock(words.message(key, { total }))],
      );
    }
    case 'ask-again':
      return ask(turn, known);
    case 'explain':
      return ask(turn, known, [textBlock(words.message('check-in-meaning'))]);
    case 'back': {
      const earlier = historyBack(turn, known);
      if (earlier !== undefined) return earlier;
      const first = known.answers.length === 0;
      const answers = known.answers.slice(0, -1);
      return ask(turn, { ...known, answers }, first ? [textBlock(words.message('check-in-first'))] : []);
    }
    case 'answered-no': {
      const asked = words.checkIn.questions[known.answers.length];
      const answers = asked === undefined ? [] : [{ id: asked.id, answer: 'no' } as const];
      return ask(turn, { ...known, answers: [...known.answers, ...answers] });
    }
    case 'leave':
      turn.forget('open');
      if (open?.kind === 'history')
        return checkInResult(turn, [textBlock(words.message('check-in-history-left'))]);
      return {
        tone: 'plain',
        blocks: [textBlock(words.message('check-in-left'))],
        choices: choicesOf(['chip-carry-on', 'chip-help'].map((key) => words.message(key))),
      };
  }
}

/** The next question; when there is none, the result. */
function ask(turn: Turn, checkIn: CheckIn, before: readonly Block[] = []): Reply {
  const { words } = turn;
  const at = checkIn.answers.length;
  const question = words.checkIn.questions[at];
  if (question === undefined) return beside(turn, checkIn, before);
  const last = words.checkIn.questions[at - 1];
  turn.remember({
    checkIn,
    open: {
      kind: 'check-in',
      question: asRouted(question),
      ...(last === undefined ? {} : { before: asRouted(last) }),
    },
    misses: 0,
  });
  const reply = questionReply(question, at + 1, words);
  return { ...reply, blocks: [...before, ...reply.blocks] };
}

/** The danger signs are clear: what else a plan needs is asked, or it is all known. */
function beside(turn: Turn, checkIn: CheckIn, before: readonly Block[]): Reply {
  const isFirst = turn.memory().open?.kind === 'check-in';
  const asks = nextAsked(turn, checkIn);
  const lead = isFirst && asks.length > 0 ? [textBlock(turn.words.message('check-in-more'))] : [];
  return askHistory(turn, checkIn, [...before, ...lead], asks);
}

/** The open question, of which only a part is left. */
function narrow(turn: Turn, follow: FollowUp): Reply {
  const { words, memory } = turn;
  const { open, checkIn } = memory();
  const question = words.checkIn.questions[checkIn?.answers.length ?? 0];
  if (open?.kind !== 'check-in' || question === undefined) return take(turn, 'begin');
  turn.remember({ open: { ...open, follow }, misses: 0 });
  return followReply(question, follow, words);
}

/** Sentences are read anew in each turn; only what decides is kept. */
function asRouted({
  id,
  redFlag,
  disposition,
  also,
  deniedAs,
  parts,
  whenTold,
}: ScreenQuestionWords): ScreenQuestion {
  return {
    id,
    redFlag,
    disposition,
    also,
    deniedAs,
    whenTold,
    parts: parts.map((part) => ({
      id: part.id,
      redFlag: part.redFlag,
      disposition: part.disposition,
      also: part.also,
      deniedAs: part.deniedAs,
    })),
  };
}

function warned(turn: Turn): Reply {
  const { words } = turn;
  return {
    tone: 'plain',
    blocks: [...warningInView(turn), textBlock(words.message('check-in-warned'))],
    choices: choicesOf(['chip-person', 'chip-help'].map((key) => words.message(key))),
  };
}

/** The check-in as a choice, where no warning stands in its way. */
export function checkInChoice({ words, memory }: Pick<Turn, 'words' | 'memory'>): readonly Choice[] {
  return memory().warning === undefined ? choicesOf([words.message('chip-check-in')]) : [];
}
