import type { TurnContext } from 'botbuilder-core';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Arrival } from '../src/bot/reminding';
import type { Desk } from '../src/desk/desk';
import type { Clock } from '../src/reminders/clock';
import type { Memory } from '../src/routing/memory';
import type { Reading } from '../src/routing/reading';
import type { Route } from '../src/routing/route';
import type { Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import type { SummaryAddress } from '../src/summary/address';

/** One turn as the dialogs see it. */
export interface Turn {
  readonly reading: Reading;
  readonly route: Route;
  /** What can be said, with the numbers of the person's country as it was when the turn began. */
  readonly words: Words;
  readonly wordsFor: (country?: string) => Words;
  /** The time of day by which the turn counts. */
  readonly now: Date;
  /** The clock that the person lives by. */
  readonly clock: Clock;
  /** How a reminder gets to them. */
  readonly arrival: Arrival;
  /** A calendar file can be given. */
  readonly calendar: boolean;
  /** Where they can open their summary; nothing where no link can be given. */
  readonly summaryAt?: SummaryAddress;
  /** Whom the conversation can be passed on to on this channel. */
  readonly desk?: Desk;
  readonly memory: () => Memory;
  readonly remember: (change: Partial<Memory>) => void;
  /** Forgets the named parts of the memory. */
  readonly forget: (...parts: readonly (keyof Memory)[]) => void;
  /** All of it, but that they were greeted. */
  readonly forgetAll: () => void;
  readonly say: (reply: Reply) => Promise<void>;
}

const turnKey = Symbol('turn');

export function bindTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(turnKey, turn);
}

/** @throws when no turn was bound, which is a mistake of the bot, not of the person. */
export function turnOf(dc: DialogContext): Turn {
  const turn = dc.context.turnState.get<Turn | undefined>(turnKey);
  if (turn === undefined)
    throw new Error('no turn is bound to this context; the bot binds one before any dialog runs');
  return turn;
}
