import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sign } from 'jsonwebtoken';
import { z } from 'zod';
import { newPerson, personWith, type Person } from '../../support/direct-line-client';
import { echoBot } from '../../support/echo-bot';
import { runServer, type TestServer } from '../../support/running-server';
import { temporaryFolder } from '../../support/temporary-folder';

const secret = 'a-secret-that-only-the-test-knows-32+';
const folder = temporaryFolder();
const granted = z.object({ conversationId: z.string(), token: z.string() });
let now = new Date('2026-03-01T08:00:00Z');
let server: TestServer;

beforeAll(async () => {
  const env = {
    DIRECT_LINE_SECRET: secret,
    DIRECT_LINE_TOKEN_MINUTES: '30',
    DIRECT_LINE_ORIGINS: 'https://clinic.example',
  };
  server = await runServer({ bot: echoBot(), env, clock: () => now });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

async function startedPerson(): Promise<Person> {
  const person = await newPerson(server.url);
  await person.start();
  return person;
}

function withToken(person: Person, token: string): Person {
  return personWith(server.url, { ...person, token });
}

const seconds = () => Math.floor(now.getTime() / 1000);

test('a token opens its own conversation only', async () => {
  const mine = await startedPerson();
  const theirs = await startedPerson();
  const intruder = withToken(theirs, mine.token);
  for (const path of ['', '/activities', '/activities?watermark=0']) {
    const answer = await intruder.request(
      'GET',
      `/v3/directline/conversations/${theirs.conversationId}${path}`,
    );
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'BadToken' } } });
  }
  expect(await intruder.say('let me in')).toMatchObject({ status: 403 });
});

test('a token ends when it says, and refreshing it in time keeps the conversation', async () => {
  const person = await startedPerson();
  now = new Date(now.getTime() + 29 * 60_000);
  const refreshed = await person.request('POST', '/v3/directline/tokens/refresh');
  expect(refreshed).toMatchObject({
    status: 200,
    body: { conversationId: person.conversationId, expires_in: 1800 },
  });
  now = new Date(now.getTime() + 2 * 60_000);
  expect(await person.say('still there?')).toMatchObject({
    status: 403,
    body: { error: { code: 'TokenExpired' } },
  });
  expect(await person.request('POST', '/v3/directline/tokens/refresh')).toMatchObject({ status: 403 });
  const { token } = granted.parse(refreshed.body);
  expect(await withToken(person, token).say('still there?')).toMatchObject({ status: 200 });
});

test.each<[string, (person: Person) => string]>([
  [
    'signed with another secret',
    ({ conversationId }) =>
      sign({ conv: conversationId, user: 'u' }, 'guess', { audience: 'conversation', expiresIn: 60 }),
  ],
  [
    'not signed',
    ({ conversationId }) =>
      sign({ conv: conversationId, user: 'u', aud: 'conversation', exp: seconds() + 60 }, '', {
        algorithm: 'none',
      }),
  ],
  [
    'for opening a socket',
    ({ conversationId }) =>
      sign({ conv: conversationId, user: 'u', aud: 'stream', exp: seconds() + 60 }, secret),
  ],
  [
    'without a person',
    ({ conversationId }) => sign({ conv: conversationId, aud: 'conversation', exp: seconds() + 60 }, secret),
  ],
  ['of nonsense', () => 'nonsense'],
])('a token %s is refused', async (_claim, forge) => {
  const person = await startedPerson();
  expect(await withToken(person, forge(person)).say('hello')).toMatchObject({ status: 403 });
});

test('a request without a token is refused', async () => {
  const response = await fetch(`${server.url}/v3/directline/conversations`, { method: 'POST' });
  expect(response.status).toBe(401);
});

test('the token names the person, as the official client expects', async () => {
  const { token, userId } = await newPerson(server.url);
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  expect(payload).toMatchObject({ user: userId, iat: seconds(), exp: seconds() + 1800 });
  expect(userId).toMatch(/^dl_/);
});

test('the server of another site gets tokens for its own people with the secret, and only with it', async () => {
  const person = await newPerson(server.url);
  const path = '/v3/directline/tokens/generate';
  expect(await withToken(person, 'guess').request('POST', path)).toMatchObject({ status: 403 });
  const host = withToken(person, secret);
  const generated = await host.request('POST', path, { user: { id: 'patient-7' } });
  expect(generated).toMatchObject({ status: 200 });
  const theirs = personWith(server.url, { ...granted.parse(generated.body), userId: 'patient-7' });
  await theirs.start();
  expect((await theirs.hears('welcome')).activities[0]).toMatchObject({ from: { id: 'patient-7' } });
});

describe('other sites', () => {
  const ask = (origin: string, method = 'POST') =>
    fetch(`${server.url}/api/directline/token`, { method, headers: { Origin: origin } });

  test('a site on the list may open the chat, and its preflight is answered', async () => {
    const preflight = await ask('https://clinic.example', 'OPTIONS');
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://clinic.example');
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/authorization.*x-ms-bot-agent/i);
    expect((await ask('https://clinic.example')).status).toBe(200);
  });

  test('the page itself may', async () => {
    expect((await ask(server.url)).status).toBe(200);
  });

  test.each([
    'https://elsewhere.example',
    'http://clinic.example',
    'https://clinic.example.evil.example',
    'null',
  ])('%s may not', async (origin) => {
    for (const method of ['POST', 'OPTIONS']) {
      const answer = await ask(origin, method);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

test('a secret that was not set is made once, kept for its owner only, and survives a restart', async () => {
  const env = { STATE_FILE: join(folder.path, 'kept', 'state.db') };
  const kept = join(folder.path, 'kept', 'direct-line.secret');
  const first = await runServer({ bot: echoBot(), env });
  const person = await newPerson(first.url);
  await person.start();
  await first.close();
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  const made = readFileSync(kept, 'utf8');
  const second = await runServer({ bot: echoBot(), env });
  expect(await personWith(second.url, person).say('hello again')).toMatchObject({ status: 200 });
  await second.close();
  expect(readFileSync(kept, 'utf8')).toBe(made);
});
