import { isDeskBehind } from '../../src/channels';
import { memoryStore } from '../../src/state';
import { readConversation } from '../../src/bot/conversation';
import { memory } from '../support/builders';
import { runChannelService, type ChannelService } from '../support/channel-service';
import { newPerson } from '../support/direct-line-client';
import { runServer, type TestServer } from '../support/running-server';
import { toyBot } from '../support/toy-bot';

const since = new Date().toISOString();
const waiting = {
  memory: memory({ desk: { state: 'waiting', since } }),
  answered: [],
  lastReplies: [],
  passedOnBy: 'user-1',
};
const accepted = { type: 'event', name: 'handoff.status', value: { state: 'accepted' } } as const;

const store = memoryStore();
// As if the settings allowed it: the embedded web chat bears the name of Direct Line.
const isBehind = isDeskBehind(['hub', 'directline']);
const { bot } = toyBot({ store, desk: { name: 'the desk', isBehind } });
let azure: ChannelService;
let server: TestServer;

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation();
  azure = await runChannelService(['hub']);
  server = await runServer({ bot, authentication: azure.authentication });
});
afterAll(async () => {
  await server.close();
  await azure.close();
  jest.restoreAllMocks();
});

async function stateOf(key: string): Promise<string | undefined> {
  return readConversation((await store.read([key])).get(key)?.value).memory.desk?.state;
}

/** The turn that came behind the forged one is over. */
async function answered(key: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (readConversation((await store.read([key])).get(key)?.value).answered.length > 0) return;
    await new Promise((resume) => setTimeout(resume, 10));
  }
  throw new Error('the bot never answered');
}

async function post(activity: Readonly<Record<string, unknown>>, authorization: string): Promise<number> {
  const headers = { 'Content-Type': 'application/json', ...(authorization === '' ? {} : { authorization }) };
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(activity),
  });
  await response.text();
  return response.status;
}

const event = (channelId: string, id: string): Readonly<Record<string, unknown>> => ({
  ...azure.activity(''),
  ...accepted,
  channelId,
  from: { id: 'nurse', name: '' },
  conversation: { id, conversationType: 'personal' },
});

it('a status that the channel of the desk has signed connects', async () => {
  await store.write([{ key: 'conversation/hub/h1', value: waiting, expected: 'any' }]);
  expect(await post(event('hub', 'h1'), azure.authorization())).toBe(200);
  expect(await stateOf('conversation/hub/h1')).toBe('connected');
  expect(azure.replies).toMatchObject([{ type: 'message', text: '[desk-connected desk=the desk]' }]);
});

it.each<[string, string, () => string]>([
  ['without a token', 'hub', () => ''],
  ['with a token of nobody', 'hub', () => 'Bearer nonsense'],
  ['for another bot', 'hub', () => azure.authorization({ aud: 'another' })],
])('a status %s is refused', async (_how, channelId, authorization) => {
  await store.write([{ key: 'conversation/hub/h2', value: waiting, expected: 'any' }]);
  expect(await post(event(channelId, 'h2'), authorization())).toBe(401);
  expect(await stateOf('conversation/hub/h2')).toBe('waiting');
});

it('a status that another channel has signed for the desk’s is refused', async () => {
  const other = await runChannelService(['msteams']);
  const elsewhere = await runServer({ bot, authentication: other.authentication });
  await store.write([{ key: 'conversation/hub/h3', value: waiting, expected: 'any' }]);
  const response = await fetch(`${elsewhere.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', authorization: other.authorization() },
    body: JSON.stringify({ ...event('hub', 'h3'), serviceUrl: other.url }),
  });
  expect(response.status).toBe(401);
  expect(await stateOf('conversation/hub/h3')).toBe('waiting');
  await elsewhere.close();
  await other.close();
});

it('a browser cannot forge what the desk says, whatever it claims to be', async () => {
  const person = await newPerson(server.url);
  await person.start();
  const key = `conversation/directline/${person.conversationId}`;
  const value = { ...waiting, passedOnBy: person.userId };
  await store.write([{ key, value, expected: 'any' }]);
  const forged = { ...accepted, channelId: 'hub', serviceUrl: 'urn:hub', from: { id: 'nurse', role: 'bot' } };
  const path = `/v3/directline/conversations/${person.conversationId}/activities`;
  expect((await person.request('POST', path, forged)).status).toBe(200);
  await person.say('agree');
  await answered(key);
  expect(await stateOf(key)).toBe('waiting');
});

it('the embedded web chat has no desk behind it, though it bears the name of a channel that has', () => {
  expect(isBehind('directline', 'urn:backtalk:direct-line')).toBe(false);
  expect(isBehind('directline', 'https://directline.botframework.com/')).toBe(true);
  expect(isBehind('msteams', 'https://smba.trafficmanager.net/')).toBe(false);
});
