import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { choicesOf, plainReply } from '../src/reply/reply';
import { quoted } from '../src/reply/quoted';
import { turnOf, type Turn } from './turn';

/** Asks one closed question about a doubtful sign; only a clear no sets it aside (the routing sees to that). */
export class ConfirmRedFlagDialog extends Dialog {
  static readonly dialogId = 'confirm-red-flag';

  constructor() {
    super(ConfirmRedFlagDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'confirm-red-flag') return this.continueDialog(dc);
    const { finding, suspected } = turn.route;
    const { redFlag, disposition, quote } = finding;
    turn.remember({ open: { kind: 'confirm', suspected, redFlag, disposition, quote } });
    const { words } = turn;
    const question = words.redFlag(redFlag)?.ask ?? words.message('supposed-ask', { sign: quoted(quote) });
    await turn.say({
      tone: 'plain',
      blocks: [
        { kind: 'text', text: words.message('confirm-lead') },
        { kind: 'lead', text: question },
      ],
      choices: choicesOf(['chip-yes', 'chip-no', 'chip-unsure'].map((key) => words.message(key))),
    });
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await ruleOut(turnOf(dc));
    return dc.endDialog();
  }
}

async function ruleOut(turn: Turn): Promise<void> {
  const { open, ruledOut } = turn.memory();
  if (open?.kind === 'confirm' || open?.kind === 'supposed')
    turn.remember({ ruledOut: [...ruledOut, open.redFlag] });
  turn.forget('open');
  await turn.say(plainReply(turn.words.message('confirm-no'), choicesOf([turn.words.message('chip-help')])));
}
