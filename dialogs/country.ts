import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { choicesOf, plainReply } from '../src/reply/reply';
import { turnOf } from './turn';

/** Takes note of the country, so that every number given is the right one. */
export class CountryDialog extends Dialog {
  static readonly dialogId = 'country';

  constructor() {
    super(CountryDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'continue' || turn.route.as.kind !== 'country') return dc.endDialog();
    const words = turn.wordsFor(turn.route.as.country);
    turn.remember({ country: turn.route.as.country });
    turn.forget('open');
    const text = words.message('country-set', { country: words.country?.name ?? '' });
    await turn.say(plainReply(text, choicesOf([words.message('chip-help')])));
    return dc.endDialog();
  }
}
