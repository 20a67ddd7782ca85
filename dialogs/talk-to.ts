import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import type { TalkTo } from '../src/bot/take-turn';
import type { Words } from '../src/reply/words';
import { besideOpenQuestion, keepQuestionOpen } from './beside-open-question';
import { dialogSetOf, follow } from './follow';
import { besideSession } from './session-beside';
import { bindTurn } from './turn';

/** Lets the dialogs answer with what the knowledge says in the person's country. */
export function createTalkTo(wordsFor: (country?: string) => Words): TalkTo {
  return async (context, exchange, dialogs) => {
    const state = new TurnDialogState(dialogs);
    const before = exchange.memory();
    const heard = { ...exchange, wordsFor, words: wordsFor(before.country) };
    const turn = besideOpenQuestion(besideSession(heard));
    bindTurn(context, turn);
    const dc = await dialogSetOf(state).createContext(context);
    await follow(exchange.route, dc);
    keepQuestionOpen(before, turn);
    // "Make it 9" and "done" mean a reminder only right behind it.
    if (exchange.route.kind !== 'reminder') turn.forget('reminded');
    return state.current;
  };
}

/** The dialog stack of one turn; the bot keeps it together with the rest of the conversation. */
class TurnDialogState implements StatePropertyAccessor<DialogState> {
  current: DialogState | undefined;

  constructor(stored: DialogState | undefined) {
    this.current = stored;
  }

  get(_context: TurnContext, defaultValue?: DialogState): Promise<DialogState> {
    this.current ??= defaultValue ?? { dialogStack: [] };
    return Promise.resolve(this.current);
  }

  set(_context: TurnContext, value: DialogState): Promise<void> {
    this.current = value;
    return Promise.resolve();
  }

  delete(): Promise<void> {
    this.current = undefined;
    return Promise.resolve();
  }
}
