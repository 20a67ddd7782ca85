import { join } from 'node:path';
import { newPerson } from '../../support/direct-line-client';
import { echoBot } from '../../support/echo-bot';
import { connect, type ConnectOptions, type OfficialClient } from '../../support/official-client';
import { runServer, type TestServer } from '../../support/running-server';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
let server: TestServer;
let clients: OfficialClient[] = [];

beforeEach(async () => {
  server = await runServer({ bot: echoBot() });
});

afterEach(async () => {
  for (const client of clients) client.end();
  clients = [];
  await server.close();
});

afterAll(folder.remove);

function connected(...given: Parameters<typeof connect>): OfficialClient {
  const client = connect(...given);
  clients.push(client);
  return client;
}

describe.each<[string, ConnectOptions]>([
  ['over a WebSocket', { webSocket: true }],
  ['by polling', { webSocket: false }],
])('the official client %s', (_way, way) => {
  test('is greeted, and answered in order, each thing once', async () => {
    const client = connected(server.url, await newPerson(server.url), way);
    await client.until(() => client.texts.includes('welcome'));
    expect(await client.say('one')).toMatch(/\|\d{7}$/);
    await client.until(() => client.texts.includes('echo one'));
    await client.say('two');
    await client.until(() => client.texts.includes('echo two'));
    expect(client.texts).toEqual(['welcome', 'one', 'echo one', 'two', 'echo two']);
    expect(client.status).toBe('Online');
  });

  test('sees the whole conversation after a reload, and no second greeting', async () => {
    const person = await newPerson(server.url);
    const before = connected(server.url, person, way);
    await before.until(() => before.texts.includes('welcome'));
    await before.say('one');
    await before.until(() => before.texts.includes('echo one'));
    before.end();
    const after = connected(server.url, person, { ...way, resumeFrom: '0' });
    await after.until(() => after.texts.includes('echo one'));
    await after.say('two');
    await after.until(() => after.texts.includes('echo two'));
    expect(after.texts).toEqual(['welcome', 'one', 'echo one', 'two', 'echo two']);
  });

  test('goes on where it was after the server was restarted', async () => {
    const env = { STATE_FILE: join(folder.path, `restart-${String(way.webSocket)}.db`), PORT: '0' };
    const first = await runServer({ bot: echoBot(), env });
    const person = await newPerson(first.url);
    const client = connected(first.url, person, way);
    await client.until(() => client.texts.includes('welcome'));
    await client.say('one');
    await client.until(() => client.texts.includes('echo one'));
    client.end();
    await first.close();

    const second = await runServer({ bot: echoBot(), env });
    const resumed = connected(second.url, person, { ...way, resumeFrom: '0' });
    await resumed.until(() => resumed.texts.includes('echo one'));
    await resumed.say('two');
    await resumed.until(() => resumed.texts.includes('echo two'));
    expect(resumed.texts).toEqual(['welcome', 'one', 'echo one', 'two', 'echo two']);
    resumed.end();
    await second.close();
  });
});

test('a cut socket loses nothing and repeats nothing', async () => {
  const person = await newPerson(server.url);
  const client = connected(server.url, person, { webSocket: true });
  await client.until(() => client.texts.includes('welcome'));
  client.cutSocket();
  await person.say('while away');
  await client.until(() => client.texts.includes('echo while away'));
  await client.say('back');
  await client.until(() => client.texts.includes('echo back'));
  expect(client.texts).toEqual(['welcome', 'while away', 'echo while away', 'back', 'echo back']);
});

test('two windows on one conversation both see everything', async () => {
  const person = await newPerson(server.url);
  const first = connected(server.url, person, { webSocket: true });
  await first.until(() => first.texts.includes('welcome'));
  const second = connected(server.url, person, { webSocket: true, resumeFrom: '0' });
  await second.until(() => second.texts.includes('welcome'));
  await second.say('hello');
  await first.until(() => first.texts.includes('echo hello'));
  await second.until(() => second.texts.includes('echo hello'));
  expect(first.texts).toEqual(['welcome', 'hello', 'echo hello']);
  expect(second.texts).toEqual(first.texts);
});

test('"is writing" reaches those who listen', async () => {
  const client = connected(server.url, await newPerson(server.url), { webSocket: true });
  await client.until(() => client.texts.includes('welcome'));
  await client.say('one');
  await client.until(() => client.texts.includes('echo one'));
  expect(client.types.slice(-3)).toEqual(['message', 'typing', 'message']);
});

test('a token that expires under the client is recognised as expired', async () => {
  let now = new Date();
  const ageing = await runServer({ bot: echoBot(), clock: () => now });
  const client = connected(ageing.url, await newPerson(ageing.url), { webSocket: false });
  await client.until(() => client.texts.includes('welcome'));
  now = new Date(now.getTime() + 25 * 3_600_000);
  await client.until(() => client.status === 'ExpiredToken');
  client.end();
  await ageing.close();
});
