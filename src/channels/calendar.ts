import { createSecretKey } from 'node:crypto';
import { sign, verify } from 'jsonwebtoken';
import type { Logger } from 'pino';
import type { RequestHandler } from 'restify';
import { z } from 'zod';
import { embeddedServiceUrl } from './directline';
import { answering, RequestProblem } from './request-problem';

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
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  const nowInSeconds = (): number => Math.floor(clock().getTime() / 1000);
  return {
    at: (reminder, serviceUrl) => {
      if (publicUrl === undefined && serviceUrl !== embeddedServiceUrl) return undefined;
      const payload = { rem: reminder, iat: nowInSeconds() };
      const ticket = sign(payload, key, { algorithm: 'HS256', audience, expiresIn: goodForSeconds });
      const path = `calendar.ics?t=${ticket}`;
      return publicUrl === undefined ? path : `${publicUrl}/${path}`;
    },
    reminderIn: (ticket) => {
      try {
        const clockTimestamp = nowInSeconds();
        const payload = verify(ticket, key, { algorithms: ['HS256'], audience, clockTimestamp });
        return claims.safeParse(payload).data?.rem;
      } catch {
        return undefined;
      }
    },
  };
}

/** GET /calendar.ics?t={ticket}. Nothing is kept for it: the file is made of the reminder as it stands then. */
export function calendarRoute(
  links: Pick<CalendarLinks, 'reminderIn'>,
  fileOf: (reminder: string) => Promise<string | undefined>,
  logger: Logger,
): RequestHandler {
  return answering(logger, async (request, response) => {
    const ticket = new URLSearchParams(request.getQuery()).get('t') ?? '';
    const reminder = links.reminderIn(ticket);
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
