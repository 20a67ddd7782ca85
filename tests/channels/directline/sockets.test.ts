import { z } from 'zod';
import { newPerson, type Person } from '../../support/direct-line-client';
import { echoBot } from '../../support/echo-bot';
import { openSocket } from '../../support/raw-socket';
import { runServer, type TestServer } from '../../support/running-server';

const stream = z.object({ streamUrl: z.string() });
let now = new Date();
let server: TestServer;
let person: Person;

beforeEach(async () => {
  server = await runServer({ bot: echoBot(), clock: () => now });
  person = await newPerson(server.url);
  await person.start();
  await person.hears('welcome');
});
afterEach(() => server.close());

async function streamUrl(watermark = '0'): Promise<string> {
  const path = `/v3/directline/conversations/${person.conversationId}?watermark=${watermark}`;
  return stream.parse((await person.request('GET', path)).body).streamUrl;
}

test('a socket hears what it missed, then what happens, and each frame says how far it is', async () => {
  const socket = await openSocket(await streamUrl('1'));
  await socket.hears('welcome');
  await person.say('one');
  await socket.hears('echo one');
  expect(socket.frames).toEqual([['welcome'], ['one'], ['typing'], ['echo one']]);
  expect(socket.watermarks).toEqual(['2', '3', undefined, '4']);
});

test('messages sent while the socket opens arrive in order, each once', async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `message ${index}`);
  for (const text of texts.slice(0, 25)) await person.say(text);
  const opening = openSocket(await streamUrl());
  for (const text of texts.slice(25)) await person.say(text);
  const socket = await opening;
  await socket.hears('echo message 49');
  const heard = socket.frames.flat().filter((text) => text.startsWith('message'));
  expect(heard).toEqual(texts);
  const logged = (await person.activitiesAfter('0')).activities.map(({ text, type }) => text ?? type);
  expect(socket.frames.flat().filter((text) => text !== 'typing')).toEqual(logged);
});

test('the empty messages that keep a connection awake are ignored', async () => {
  const socket = await openSocket(await streamUrl('2'));
  socket.send('');
  socket.send('');
  await person.say('one');
  await socket.hears('echo one');
});

test('a message that is too long closes the socket, and nothing else', async () => {
  const [rude, polite] = [await openSocket(await streamUrl('2')), await openSocket(await streamUrl('2'))];
  rude.send('x'.repeat(2000));
  expect(await rude.closed).toBe(1009);
  await person.say('one');
  await polite.hears('echo one');
});

test('the address of a stream opens for two minutes', async () => {
  const url = await streamUrl();
  now = new Date(now.getTime() + 121_000);
  await expect(openSocket(url)).rejects.toThrow('403');
});

test('the token of a conversation does not open its stream, nor does the address of another', async () => {
  const url = new URL(await streamUrl());
  const withToken = new URL(url);
  withToken.searchParams.set('t', person.token);
  await expect(openSocket(withToken.href)).rejects.toThrow('403');
  const elsewhere = url.href.replace(person.conversationId, '00000000-0000-4000-8000-000000000000');
  await expect(openSocket(elsewhere)).rejects.toThrow('403');
});

test('other sites, other paths and erased conversations are refused at the door', async () => {
  const url = await streamUrl();
  await expect(openSocket(url, { Origin: 'https://elsewhere.example' })).rejects.toThrow('403');
  await expect(openSocket(url.replace('/stream', '/streams'))).rejects.toThrow('404');
  await expect(openSocket(`${server.url.replace('http', 'ws')}/api/messages`)).rejects.toThrow('404');
  const socket = await openSocket(url, { Origin: server.url });
  socket.close();
  expect(await socket.closed).toBe(1005);
});

test('a seventeenth socket on one conversation is turned away, and may try again later', async () => {
  const url = await streamUrl('2');
  const sockets = await Promise.all(Array.from({ length: 16 }, () => openSocket(url)));
  const late = await openSocket(url);
  expect(await late.closed).toBe(1013);
  for (const socket of sockets) socket.close();
});

test('a server that stops says goodbye', async () => {
  const socket = await openSocket(await streamUrl('2'));
  await server.close();
  expect(await socket.closed).toBe(1001);
  server = await runServer({ bot: echoBot() });
});

test('behind a proxy with TLS the stream is secure, too', async () => {
  const path = `/v3/directline/conversations/${person.conversationId}`;
  const answer = await person.request('GET', path, undefined, { 'X-Forwarded-Proto': 'https' });
  expect(stream.parse(answer.body).streamUrl).toMatch(/^wss:/);
});
