import type { TurnContext } from 'botbuilder-core';

/** The bot as a channel sees it: one call a turn. It queues, de-duplicates, keeps state and catches its own errors. */
export interface Bot {
  run(context: TurnContext): Promise<void>;
}
