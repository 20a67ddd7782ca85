import { generateKeyPairSync } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { channelAuthentication } from '../../src/channels/cloud-adapter';
import { readSettings } from '../../src/settings';
import { runChannelService, type ChannelService } from '../support/channel-service';
import { echoBot } from '../support/echo-bot';
import { runServer, type TestServer } from '../support/running-server';

let azure: ChannelService;
let server: TestServer;
const bot = echoBot();
const lines: string[] = [];

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation();
  azure = await runChannelService();
  server = await runServer({
    bot,
    authentication: azure.authentication,
    log: { write: (line) => lines.push(line) },
  });
});
afterAll(async () => {
  await server.close();
  await azure.close();
  jest.restoreAllMocks();
});

async function post(body: unknown, headers: Readonly<Record<string, string>>): Promise<number> {
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

test('a message that the channel signed is answered through the channel', async () => {
  const status = await post(azure.activity('my back'), { Authorization: azure.authorization() });
  expect(status).toBe(200);
  expect(azure.replies).toMatchObject([
    { type: 'typing' },
    { type: 'message', text: 'echo my back', replyToId: 'a1' },
  ]);
});

const strangersKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

test.each<[string, () => Record<string, string>]>([
  ['without a token', () => ({})],
  ['with a token that is none', () => ({ Authorization: 'Bearer nonsense' })],
  ['for another bot', () => ({ Authorization: azure.authorization({ aud: 'another' }) })],
  [
    'for another service address',
    () => ({ Authorization: azure.authorization({ serviceurl: 'https://evil.example' }) }),
  ],
  ['by another issuer', () => ({ Authorization: azure.authorization({ iss: 'https://evil.example' }) })],
  ['that expired', () => ({ Authorization: azure.authorization({}, { expiresIn: -600 }) })],
  ["signed with a stranger's key", () => ({ Authorization: azure.authorization({}, {}, strangersKey) })],
  ['signed with an unknown key id', () => ({ Authorization: azure.authorization({}, { keyid: 'k2' }) })],
])('a message %s is refused, and the bot never sees it', async (_claim, headers) => {
  const before = bot.seen.length;
  expect(await post(azure.activity('let me in'), headers())).toBe(401);
  expect(bot.seen).toHaveLength(before);
});

test.each<[string, unknown, number]>([
  ['nothing', {}, 400],
  ['a list', [], 400],
  ['a type that is a number', { type: 5 }, 400],
  ['no JSON', '{"type":', 400],
  [
    'text that is an object',
    { type: 'message', text: {}, channelId: 'c', serviceUrl: 'https://x', conversation: { id: 'c' } },
    400,
  ],
  ['too much', { text: 'x'.repeat(300_000) }, 413],
])('%s gets a clear refusal', async (_claim, body, status) => {
  expect(await post(body, { Authorization: azure.authorization() })).toBe(status);
});

test('a turn that fails is logged without what was said, and the channel does not send it again', async () => {
  const failing = await runServer({
    bot: { run: (context) => Promise.reject(new Error(`no answer to "${context.activity.text}"`)) },
    authentication: azure.authentication,
    log: { write: (line) => lines.push(line) },
  });
  const response = await fetch(`${failing.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: azure.authorization() },
    body: JSON.stringify(azure.activity('my groin is numb')),
  });
  expect(response.status).toBe(200);
  expect(lines.join('')).toMatch(/a channel turn failed/);
  expect(lines.join('')).not.toMatch(/numb|my back/);
  await failing.close();
});

describe('with authentication off', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await runServer({ bot: echoBot() });
  });
  afterAll(() => open.close());

  const ask = (activity: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${open.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(activity),
    }).then(({ status }) => status);

  test('a program on this machine is answered', async () => {
    expect(await ask(azure.activity('hello'))).toBe(200);
    expect(azure.replies.at(-1)).toMatchObject({ text: 'echo hello' });
  });

  test('replies are not sent to other machines', async () => {
    expect(await ask({ ...azure.activity('hello'), serviceUrl: 'https://internal.example/' })).toBe(403);
  });

  test('a proxy in front of it is refused', async () => {
    expect(await ask(azure.activity('hello'), { 'X-Forwarded-For': '203.0.113.9' })).toBe(403);
  });
});

test.each<[string, Record<string, string>]>([
  ['none', {}],
  ['a secret', { MicrosoftAppId: appIdOf('a'), MicrosoftAppPassword: 's' }],
  [
    'one tenant',
    {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appIdOf('a'),
      MicrosoftAppPassword: 's',
      MicrosoftAppTenantId: 't',
    },
  ],
  [
    'a certificate',
    { MicrosoftAppId: appIdOf('a'), CertificateThumbprint: 'ab', CertificatePrivateKey: strangersKey },
  ],
  [
    'a managed identity',
    { MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppId: appIdOf('a'), MicrosoftAppTenantId: 't' },
  ],
])('the framework accepts the credentials that the settings let through: %s', (_kind, env) => {
  const authentication = channelAuthentication(readSettings(env));
  expect(authentication).toBeInstanceOf(ConfigurationBotFrameworkAuthentication);
});

function appIdOf(letter: string): string {
  return letter.repeat(8);
}
