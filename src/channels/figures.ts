import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import type { Logger } from 'pino';
import type { RequestHandler } from 'restify';
import { embeddedServiceUrl } from './directline';
import { answering, RequestProblem } from './request-problem';

/** Pixels for each unit of a drawing, so that it is sharp where a screen has two for one. */
const zoom = 2;

/** Addresses carry no version, so a drawing that was changed is seen after an hour at the latest. */
const cached = 'public, max-age=3600';

interface Picture {
  readonly png: Buffer;
  readonly etag: string;
}

/**
 * GET /figures/{id}.png. PNG, because Teams shows no SVG; drawn when first asked for, so that a start does not wait.
 *
 * @param figures SVG by id
 */
export function figuresRoute(figures: ReadonlyMap<string, string>, logger: Logger): RequestHandler {
  const drawn = new Map<string, Picture>();
  const pictureOf = (id: string, svg: string): Picture => {
    const picture = drawn.get(id) ?? draw(svg);
    drawn.set(id, picture);
    return picture;
  };
  return answering(logger, (request, response) => {
    const id = /([^/]+)\.png$/.exec(request.getPath())?.[1] ?? '';
    const svg = figures.get(id);
    if (svg === undefined) throw new RequestProblem(404, 'NotFound', 'there is no such picture');
    const { png, etag } = pictureOf(id, svg);
    // Other sites that open the web chat, and Teams in a browser, show it in pages of their own.
    const headers = { 'Cache-Control': cached, ETag: etag, 'Cross-Origin-Resource-Policy': 'cross-origin' };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    response.writeHead(200, { ...headers, 'Content-Type': 'image/png', 'Content-Length': png.length });
    response.end(png);
  });
}

function draw(svg: string): Picture {
  const png = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
  return { png, etag: `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"` };
}

/**
 * Where each channel finds a drawing. With a public address all of them find it there. Without one the page finds it
 * beside itself. The others would need a data URI, which not every client of Teams draws, and long ones get lost on the
 * way; they get none, and the description instead.
 */
export function pictureAddress(
  publicUrl: string | undefined,
): (figure: string, serviceUrl: string) => string | undefined {
  return (figure, serviceUrl) => {
    const path = `figures/${figure}.png`;
    if (publicUrl !== undefined) return `${publicUrl}/${path}`;
    return serviceUrl === embeddedServiceUrl ? path : undefined;
  };
}
