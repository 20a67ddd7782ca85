import { ActivityTypes, type Activity } from 'botbuilder-core';
import { z } from 'zod';
import { readConversation } from '../../src/bot/conversation';
import { memoryStore } from '../../src/state';
import { deskTalk, type DeskTalk } from '../support/desk-talk';
import { memory } from '../support/builders';
import { RawChannel } from '../support/raw-channel';
import { toyBot } from '../support/toy-bot';

const initiation = z.object({
  name: z.literal('handoff.initiate'),
  value: z.strictObject({
    contentVersion: z.string().min(1),
    disposition: z.string(),
    findings: z.array(z.strictObject({ redFlag: z.string(), answer: z.string(), at: z.iso.datetime() })),
    country: z.string().optional(),
  }),
  attachments: z.tuple([
    z.object({
      contentType: z.literal('application/json'),
      name: z.literal('Transcript'),
      content: z.object({
        activities: z.array(
          z.object({ type: z.literal('message'), text: z.string(), from: z.object({ id: z.string() }) }),
        ),
      }),
    }),
  ]),
});

async function passedOn(talk: DeskTalk, ...before: readonly string[]): Promise<void> {
  for (const text of [...before, 'talk to a person', 'Yes, pass it on']) await talk.say(text);
}

describe('what goes to the desk', () => {
  it('is the transcript, the signs by their rules, how urgent it is, and of which content', async () => {
    const talk = deskTalk();
    await passedOn(talk, 'change my country', 'uk', 'my groin is numb', "I'll get help now");
    const [event] = talk.channel.events.map((one) => initiation.parse(one));
    const { value, attachments } = event ?? {};
    expect(value).toMatchObject({
      disposition: 'hospital-now',
      findings: [{ redFlag: 'saddle-numbness', answer: 'told' }],
      country: 'uk',
    });
    const lines = attachments?.[0].content.activities ?? [];
    expect(lines.filter(({ from }) => from.id === 'anna').map(({ text }) => text)).toEqual([
      'change my country',
      'uk',
      'my groin is numb',
      "I'll get help now",
      'talk to a person',
      'Yes, pass it on',
    ]);
    expect(lines.filter(({ from }) => from.id === 'backtalk').length).toBeGreaterThan(4);
  });

  it('is nothing that was said before they wanted to be forgotten', async () => {
    const talk = deskTalk();
    await passedOn(talk, 'my knee is called Rosebud', 'forget me');
    const [event] = talk.channel.events.map((one) => initiation.parse(one));
    const lines = event?.attachments[0].content.activities ?? [];
    expect(lines.filter(({ from }) => from.id === 'anna').map(({ text }) => text)).toEqual([
      'talk to a person',
      'Yes, pass it on',
    ]);
  });

  it('is nothing of what they and the desk say to each other', async () => {
    const talk = deskTalk();
    await passedOn(talk);
    await talk.status('accepted');
    await talk.say('only for the nurse Rosebud');
    await talk.status('completed');
    await passedOn(talk);
    const events = talk.channel.events.map((one) => initiation.parse(one));
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain('Rosebud');
  });

  it('stands in no log', async () => {
    const talk = deskTalk();
    await passedOn(talk, 'my knee is called Rosebud');
    await talk.status('accepted');
    await talk.say('Rosebud again');
    expect(talk.written.length).toBeGreaterThan(3);
    expect(talk.written.join()).not.toMatch(/rosebud/i);
  });
});

describe('a status that is not the desk’s', () => {
  it.each([
    ['of the person themselves', 'accepted', 'anna'],
    ['of another word', 'ACCEPTED!', 'hub'],
    ['of no word', undefined, 'hub'],
    ['of something else', { state: 'accepted' }, 'hub'],
  ])('%s is passed over', async (_whose, state, from) => {
    const talk = deskTalk();
    await passedOn(talk);
    expect(await talk.status(state, from)).toBe('');
    expect((await talk.say('how long should i ice it')).route).toBe('answer');
  });

  it('about a conversation that was not passed on is passed over', async () => {
    const talk = deskTalk();
    await talk.say('talk to a person');
    expect(await talk.status('accepted')).toBe('');
    expect((await talk.say('how long should i ice it')).route).toBe('answer');
  });

  it('on a channel behind which there is none is passed over', async () => {
    const store = memoryStore();
    const desk = { state: 'waiting', since: new Date().toISOString() } as const;
    const value = { memory: memory({ desk }), answered: [], lastReplies: [], passedOnBy: 'anna' };
    const keys = ['conversation/ask/c1', 'conversation/directline/c1'] as const;
    await store.write(keys.map((key) => ({ key, value, expected: 'absent' })));
    const isBehind = (channelId: string): boolean => channelId === 'ask';
    const channel = new RawChannel(toyBot({ store, desk: { name: 'the desk', isBehind } }).bot);
    for (const channelId of ['directline', 'ask']) {
      const status = { type: ActivityTypes.Event, name: 'handoff.status', value: { state: 'accepted' } };
      await channel.deliver({ ...status, channelId, from: { id: 'hub', name: '' } });
    }
    const kept = [...(await store.read(keys)).values()].map(
      (one) => readConversation(one.value).memory.desk?.state,
    );
    expect(kept).toEqual(['connected', 'waiting']);
  });

  it('of a person with the role of one is passed over', async () => {
    const talk = deskTalk();
    await passedOn(talk);
    const { length } = talk.channel.said;
    const forged = { type: ActivityTypes.Event, name: 'handoff.status', value: { state: 'accepted' } };
    await talk.channel.deliver({ ...forged, from: { id: 'somebody', name: '', role: 'user' } });
    expect(talk.channel.said).toHaveLength(length);
  });
});

