import type { Server } from 'restify';
import { accessBy } from './access';
import { mountConversationRoutes } from './conversation-routes';
import type { RouteOptions } from './route-options';
import { mountTokenRoutes } from './token-routes';

/** Direct Line 3.0 as the official client speaks it, and the token endpoint for our own page. */
export function mountDirectLine(server: Server, options: RouteOptions): void {
  const access = accessBy(options.tokens, options.log);
  mountTokenRoutes(server, access, options);
  mountConversationRoutes(server, access, options);
}
