import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { choicesOf } from '../src/reply/reply';
import { warningInView } from './answer';
import { turnOf } from './turn';

/** Thanks, greetings, abuse: a short reply that leads back to the back. */
export class SmallTalkDialog extends Dialog {
  static readonly dialogId = 'small-talk';

  constructor() {
    super(SmallTalkDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'small-talk') return dc.endDialog();
    const { words } = turn;
    const found = words.smallTalk(turn.route.id);
    turn.forget('open');
    await turn.say({
      tone: 'plain',
      blocks: [...warningInView(turn), { kind: 'text', text: found?.reply ?? words.message('help') }],
      choices: choicesOf([
        ...(found?.next ?? []).flatMap((id) => words.passage(id)?.ask ?? []),
        words.message('chip-help'),
      ]),
    });
    return dc.endDialog();
  }
}
