import { z } from 'zod';
import { signer } from '../signing';

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
  const signed = signer(secret, clock);

  function issueFor(audience: string, { conversationId, userId }: TokenHolder, seconds: number): string {
    return signed.sign(audience, { conv: conversationId, user: userId }, seconds);
  }

  function verifyFor(audience: string, token: string): TokenHolder | undefined {
    const parsed = claims.safeParse(signed.verify(audience, token));
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
