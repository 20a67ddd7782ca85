import type { Request, Server } from 'restify';
import { describeError } from '../../journal';
import { readJsonBody, readOptionalJsonBody } from '../read-body';
import { answering, RequestProblem, sendJson } from '../request-problem';
import type { Access } from './access';
import { postedActivity, readRequest, readWatermark, startRequest } from './requests';
import type { RouteOptions } from './route-options';
import type { TokenHolder } from './tokens';

const path = '/v3/directline/conversations';
const mostPolledEntries = 500;

export function mountConversationRoutes(server: Server, access: Access, options: RouteOptions): void {
  const { log, conversations, tokens, maxBodyBytes, logger } = options;

  const start = answering(logger, async (request, response) => {
    const holder = access.holder(request);
    const { locale } = readRequest(startRequest, await readOptionalJsonBody(request, maxBodyBytes));
    const isNew = await conversations.start(holder, locale);
    sendJson(response, isNew ? 201 : 200, connection(request, holder));
  });

  /** After a page was reloaded or a socket cut: where to go on from `watermark`. */
  const reconnect = answering(logger, async (request, response) => {
    sendJson(response, 200, connection(request, await access.participant(request)));
  });

  const say = answering(logger, async (request, response) => {
    const holder = await access.participant(request);
    const posted = readRequest(postedActivity, await readJsonBody(request, maxBodyBytes));
    sendJson(response, 200, { id: await conversations.receive(holder, posted) });
  });

  /** Never answers 5xx: the official client would stop polling for good and still say that it is connected. */
  const poll = answering(logger, async (request, response) => {
    const watermark = watermarkOf(request);
    try {
      const { conversationId } = await access.participant(request);
      const entries = await log.after(conversationId, watermark, mostPolledEntries);
      const newest = entries.at(-1)?.index ?? watermark;
      sendJson(response, 200, {
        activities: entries.map(({ activity }) => activity),
        watermark: String(newest),
      });
    } catch (error) {
      if (error instanceof RequestProblem) throw error;
      logger.error(
        { error: describeError(error) },
        'a conversation could not be read; the client will ask again',
      );
      sendJson(response, 200, { activities: [], watermark: String(watermark) });
    }
  });

  const refuseUpload = answering(logger, async (request, response) => {
    response.setHeader('Connection', 'close');
    await access.participant(request);
    throw new RequestProblem(415, 'UploadNotSupported', 'files are not accepted; describe it in words');
  });

  server.post(path, start);
  server.get(`${path}/:conversationId`, reconnect);
  server.post(`${path}/:conversationId/activities`, say);
  server.get(`${path}/:conversationId/activities`, poll);
  server.post(`${path}/:conversationId/upload`, refuseUpload);

  /** The stream's address is absolute, because older browsers open no socket on a relative one. */
  function connection(request: Request, holder: TokenHolder) {
    const scheme = request.headers['x-forwarded-proto'] === 'https' ? 'wss' : 'ws';
    const query = new URLSearchParams({
      watermark: String(watermarkOf(request)),
      t: tokens.issueTicket(holder),
    });
    const place = `${request.headers.host ?? 'localhost'}${path}/${encodeURIComponent(holder.conversationId)}`;
    return { ...access.tokenBody(holder), streamUrl: `${scheme}://${place}/stream?${query.toString()}` };
  }
}

function watermarkOf(request: Request): number {
  return readWatermark(new URLSearchParams(request.getQuery()).get('watermark') ?? undefined);
}
