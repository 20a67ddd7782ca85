import type { IncomingMessage } from 'node:http';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { RequestProblem, sendJson } from '../request-problem';

const paths = ['/v3/directline/', '/api/directline/'];

/** True for the page this server serves, for the sites on the list, and for programs, which send no Origin. */
export function isAllowedOrigin({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Answers preflights and refuses other sites, before any route sees the request. */
export function guardOrigins(allowed: readonly string[]): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    if (!paths.some((path) => request.getPath().startsWith(path))) {
      next();
    } else if (!isAllowedOrigin(request, allowed)) {
      const { status, code, message } = foreignOrigin();
      sendJson(response, status, { error: { code, message } });
      next(false);
    } else {
      allowCrossOrigin(request, response);
      if (request.method === 'OPTIONS') response.send(200);
      next(request.method !== 'OPTIONS' && undefined);
    }
  };
}

function foreignOrigin(): RequestProblem {
  return new RequestProblem(
    403,
    'ForeignOrigin',
    'this site may not open the web chat; DIRECT_LINE_ORIGINS lists those that may',
  );
}

function allowCrossOrigin(request: Request, response: Response): void {
  response.setHeader('Vary', 'Origin');
  const { origin } = request.headers;
  if (origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'Authorization, Content-Type, x-ms-bot-agent, x-requested-with',
  );
  response.setHeader('Access-Control-Max-Age', '600');
}
