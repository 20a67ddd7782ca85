import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import { z } from 'zod';
import { RequestProblem } from '../request-problem';
import type { ConversationLog } from '../../state/conversation-log';
import { noSuchConversation } from './conversations';
import type { TokenHolder, Tokens } from './tokens';

const pathParameters = z.object({ conversationId: z.string() });

/** Who is asking, by the token in the request. */
export interface Access {
  /** @throws RequestProblem 401 or 403 */
  holder(request: Request): TokenHolder;
  /** The holder, asking about a conversation of their own that was started. @throws RequestProblem 401, 403 or 404 */
  participant(request: Request): Promise<TokenHolder>;
  /** The body that hands a fresh token out. */
  tokenBody(holder: TokenHolder): {
    readonly conversationId: string;
    readonly token: string;
    readonly expires_in: number;
  };
}

export function accessBy(tokens: Tokens, log: ConversationLog): Access {
  const access: Access = {
    holder(request) {
      const holder = tokens.verify(bearer(request));
      if (holder === undefined)
        throw new RequestProblem(403, 'TokenExpired', 'the token is not valid, or no longer');
      return holder;
    },

    async participant(request) {
      const holder = access.holder(request);
      if (holder.conversationId !== pathParameters.parse(request.params).conversationId) {
        throw new RequestProblem(403, 'BadToken', 'the token is for another conversation');
      }
      if ((await log.find(holder.conversationId)) === undefined) throw noSuchConversation();
      return holder;
    },

    tokenBody(holder) {
      const { token, expiresIn } = tokens.issue(holder);
      return { conversationId: holder.conversationId, token, expires_in: expiresIn };
    },
  };
  return access;
}

/** Somebody new in a new conversation. The client keeps ids beginning with `dl_` for those a token vouches for. */
export function newHolder(userId: string | undefined): TokenHolder {
  return { conversationId: randomUUID(), userId: userId ?? `dl_${randomUUID()}` };
}

/** @throws RequestProblem 401 or 403 */
export function requireSecret(request: Request, secret: string): void {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const isRight = timingSafeEqual(digest(bearer(request)), digest(secret));
  if (!isRight) throw new RequestProblem(403, 'BadSecret', 'the secret is not valid');
}

function bearer(request: Request): string {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined)
    throw new RequestProblem(401, 'MissingToken', 'send "Authorization: Bearer <token>"');
  return token;
}
