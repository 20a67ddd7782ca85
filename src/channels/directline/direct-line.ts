import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Bot } from '../../bot/bot-port';
import { describeError } from '../../journal';
import { DirectLineAdapter } from './adapter';
import type { ConversationLog } from '../../state/conversation-log';
import { Conversations } from './conversations';
import { guardOrigins } from './origins';
import { mountDirectLine } from './routes';
import { socketDoor } from './socket-door';
import { Streams } from './streams';
import { directLineTokens } from './tokens';
import { Turns } from './turns';

export interface DirectLineOptions {
  readonly log: ConversationLog;
  readonly bot: Bot;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly secret: string;
  readonly tokenMinutes: number;
  /** Other sites that may open the chat, as origins. */
  readonly origins: readonly string[];
  readonly maxBodyBytes: number;
}

export interface DirectLine {
  /** For proactive messages: its `continueConversation` takes references with `embeddedServiceUrl`. */
  readonly adapter: DirectLineAdapter;
  mount(server: Server): void;
  /** Takes up the turns that the last run did not finish. */
  resume(): Promise<void>;
  /** Closes the sockets; resolves when the running turns are over. */
  close(): Promise<void>;
}

/** The embedded Direct Line endpoint, wired. */
export function directLine(options: DirectLineOptions): DirectLine {
  const { log, bot, logger, clock, secret, origins, maxBodyBytes } = options;
  const tokens = directLineTokens({ secret, lifetimeMinutes: options.tokenMinutes, clock });
  const streams = new Streams(log, logger);
  const adapter = new DirectLineAdapter(log, streams, clock);
  adapter.onTurnError = (context, error) => {
    logger.error(
      { error: describeError(error), conversationId: context.activity.conversation.id },
      'a web-chat turn failed',
    );
    return Promise.resolve();
  };
  const turns = new Turns(adapter, bot, log, logger);
  const conversations = new Conversations(log, streams, turns, clock);

  return {
    adapter,
    mount: (server) => {
      server.pre(guardOrigins(origins));
      mountDirectLine(server, { log, conversations, tokens, secret, maxBodyBytes, logger });
      server.server.on('upgrade', socketDoor({ log, streams, tokens, origins, logger }));
    },
    resume: () => turns.resume(),
    close: async () => {
      streams.closeAll();
      await turns.settle();
    },
  };
}