describe('a handoff', () => {
  it('that the channel does not take is said to have failed, and the bot goes on', async () => {
    const store = memoryStore();
    const key = 'conversation/ask/c1';
    const value = { memory: memory({ open: { kind: 'desk' } }), answered: [], lastReplies: [] };
    await store.write([{ key, value, expected: 'absent' }]);
    const isBehind = (): boolean => true;
    const { bot } = toyBot({ store, desk: { name: 'the desk', isBehind } });
    const channel = new NoEvents(bot);
    await channel.deliver({ id: 'a1', text: 'agree' });
    expect(channel.said).toEqual([expect.stringContaining('[desk-failed desk=the desk]')]);
    const kept = readConversation((await store.read([key])).get(key)?.value);
    expect([kept.memory.desk, kept.memory.deskTold, kept.passedOnBy]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('that was kept and not sent before a crash is sent when the channel delivers again', async () => {
    const store = memoryStore();
    const isBehind = (): boolean => true;
    const desk = { name: 'the desk', isBehind };
    const key = 'conversation/ask/c1';
    const value = { memory: memory({ open: { kind: 'desk' } }), answered: [], lastReplies: [] };
    await store.write([{ key, value, expected: 'absent' }]);
    await new RawChannel(toyBot({ store, desk }).bot).deliver({ id: 'a1', text: 'agree' });
    const restarted = new RawChannel(toyBot({ store, desk }).bot);
    await restarted.deliver({ id: 'a1', text: 'agree' });
    expect(restarted.events.map(({ name }) => name)).toEqual(['handoff.initiate']);
  });

  it('whose desk never ends it does not keep the bot silent for ever', async () => {
    const talk = deskTalk();
    await passedOn(talk);
    await talk.status('accepted');
    expect((await talk.say('how long should i ice it')).reply).toBe('');
    talk.wait(13);
    expect((await talk.say('how long should i ice it')).route).toBe('answer');
    expect(talk.channel.events.at(-1)).toMatchObject({
      name: 'handoff.status',
      value: { state: 'completed' },
    });
  });

  it('greets nobody who comes in from the desk', async () => {
    const store = memoryStore();
    const at = new Date().toISOString();
    const value = {
      memory: memory({ desk: { state: 'waiting', since: at } }),
      answered: [],
      lastReplies: [],
    };
    await store.write([{ key: 'conversation/ask/c1', value, expected: 'absent' }]);
    const { bot } = toyBot({ store, desk: { name: 'the desk', isBehind: () => true } });
    const channel = new RawChannel(bot);
    await channel.deliver({
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [{ id: 'nurse', name: '' }],
    });
    expect(channel.said).toEqual([]);
  });
});

it('where there is no desk nothing of what is said is kept for one', async () => {
  const store = memoryStore();
  await new RawChannel(toyBot({ store }).bot).deliver({ id: 'a1', text: 'ice' });
  const [kept] = (await store.read(['conversation/ask/c1'])).values();
  expect(readConversation(kept?.value).memory.said).toEqual([]);
});

it('a conversation at the desk is read back as it was written', () => {
  const at = '2026-11-30T10:00:00.000Z';
  const written = {
    memory: memory({
      said: [{ by: 'person', text: 'hello', at }],
      desk: { state: 'connected', since: at },
      deskTold: { desk: 'the desk', at },
    }),
    answered: [],
    lastReplies: [],
    passedOnBy: 'anna',
  };
  expect(readConversation(JSON.parse(JSON.stringify(written)))).toEqual(written);
});

/** A channel that takes messages only, as Teams does. */
class NoEvents extends RawChannel {
  override sendActivities(
    ...args: Parameters<RawChannel['sendActivities']>
  ): ReturnType<RawChannel['sendActivities']> {
    const [, activities]: readonly [unknown, Partial<Activity>[]] = args;
    return activities.some(({ type }) => type === ActivityTypes.Event)
      ? Promise.reject(new Error('unknown activity type'))
      : super.sendActivities(...args);
  }
}
