import type { Logger } from 'pino';
import type { RequestHandler, Response } from 'restify';
import { z } from 'zod';
import { asNotice, asPage } from '../summary/as-page';
import { asPdf } from '../summary/as-pdf';
import type { SummaryAddress } from '../summary/address';
import type { Summary } from '../summary/summary';
import { embeddedServiceUrl } from './directline';
import { answering } from './request-problem';
import { queryOf, signer, ticketIn } from './signing';

/** Lets somebody open one conversation's summary for a while. */
export interface SummaryTickets {
  issue(conversation: string): string;
  /** @returns the conversation; nothing for a ticket that is expired or forged */
  verify(ticket: string): string | undefined;
}

/** What the summary pages say and show. */
export interface SummarySource {
  readonly tickets: SummaryTickets;
  /** Made anew each time from what is kept; nothing where nothing is. */
  readonly summaryOf: (conversation: string) => Promise<Summary | undefined>;
  /** Of the words, such as `en`. */
  readonly language: string;
  readonly words: {
    readonly pdf: string;
    readonly print: string;
    readonly goneTitle: string;
    readonly gone: string;
  };
  readonly clock: () => Date;
}

/** Long enough to find a printer, short enough for a link that is left lying about. */
const minutesOpen = 60;
const purpose = 'summary';
const claims = z.object({ conv: z.string().min(1) });

/** Tickets stand in a URL, so each opens one summary and nothing else. @param secret at least 32 characters */
export function summaryTickets(secret: string, clock: () => Date): SummaryTickets {
  const signed = signer(secret, clock);
  return {
    issue: (conversation) => signed.sign(purpose, { conv: conversation }, minutesOpen * 60),
    verify: (ticket) => claims.safeParse(signed.verify(purpose, ticket)).data?.conv,
  };
}

/** Where each channel finds a summary: at the public address, the page of this server beside itself, others nowhere. */
export function summaryAddress(
  publicUrl: string | undefined,
  tickets: SummaryTickets,
): (conversation: string, serviceUrl: string) => SummaryAddress | undefined {
  return (conversation, serviceUrl) => {
    if (publicUrl === undefined && serviceUrl !== embeddedServiceUrl) return undefined;
    const place = publicUrl === undefined ? '' : `${publicUrl}/`;
    const query = queryOf(tickets.issue(conversation));
    return { page: `${place}summary${query}`, pdf: `${place}summary.pdf${query}`, minutes: minutesOpen };
  };
}

/** GET /summary?t={ticket}. The ticket is in the query, because a path is written down when a request fails. */
export function summaryPageRoute(source: SummarySource, logger: Logger): RequestHandler {
  const { words, language } = source;
  return opening(source, logger, (summary, ticket) => {
    const pdf = { label: words.pdf, url: `summary.pdf${queryOf(ticket)}` };
    return { type: html, body: asPage(summary, { language, pdf, print: words.print }) };
  });
}

/** GET /summary.pdf?t={ticket}: the same page to keep. */
export function summaryPdfRoute(source: SummarySource, logger: Logger): RequestHandler {
  const { language, clock } = source;
  return opening(source, logger, async (summary) => {
    const body = await asPdf(summary, language, clock());
    return { type: 'application/pdf', body, disposition: 'attachment; filename="back-summary.pdf"' };
  });
}

const html = 'text/html; charset=utf-8';

interface Shown {
  readonly type: string;
  readonly body: string | Buffer;
  readonly disposition?: string;
}

function opening(
  { tickets, summaryOf, words, language }: SummarySource,
  logger: Logger,
  show: (summary: Summary, ticket: string) => Shown | Promise<Shown>,
): RequestHandler {
  return answering(logger, async (request, response) => {
    const ticket = ticketIn(request);
    const conversation = tickets.verify(ticket);
    const summary = conversation === undefined ? undefined : await summaryOf(conversation);
    if (summary === undefined)
      send(response, 404, { type: html, body: asNotice(words.goneTitle, words.gone, language) });
    else send(response, 200, await show(summary, ticket));
  });
}

/** Kept by nobody on the way, and found by no search engine. */
function send(response: Response, status: number, { type, body, disposition }: Shown): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    ...(disposition === undefined ? {} : { 'Content-Disposition': disposition }),
  });
  response.end(body);
}
