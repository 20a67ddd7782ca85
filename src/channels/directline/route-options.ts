import type { Logger } from 'pino';
import type { ConversationLog } from '../../state/conversation-log';
import type { Conversations } from './conversations';
import type { Tokens } from './tokens';

export interface RouteOptions {
  readonly log: ConversationLog;
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly secret: string;
  readonly maxBodyBytes: number;
  readonly logger: Logger;
}
