import { TurnContext, type ConversationReference } from 'botbuilder-core';
import type { Bot } from '../../../src/bot/bot-port';
import { embeddedServiceUrl } from '../../../src/channels';
import { newPerson, type Person } from '../../support/direct-line-client';
import { runServer, type TestServer } from '../../support/running-server';

type Turn = (context: TurnContext) => Promise<unknown>;

let server: TestServer;
let person: Person;
let turn: Turn = () => Promise.resolve();

const bot: Bot = {
  run: async (context) => {
    if (context.activity.type === 'message') await turn(context);
  },
};

beforeAll(async () => {
  server = await runServer({ bot });
});
afterAll(() => server.close());
beforeEach(async () => {
  person = await newPerson(server.url);
  await person.start();
});

/** Lets the bot do this in answer to a message; resolves when it is done. */
async function onMessage<T>(answer: (context: TurnContext) => Promise<T>): Promise<T> {
  const done = new Promise<T>((resolve, reject) => {
    turn = (context) => answer(context).then(resolve, reject);
  });
  await person.say('go');
  return done;
}

async function botSaid() {
  const { activities } = await person.activitiesAfter('0');
  return activities.filter(({ from }) => JSON.stringify(from).includes('"bot"'));
}

test('what the bot sends is given its id, and is told to be from the bot', async () => {
  const response = await onMessage((context) =>
    context.sendActivity({ type: 'message', text: 'hi', speak: 'hi' }),
  );
  expect(await botSaid()).toMatchObject([
    { id: response?.id, text: 'hi', speak: 'hi', from: { id: 'backtalk' } },
  ]);
});

test('delays are waited for; traces and invoke responses stay here', async () => {
  await onMessage((context) =>
    context.sendActivities([
      { type: 'trace' },
      { type: 'delay', value: 5 },
      { type: 'invokeResponse' },
      { type: 'message', text: 'hi' },
    ]),
  );
  expect((await botSaid()).map(({ type }) => type)).toEqual(['message']);
});

test('an updated activity reaches clients under its old id, and its old words are gone from the log', async () => {
  await onMessage(async (context) => {
    const sent = await context.sendActivity('before');
    await context.updateActivity({ id: sent?.id ?? '', type: 'message', text: 'after' });
  });
  const said = await botSaid();
  expect(said.map(({ text }) => text)).toEqual(['after', 'after']);
  expect(new Set(said.map(({ id }) => id)).size).toBe(1);
});

test('a deleted activity is gone from the log, and clients are told', async () => {
  await onMessage(async (context) => {
    const sent = await context.sendActivity('a mistake');
    await context.deleteActivity(sent?.id ?? '');
  });
  const said = await botSaid();
  expect(said.map(({ type }) => type)).toEqual(['messageDelete', 'messageDelete']);
  expect(JSON.stringify(said)).not.toMatch(/a mistake/);
});

test('the bot can begin by itself, from a kept reference', async () => {
  const reference = await onMessage((context) =>
    Promise.resolve(TurnContext.getConversationReference(context.activity)),
  );
  const kept: Partial<ConversationReference> = structuredClone(reference);
  const adapter = server.adapterFor(embeddedServiceUrl);
  await adapter.continueConversationAsync('', kept, async (context) => {
    expect(context.activity).toMatchObject({
      type: 'event',
      from: { id: person.userId },
      channelId: 'directline',
    });
    await context.sendActivity('how is it today');
  });
  expect((await botSaid()).map(({ text }) => text)).toEqual(['how is it today']);
});

test('a message to a conversation that does not exist is an error, not a silence', async () => {
  const nobody = {
    conversation: { id: 'nobody', isGroup: false, conversationType: '', name: '' },
    serviceUrl: embeddedServiceUrl,
  };
  const adapter = server.adapterFor(embeddedServiceUrl);
  const failed = jest.fn();
  await adapter.continueConversationAsync('', nobody, async (context) => {
    await context.sendActivity('hello').catch(failed);
  });
  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ name: 'UnknownConversation' }));
});
