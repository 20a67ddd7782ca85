import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Request, RequestHandler } from 'restify';
import type { Bot } from '../bot/bot-port';
import { isLoopback } from '../loopback';
import type { ChannelAdapter } from './cloud-adapter';
import { readJsonBody } from './read-body';
import { readActivity } from './received-activity';
import { answering, RequestProblem, sendJson } from './request-problem';

export interface MessagesRouteOptions {
  readonly adapter: ChannelAdapter;
  readonly bot: Bot;
  /** False when there are no credentials: then only programs on this machine are answered, and only to this machine. */
  readonly authenticated: boolean;
  readonly maxBodyBytes: number;
  readonly logger: Logger;
}

const disbelieved = ['AuthenticationError', 'JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];

/** POST /api/messages. The answer waits for the turn, because invokes are answered with what the turn says. */
export function messagesRoute(options: MessagesRouteOptions): RequestHandler {
  const { adapter, bot, authenticated, maxBodyBytes, logger } = options;
  return answering(logger, async (request, response) => {
    if (!authenticated) requireThisMachine(request);
    const authorization = request.headers.authorization ?? '';
    if (authenticated && authorization === '') throw notBelieved();

    const activity = readActivity(await readJsonBody(request, maxBodyBytes));
    if (!authenticated) requireLocalService(activity);
    const answer = await adapter
      .receive(authorization, activity, (context) => bot.run(context))
      .catch(asProblem);
    const body: unknown = answer?.body;
    sendJson(response, answer?.status ?? 200, typeof body === 'object' && body !== null ? body : {});
  });
}

function asProblem(error: unknown): never {
  if (
    error instanceof Error &&
    (disbelieved.includes(error.name) || disbelieved.includes(error.constructor.name))
  ) {
    throw notBelieved();
  }
  throw error;
}

function notBelieved(): RequestProblem {
  return new RequestProblem(401, 'Unauthorized', 'the request carries no valid channel token');
}

/** Else a page in the operator's browser (by DNS rebinding) or a proxy in front could speak as any channel. */
function requireThisMachine({ headers }: Request): void {
  const hostname = URL.canParse(`http://${headers.host ?? ''}`)
    ? new URL(`http://${headers.host ?? ''}`).hostname
    : '';
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  if (isForwarded || !isLoopback(withoutBrackets(hostname))) {
    throw new RequestProblem(
      403,
      'AuthenticationOff',
      'without MicrosoftAppId only programs on this machine are answered',
    );
  }
}

/** Replies go to the activity's serviceUrl; unauthenticated, that must not be a way to reach other machines. */
function requireLocalService({ serviceUrl }: Activity): void {
  const isLocal = URL.canParse(serviceUrl) && isLoopback(withoutBrackets(new URL(serviceUrl).hostname));
  if (!isLocal) {
    throw new RequestProblem(
      403,
      'AuthenticationOff',
      'without MicrosoftAppId the serviceUrl must be on this machine',
    );
  }
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
