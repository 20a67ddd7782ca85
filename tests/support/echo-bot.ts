import type { TurnContext } from 'botbuilder-core';
import type { Bot } from '../../src/bot/bot-port';

/** Greets, and says back what was said. `seen` holds each activity it was given, as `type` or the text. */
export interface EchoBot extends Bot {
  readonly seen: readonly string[];
}

export function echoBot(): EchoBot {
  const seen: string[] = [];
  return {
    seen,
    async run(context: TurnContext) {
      const { type, text } = context.activity;
      seen.push(type === 'message' ? text : type);
      if (type === 'conversationUpdate') await context.sendActivity('welcome');
      if (type === 'message')
        await context.sendActivities([{ type: 'typing' }, { type: 'message', text: `echo ${text}` }]);
    },
  };
}
