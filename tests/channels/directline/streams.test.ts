import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { WebSocketServer } from 'ws';
import { Streams } from '../../../src/channels/directline/streams';
import { openEmbeddedStore, type ConversationLog, type EmbeddedStore } from '../../../src/state';
import { openSocket, type RawSocket } from '../../support/raw-socket';

let store: EmbeddedStore;
let server: Server;
let streams: Streams;
/** The next reading of the log waits for these, each in turn: first before it looks, then before it tells. */
let gates: Promise<void>[] = [];

beforeEach(async () => {
  store = await openEmbeddedStore(':memory:', 'normal');
  await store.conversationLog.start({ id: 'c', userId: 'u', locale: undefined }, new Date());
  const log: ConversationLog = { ...store.conversationLog, after: slowly(store.conversationLog.after) };
  streams = new Streams(log, pino({ level: 'silent' }));
  const sockets = new WebSocketServer({ noServer: true });
  server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (opened) => {
      streams.attach(opened, 'c', 0);
    });
  });
});
afterEach(async () => {
  gates = [];
  streams.closeAll();
  server.closeAllConnections();
  server.close();
  await store.close();
});

function slowly(after: ConversationLog['after']): ConversationLog['after'] {
  return async (...asked) => {
    const [look, tell] = gates.splice(0);
    await look;
    const entries = await after(...asked);
    await tell;
    return entries;
  };
}

async function attached(): Promise<RawSocket> {
  const address = server.address();
  return openSocket(`ws://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
}

async function say(text: string): Promise<void> {
  const activity = { type: 'message', text };
  const { entry } = await store.conversationLog.append({ conversationId: 'c', activity, awaitsTurn: false });
  streams.push(entry);
}

function gate(): { readonly shut: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const shut = new Promise<void>((resolve) => (open = resolve));
  return {
    shut,
    open: () => {
      open();
    },
  };
}

test('what is said before a replay looks at the log is heard once', async () => {
  const look = gate();
  gates = [look.shut];
  const socket = await attached();
  await say('one');
  look.open();
  await socket.hears('one');
  await say('two');
  await socket.hears('two');
  expect(socket.frames).toEqual([['one'], ['two']]);
});

test('what is said after a replay looked, and before it is done, is heard', async () => {
  await say('one');
  const tell = gate();
  gates = [Promise.resolve(), tell.shut];
  const socket = await attached();
  await new Promise((looked) => setTimeout(looked, 20));
  await say('two');
  tell.open();
  await socket.hears('two');
  expect(socket.frames).toEqual([['one'], ['two']]);
});

test('entries that are pushed out of order are heard in order, each once', async () => {
  const socket = await attached();
  await say('one');
  await socket.hears('one');
  const append = (text: string) =>
    store.conversationLog.append({
      conversationId: 'c',
      activity: { type: 'message', text },
      awaitsTurn: false,
    });
  const [two, three] = [await append('two'), await append('three')];
  streams.push(three.entry);
  streams.push(two.entry);
  await socket.hears('three');
  await say('four');
  await socket.hears('four');
  expect(socket.frames.flat()).toEqual(['one', 'two', 'three', 'four']);
});
