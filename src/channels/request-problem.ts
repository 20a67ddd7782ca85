import type { Logger } from 'pino';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { describeError } from '../journal';

/** A request that cannot be answered as asked; the client may read all of it. */
export class RequestProblem extends Error {
  constructor(
    /** HTTP status, 400 to 503. */
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'RequestProblem';
  }
}

/** Sends JSON whatever the client says it accepts: restify would otherwise choose among its formatters. */
export function sendJson(response: Response, status: number, body: object): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.send(status, body);
}

/** Makes a route of an async function: problems become their status, anything else a 500 that reveals nothing. */
export function answering(
  logger: Logger,
  handle: (request: Request, response: Response) => Promise<void> | void,
): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    Promise.resolve()
      .then(() => handle(request, response))
      .catch((error: unknown) => {
        const problem = error instanceof RequestProblem ? error : unexpected(error, request, logger);
        if (response.headersSent) response.end();
        else sendJson(response, problem.status, { error: { code: problem.code, message: problem.message } });
      })
      .then(() => {
        next(false);
      }, next);
  };
}

function unexpected(error: unknown, request: Request, logger: Logger): RequestProblem {
  logger.error(
    { error: describeError(error), method: request.method, path: request.getPath() },
    'a request failed',
  );
  return new RequestProblem(500, 'InternalError', 'the server could not do this; it has been logged');
}
