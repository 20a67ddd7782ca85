import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { describeError } from '../../journal';
import type { ConversationLog } from '../../state/conversation-log';
import { isAllowedOrigin } from './origins';
import { readWatermark } from './requests';
import type { Streams } from './streams';
import type { Tokens } from './tokens';

export interface SocketDoorOptions {
  readonly log: ConversationLog;
  readonly streams: Streams;
  readonly tokens: Tokens;
  readonly origins: readonly string[];
  readonly logger: Logger;
}

/** Clients only send empty messages, to keep the connection awake. */
const largestMessageBytes = 1024;
const streamPath = /^\/v3\/directline\/conversations\/[^/]+\/stream$/;

/** @returns what to call with every upgrade request of the HTTP server */
export function socketDoor(options: SocketDoorOptions) {
  const { log, streams, tokens, origins, logger } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    perMessageDeflate: false,
  });

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!streamPath.test(url.pathname)) {
      refuse(socket, '404 Not Found');
      return;
    }
    const holder = tokens.verifyTicket(url.searchParams.get('t') ?? '');
    if (
      holder === undefined ||
      !isAllowedOrigin(request, origins) ||
      !url.pathname.includes(`/${holder.conversationId}/`)
    ) {
      refuse(socket, '403 Forbidden');
      return;
    }
    if ((await log.find(holder.conversationId)) === undefined) {
      refuse(socket, '404 Not Found');
      return;
    }
    const watermark = readWatermark(url.searchParams.get('watermark') ?? undefined);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      streams.attach(webSocket, holder.conversationId, watermark);
    });
  }

  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', (error) => {
      logger.debug({ error: describeError(error) }, 'a connection failed before it became a socket');
    });
    admit(request, socket, head).catch((error: unknown) => {
      logger.error({ error: describeError(error) }, 'a web-chat socket could not be opened');
      refuse(socket, '503 Service Unavailable');
    });
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
