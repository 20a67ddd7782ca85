import helmet from 'helmet';
import type { RequestHandler } from 'restify';

/**
 * Nothing is loaded from elsewhere and nobody else may frame the page. Web Chat needs inline styles, data and blob
 * images and a blob worker; pictures of ours come by the public address where there is one. No upgrade-insecure-requests: on http://localhost it would break the page.
 */
export function securityHeaders(publicUrl?: string): RequestHandler {
  const published = publicUrl === undefined ? [] : [new URL(publicUrl).origin];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...published],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ['blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
  });
}
