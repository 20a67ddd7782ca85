import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { choicesOf } from '../src/reply/reply';
import { turnOf } from './turn';

/** Talk to a person: without a staffed desk it says so and gives the numbers. A warning in force stays in force. */
export class HandoffDialog extends Dialog {
  static readonly dialogId = 'handoff';

  constructor() {
    super(HandoffDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { words, memory, say } = turnOf(dc);
    const { warning } = memory();
    const waiting = warning !== undefined && !warning.acknowledged;
    const unknown =
      words.country === undefined ? [{ kind: 'text', text: words.message('country-ask') } as const] : [];
    await say({
      tone: 'plain',
      blocks: [{ kind: 'text', text: words.message('handoff-none') }, ...unknown],
      choices: choicesOf([words.message(waiting ? 'chip-understood' : 'chip-help')]),
    });
    return dc.endDialog();
  }
}
