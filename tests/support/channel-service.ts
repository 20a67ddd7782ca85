import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { sign, type SignOptions } from 'jsonwebtoken';

export const appId = '11111111-2222-4333-8444-555555555555';
const issuer = 'https://api.botframework.com';

/** Stands in for Azure Bot Service: publishes its keys, signs as it does, and takes the bot's replies. */
export interface ChannelService {
  readonly url: string;
  readonly replies: readonly unknown[];
  /** What the bot authenticates against: the framework's real checks, with this service as the authority. */
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** An Authorization header as Azure would send it; claims and options override the right ones. */
  authorization(claims?: Readonly<Record<string, unknown>>, options?: SignOptions, key?: string): string;
  activity(text: string): Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Signs nothing: the stand-in takes replies from anybody, and a real token would need https. */
class UnsignedReplies extends ConfigurationServiceClientCredentialFactory {
  override createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    return Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
  }
}

/** @param endorsements channels that its key may speak for */
export async function runChannelService(
  endorsements: readonly string[] = ['msteams'],
): Promise<ChannelService> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const replies: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      if (request.url === '/meta')
        response.end(
          JSON.stringify({ jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] }),
        );
      else if (request.url === '/keys')
        response.end(
          JSON.stringify({
            keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements }],
          }),
        );
      else {
        replies.push(JSON.parse(body));
        response.end(JSON.stringify({ id: `reply-${replies.length}` }));
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

  return {
    url,
    replies,
    authentication: authenticationAgainst(url),
    authorization: (claims = {}, options = {}, key = pem) => {
      const payload = { serviceurl: url, iss: issuer, aud: appId, ...claims };
      return `Bearer ${sign(payload, key, { algorithm: 'RS256', keyid: 'k1', expiresIn: 3600, ...options })}`;
    },
    activity: (text) => ({
      type: 'message',
      id: 'a1',
      text,
      channelId: 'msteams',
      serviceUrl: url,
      from: { id: 'user-1', name: 'U' },
      recipient: { id: `28:${appId}`, name: 'Backtalk' },
      conversation: { id: 'c1', conversationType: 'personal' },
      timestamp: '2026-03-01T08:00:00.000Z',
    }),
    close: () =>
      new Promise((closed) =>
        server.close(() => {
          closed();
        }),
      ),
  };
}

/** The framework takes its authorities from here only if every one of them is given. */
function authenticationAgainst(url: string): ConfigurationBotFrameworkAuthentication {
  const configuration = {
    MicrosoftAppId: appId,
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: url,
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: url,
    ToBotFromChannelOpenIdMetadataUrl: `${url}/meta`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/meta`,
    CallerId: 'urn:botframework:azure',
  };
  const replies = new UnsignedReplies({ MicrosoftAppId: appId });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the framework's own factories implement the abstract class without extending it
  return new ConfigurationBotFrameworkAuthentication(configuration, replies);
}
