import type { Logger } from 'pino';
import type { RequestHandler } from 'restify';
import { z } from 'zod';
import { embeddedServiceUrl } from './directline';
import { answering, RequestProblem } from './request-problem';
import { queryOf, signer, ticketIn } from './signing';

/** Addresses of reminders as calendar files: signed, good for an hour, and without a word of what they are for. */
export interface CalendarLinks {
  /** Where whoever is reached by this service URL finds it; nothing where no address of ours is known. */
  at(reminder: string, serviceUrl: string): string | undefined;
  /** The reminder that a ticket is for; nothing when it is forged or too old. */
  reminderIn(ticket: string): string | undefined;
}

const goodForSeconds = 3_600;
const audience = 'calendar';
const claims = z.object({ rem: z.string().min(1) });

export function calendarLinks(
  secret: string,
  publicUrl: string | undefined,
  clock: () => Date,
): CalendarLinks {
  const signed = signer(secret, clock);
  return {
    at: (reminder, serviceUrl) => {
      if (publicUrl === undefined && serviceUrl !== embeddedServiceUrl) return undefined;
      const path = `calendar.ics${queryOf(signed.sign(audience, { rem: reminder }, goodForSeconds))}`;
      return publicUrl === undefined ? path : `${publicUrl}/${path}`;
    },
    reminderIn: (ticket) => claims.safeParse(signed.verify(audience, ticket)).data?.rem,
  };
}

/** GET /calendar.ics?t={ticket}. Nothing is kept for it: the file is made of the reminder as it stands then. */
export function calendarRoute(
  links: Pick<CalendarLinks, 'reminderIn'>,
  fileOf: (reminder: string) => Promise<string | undefined>,
  logger: Logger,
): RequestHandler {
  return answering(logger, async (request, response) => {
    const reminder = links.reminderIn(ticketIn(request));
    const file = reminder === undefined ? undefined : await fileOf(reminder);
    if (file === undefined)
      throw new RequestProblem(404, 'NotFound', 'this link no longer works; ask for a new one in the chat');
    response.writeHead(200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="reminder.ics"',
      'Content-Length': Buffer.byteLength(file),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    });
    response.end(file);
  });
}
