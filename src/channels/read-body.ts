import type { Request } from 'restify';
import { RequestProblem } from './request-problem';

/**
 * The JSON body of a request. Not restify's own reader: that one counts compressed bytes, so a small body can
 * become a huge one, and it repeats the body in its error message.
 * @throws RequestProblem 400, 413 or 415
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  if (request.getContentType() !== 'application/json') {
    throw new RequestProblem(415, 'UnsupportedMediaType', 'send the body as application/json');
  }
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new RequestProblem(415, 'UnsupportedContentEncoding', 'send the body uncompressed');
  }
  return parseJson(await readText(request, maxBytes));
}

/** Like `readJsonBody`, for requests that mean something without a body: then it reads as `{}`. */
export async function readOptionalJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const isEmpty =
    request.getContentLength() === 0 ||
    (request.headers['content-length'] === undefined && !request.isChunked());
  return isEmpty ? {} : readJsonBody(request, maxBytes);
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) reject(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    const cut = () => {
      if (!request.readableEnded) reject(incomplete());
    };
    if (request.destroyed) cut();
    request.once('close', cut);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestProblem(400, 'BadSyntax', 'the body is not valid JSON');
  }
}

function tooLarge(maxBytes: number): RequestProblem {
  return new RequestProblem(413, 'MessageSizeTooBig', `the body may have at most ${maxBytes} bytes`);
}

function incomplete(): RequestProblem {
  return new RequestProblem(400, 'IncompleteBody', 'the connection closed before the body was complete');
}
