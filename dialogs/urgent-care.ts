import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Warning } from '../src/routing/memory';
import type { Continuation, Route } from '../src/routing/route';
import { choicesOf, plainReply, textBlock, type Block, type Choice, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { isLeftOut } from './summary-left-out';
import { summaryChoice } from './summary-offer';
import { turnOf, type Turn } from './turn';
import { answeredTo, closedBy, openedAgain } from './check-in-care';
import { askLater, withoutFollowUp } from './follow-up';
import { doKey, flagOf } from './urgent-words';
import { whatToSay } from './what-to-say';

type UrgentRoute = Extract<Route, { kind: 'urgent-care' }>;

/** Tells what to do now, and stays until the person has acknowledged it; nothing else is offered meanwhile. */
export class UrgentCareDialog extends Dialog {
  static readonly dialogId = 'urgent-care';

  constructor() {
    super(UrgentCareDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind === 'urgent-care') {
      await tellWhatToDo(turn, turn.route);
      return Dialog.EndOfTurn;
    }
    return this.continueDialog(dc);
  }

  /** Something else was said on top of the warning (talk to a person); the warning still waits. */
  override resumeDialog(): Promise<DialogTurnResult> {
    return Promise.resolve(Dialog.EndOfTurn);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'continue') return Dialog.EndOfTurn;
    const done = await takeAnswer(turn, turn.route.as);
    return done ? dc.endDialog() : Dialog.EndOfTurn;
  }
}

async function tellWhatToDo(turn: Turn, route: UrgentRoute): Promise<void> {
  const known = turn.memory().warning;
  const warning: Warning = {
    redFlags: route.redFlags,
    disposition: route.disposition,
    quote: route.quote,
    words: route.words,
    acknowledged: false,
    crisis: isCrisis(turn.words, route.redFlags),
    forSomeoneElse: known?.forSomeoneElse ?? helping(turn),
  };
  turn.remember({ warning, misses: 0, offered: [], ...closedBy(route, turn.memory()) });
  // Nothing is resumed over a danger sign: the plan and the medicine check have to be asked for anew, and no time runs on.
  turn.forget('open', 'plan', 'medicineCheck', 'session');
  await turn.say(route.opening === 'held' ? held(turn.words, warning) : opened(turn, warning, route));
}

function helping({ reading }: Turn): boolean {
  return reading.triage.findings.some(
    ({ outcome, assertion }) => outcome === 'urgent' && assertion.experiencer === 'with-them',
  );
}

/** The whole screen of urgent care: the one action first. */
function opened(turn: Turn, warning: Warning, route: UrgentRoute): Reply {
  const { words } = turn;
  const { flag, because } = answeredTo(route, flagOf(words, warning), words);
  const { crisis } = warning;
  const blocks: readonly Block[] = [
    ...(route.opening === 'unclear-answer' ? [textBlock(words.message('confirm-unclear'))] : []),
    { kind: 'lead', text: words.message(doKey(words, flag, warning)) },
    ...(crisis ? [] : [textBlock(because)]),
    { kind: 'list', title: words.message('meanwhile'), items: flag.meanwhile },
    ...(crisis ? [] : whatToSay(flag, warning, turn)),
    ...(crisis || warning.disposition === 'emergency-now' ? [] : [textBlock(words.message('graver'))]),
    ...(warning.forSomeoneElse ? [textBlock(words.message('helper'))] : []),
    ...(words.country === undefined ? [textBlock(words.message('country-ask'))] : []),
  ];
  return { tone: 'urgent', blocks, choices: urgentChoices(words, warning) };
}

function held(words: Words, warning: Warning): Reply {
  const action = words.message(doKey(words, flagOf(words, warning), warning));
  const lead = words.message('urgent-held', { do: action });
  return { tone: 'urgent', blocks: [{ kind: 'lead', text: lead }], choices: urgentChoices(words, warning) };
}

/** @returns whether the person has done with urgent care */
async function takeAnswer(turn: Turn, as: Continuation): Promise<boolean> {
  const { words } = turn;
  const { warning } = turn.memory();
  if (warning === undefined) return true;
  const again = urgentChoices(words, warning);
  switch (as.kind) {
    case 'acknowledged': {
      turn.remember({ warning: { ...warning, acknowledged: true } });
      await turn.say(
        plainReply(words.message(warning.crisis ? 'crisis-stay' : 'acknowledged'), [
          ...choicesOf(askLater(turn, warning)),
          ...(warning.forSomeoneElse || isPrivate(warning, turn.words) ? [] : summaryChoice(turn)),
          ...choicesOf([words.message('chip-person')]),
        ]),
      );
      return true;
    }
    case 'retracted':
      turn.forget('warning');
      turn.remember({ ...openedAgain(turn.memory()), reminders: withoutFollowUp(turn.memory().reminders) });
      await turn.say(plainReply(words.message('retracted')));
      return true;
    case 'refused': {
      const slots = {
        do: words.message(doKey(words, flagOf(words, warning), warning)),
        graver: words.message('graver'),
      };
      await turn.say({
        tone: 'urgent',
        blocks: [textBlock(words.message('refusal', slots))],
        choices: again,
      });
      return false;
    }
    case 'nobody-answers':
      // Help is not under way after all.
      turn.remember({ warning: { ...warning, acknowledged: false } });
      await turn.say({
        tone: 'urgent',
        blocks: [{ kind: 'lead', text: words.message('nobody-answers') }],
        choices: again,
      });
      return false;
    case 'for-someone-else':
      turn.remember({ warning: { ...warning, forSomeoneElse: true } });
      await turn.say({ tone: 'urgent', blocks: [textBlock(words.message('helper'))], choices: again });
      return false;
    case 'country':
      turn.remember({ country: as.country });
      await turn.say(inCountry(turn.wordsFor(as.country), warning));
      return false;
    case 'ruled-out':
      return true;
  }
}

/** The action again, now with the numbers of the country. */
function inCountry(words: Words, warning: Warning): Reply {
  const thanks = words.message('country-set', { country: words.country?.name ?? '' });
  const action = words.message(doKey(words, flagOf(words, warning), warning));
  return {
    tone: 'urgent',
    blocks: [{ kind: 'lead', text: action }, textBlock(thanks)],
    choices: urgentChoices(words, warning),
  };
}

function urgentChoices(words: Words, { forSomeoneElse }: Warning): readonly Choice[] {
  const keys = ['chip-understood', ...(forSomeoneElse ? [] : ['chip-helper']), 'chip-person', 'chip-mistake'];
  return choicesOf(keys.map((key) => words.message(key)));
}

function isCrisis(words: Words, redFlags: readonly string[]): boolean {
  return redFlags.some((id) => words.redFlag(id)?.script === 'crisis');
}

function isPrivate({ redFlags }: Warning, words: Words): boolean {
  return redFlags.some((id) => isLeftOut(id, words));
}
