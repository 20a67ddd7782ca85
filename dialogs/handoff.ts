import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Desk } from '../src/desk/desk';
import type { HandoffStep } from '../src/routing/route';
import { choicesOf, plainReply, textBlock, type Block, type Reply } from '../src/reply/reply';
import { warningInView } from './answer';
import { canPassOn, closedWords, deskQuestion } from './desk-words';
import { momentWords } from './reminder-words';
import { turnOf, type Turn } from './turn';
import { doKey, flagOf } from './urgent-words';

/**
 * Talk to a person: passed on to the desk if they say yes, or else the numbers. A warning in force stays in force, and what
 * to do about it comes first.
 */
export class HandoffDialog extends Dialog {
  static readonly dialogId = 'handoff';

  constructor() {
    super(HandoffDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind === 'handoff') {
      const { step } = turn.route;
      const first = step === 'person' || step === 'pass-on' ? emergencyFirst(turn) : warningInView(turn);
      const reply = replyTo(step, turn);
      if (reply !== undefined) await turn.say({ ...reply, blocks: [...first, ...reply.blocks] });
    }
    return dc.endDialog();
  }
}

function replyTo(step: HandoffStep, turn: Turn): Reply | undefined {
  switch (step) {
    case 'person':
      return person(turn);
    case 'pass-on':
      return passOn(turn);
    case 'decline':
      turn.forget('open');
      return withHelp('desk-declined', turn);
    case 'cancel':
      return cancel(turn);
    case 'with-desk':
      return undefined;
  }
}

function person(turn: Turn): Reply {
  const { words, desk, memory, clock, now } = turn;
  const { desk: there } = memory();
  if (desk === undefined) return numbersOnly(turn, textBlock(words.message('handoff-none')));
  if (there !== undefined) {
    const when = momentWords(new Date(there.since), clock.zone, now, words);
    return stillWaiting(words.message('desk-still-waiting', { desk: desk.name, when }), turn);
  }
  if (!canPassOn(turn)) return closed(desk, turn);
  turn.remember({ open: { kind: 'desk' } });
  const question = deskQuestion(desk, turn);
  return isWaitingToBeSeen(turn)
    ? { ...question, choices: [...question.choices, ...helpChoices(turn)] }
    : question;
}

function passOn(turn: Turn): Reply {
  const { words, desk, now } = turn;
  turn.forget('open');
  if (desk === undefined) return numbersOnly(turn, textBlock(words.message('handoff-none')));
  if (!canPassOn(turn)) return closed(desk, turn);
  const at = now.toISOString();
  turn.remember({ desk: { state: 'waiting', since: at }, deskTold: { desk: desk.name, at } });
  return stillWaiting(words.message('desk-waiting', { desk: desk.name }), turn);
}

function cancel(turn: Turn): Reply {
  const { memory, desk, words } = turn;
  if (memory().open?.kind === 'desk') turn.forget('open');
  if (memory().desk === undefined) return withHelp('desk-declined', turn);
  turn.forget('desk');
  const name = desk?.name ?? memory().deskTold?.desk ?? '';
  return plainReply(words.message('desk-called-off', { desk: name }), helpChoices(turn));
}

function closed(desk: Desk, turn: Turn): Reply {
  return numbersOnly(turn, ...closedWords(desk, turn).map(textBlock));
}

function stillWaiting(text: string, turn: Turn): Reply {
  return plainReply(text, [
    ...choicesOf([turn.words.message('chip-desk-call-off')]),
    ...(isWaitingToBeSeen(turn) ? helpChoices(turn) : []),
  ]);
}

function withHelp(key: string, turn: Turn): Reply {
  return plainReply(turn.words.message(key), helpChoices(turn));
}

function numbersOnly(turn: Turn, ...blocks: readonly Block[]): Reply {
  const { words, memory } = turn;
  const unknown = words.country === undefined ? [textBlock(words.message('country-ask'))] : [];
  if (unknown.length > 0 && memory().open === undefined) turn.remember({ open: { kind: 'country' } });
  return { tone: 'plain', blocks: [...blocks, ...unknown], choices: helpChoices(turn) };
}

function helpChoices(turn: Turn): Reply['choices'] {
  return choicesOf([turn.words.message(isWaitingToBeSeen(turn) ? 'chip-understood' : 'chip-help')]);
}

/** A warning was given and has not been acknowledged. */
function isWaitingToBeSeen({ memory }: Turn): boolean {
  return memory().warning?.acknowledged === false;
}

/** Somebody who has a danger sign is not kept waiting for a desk. */
function emergencyFirst({ words, memory }: Turn): readonly Block[] {
  const { warning } = memory();
  if (warning === undefined) return [];
  const action = words.message(doKey(words, flagOf(words, warning), warning));
  return [{ kind: 'lead', text: words.message('handoff-emergency') }, textBlock(action)];
}
