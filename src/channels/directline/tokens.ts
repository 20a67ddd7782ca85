import { createSecretKey, type KeyObject } from 'node:crypto';
import { sign, verify, type JwtPayload } from 'jsonwebtoken';
import { z } from 'zod';

/** Whom a token speaks for: one person in one conversation. */
export interface TokenHolder {
  readonly conversationId: string;
  readonly userId: string;
}

export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface Tokens {
  issue(holder: TokenHolder): IssuedToken;
  /** @returns undefined for a token that is expired, forged or for another purpose. */
  verify(token: string): TokenHolder | undefined;
  /** A token for opening one socket. It stands in a URL, which proxies log, so it opens nothing else and soon expires. */
  issueTicket(holder: TokenHolder): string;
  verifyTicket(ticket: string): TokenHolder | undefined;
}

export interface TokenOptions {
  /** At least 32 characters. */
  readonly secret: string;
  readonly lifetimeMinutes: number;
  readonly clock: () => Date;
}

const ticketSeconds = 120;
const claims = z.object({ conv: z.string().min(1), user: z.string().min(1) });

/** Tokens are HMAC-signed JWTs {conv, user, iat, exp}; the official client reads the person's id out of `user`. */
export function directLineTokens({ secret, lifetimeMinutes, clock }: TokenOptions): Tokens {
  // As text, the library would first try to read it as a public key, each time, at most of a request's cost.
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  const nowInSeconds = () => Math.floor(clock().getTime() / 1000);

  function issueFor(audience: string, { conversationId, userId }: TokenHolder, seconds: number): string {
    const payload = { conv: conversationId, user: userId, iat: nowInSeconds() };
    return sign(payload, key, { algorithm: 'HS256', audience, expiresIn: seconds });
  }

  function verifyFor(audience: string, token: string): TokenHolder | undefined {
    const payload = verifiedPayload(token, key, audience, nowInSeconds());
    const parsed = claims.safeParse(payload);
    return parsed.success ? { conversationId: parsed.data.conv, userId: parsed.data.user } : undefined;
  }

  const lifetimeSeconds = lifetimeMinutes * 60;
  return {
    issue: (holder) => ({
      token: issueFor('conversation', holder, lifetimeSeconds),
      expiresIn: lifetimeSeconds,
    }),
    verify: (token) => verifyFor('conversation', token),
    issueTicket: (holder) => issueFor('stream', holder, ticketSeconds),
    verifyTicket: (ticket) => verifyFor('stream', ticket),
  };
}

function verifiedPayload(
  token: string,
  key: KeyObject,
  audience: string,
  clockTimestamp: number,
): JwtPayload | string | undefined {
  try {
    return verify(token, key, { algorithms: ['HS256'], audience, clockTimestamp });
  } catch {
    return undefined;
  }
}
