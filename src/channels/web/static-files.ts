import { plugins, type RequestHandler } from 'restify';

/** Serves the built page (`index.html` at `/`). Browsers ask each time whether a file changed, and mostly hear "no". */
export function staticFiles(folder: string): RequestHandler {
  return plugins.serveStaticFiles(folder, {
    setHeaders: (response) => {
      response.setHeader('Cache-Control', 'no-cache');
    },
  });
}
