import { createSecretKey, type KeyObject } from 'node:crypto';
import { sign, verify, type JwtPayload } from 'jsonwebtoken';
import type { Request } from 'restify';

/** Signs what somebody may do, for one purpose and a while. */
export interface Signer {
  sign(audience: string, claims: object, seconds: number): string;
  /** @returns nothing for what is expired, forged or for another purpose */
  verify(audience: string, signed: string): JwtPayload | string | undefined;
}

/** HMAC-signed JWTs. @param secret at least 32 characters */
export function signer(secret: string, clock: () => Date): Signer {
  // As text, the library would first try to read it as a public key, each time, at most of a request's cost.
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  const nowInSeconds = () => Math.floor(clock().getTime() / 1000);
  return {
    sign: (audience, claims, seconds) =>
      sign({ ...claims, iat: nowInSeconds() }, key, { algorithm: 'HS256', audience, expiresIn: seconds }),
    verify: (audience, signed) => verified(signed, key, audience, nowInSeconds()),
  };
}

function verified(
  signed: string,
  key: KeyObject,
  audience: string,
  clockTimestamp: number,
): JwtPayload | string | undefined {
  try {
    return verify(signed, key, { algorithms: ['HS256'], audience, clockTimestamp });
  } catch {
    return undefined;
  }
}

/** The ticket of an address, which stands in the query, as a path is written down when a request fails. */
export function ticketIn(request: Request): string {
  return new URLSearchParams(request.getQuery()).get('t') ?? '';
}

export function queryOf(ticket: string): string {
  return `?${new URLSearchParams({ t: ticket }).toString()}`;
}
