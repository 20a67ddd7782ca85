import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { choicesOf } from '../src/reply/reply';
import { warningInView } from './answer';
import { turnOf } from './turn';

/** Offers two or three readings of a question, and "none of these". */
export class ClarifyDialog extends Dialog {
  static readonly dialogId = 'clarify';

  constructor() {
    super(ClarifyDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'clarify') return dc.endDialog();
    const { words } = turn;
    const options = turn.route.options.map(({ passage }) => passage);
    const asks = options.flatMap((id) => words.passage(id)?.ask ?? []);
    turn.remember({ open: { kind: 'clarify', options }, misses: turn.memory().misses + 1 });
    await turn.say({
      tone: 'plain',
      blocks: [...warningInView(turn), { kind: 'text', text: words.message('clarify-ask') }],
      choices: choicesOf([...asks, words.message('chip-none')]),
    });
    return dc.endDialog();
  }
}
