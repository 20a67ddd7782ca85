import { randomUUID } from 'node:crypto';
import type { Server } from 'restify';
import { readOptionalJsonBody } from '../read-body';
import { answering, sendJson } from '../request-problem';
import { newHolder, requireSecret, type Access } from './access';
import { noSuchConversation } from './conversations';
import { generateRequest, readRequest } from './requests';
import type { RouteOptions } from './route-options';

export function mountTokenRoutes(server: Server, access: Access, options: RouteOptions): void {
  const { log, secret, maxBodyBytes, logger } = options;

  /** For our page: a new person in a new conversation. Nothing is stored until it is started. */
  const issueToPage = answering(logger, (_request, response) => {
    const holder = newHolder(undefined);
    sendJson(response, 200, { ...access.tokenBody(holder), userId: holder.userId });
  });

  /** For the server of another site that shows the chat, and holds the secret. It may name its own person. */
  const generate = answering(logger, async (request, response) => {
    requireSecret(request, secret);
    const { user } = readRequest(generateRequest, await readOptionalJsonBody(request, maxBodyBytes));
    sendJson(response, 200, access.tokenBody(newHolder(user?.id)));
  });

  const refresh = answering(logger, async (request, response) => {
    const holder = access.holder(request);
    if ((await log.find(holder.conversationId)) === undefined) throw noSuchConversation();
    sendJson(response, 200, access.tokenBody(holder));
  });

  /** Asked for by the client's sign-in support, which we have no use for. */
  const sessionId = answering(logger, (_request, response) => {
    sendJson(response, 200, { sessionId: randomUUID() });
  });

  server.post('/api/directline/token', issueToPage);
  server.post('/v3/directline/tokens/generate', generate);
  server.post('/v3/directline/tokens/refresh', refresh);
  server.get('/v3/directline/session/getsessionid', sessionId);
}
