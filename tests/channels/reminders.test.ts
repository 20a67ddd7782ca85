import type { Reach } from '../../src/bot/reminding';
import { freshMemory } from '../../src/routing/memory';
import { memoryStore } from '../../src/state';
import { appId, runChannelService, type ChannelService } from '../support/channel-service';
import { runServer, type TestServer } from '../support/running-server';
import { toyBot } from '../support/toy-bot';

const due = '2026-11-30T12:00:00.000Z';
const key = 'conversation/msteams/t1';
const store = memoryStore();
const { bot } = toyBot({ store, now: () => new Date(due) });
let azure: ChannelService;
let server: TestServer;

beforeAll(async () => {
  azure = await runChannelService();
  server = await runServer({ bot, authentication: azure.authentication });
});
afterAll(async () => {
  await server.close();
  await azure.close();
});

it('a reminder goes to Teams by the reference of its conversation', async () => {
  const reminder = {
    id: 'r1',
    what: { kind: 'known', id: 'ice' },
    at: due,
    repeat: { kind: 'once' },
    zone: 'Europe/London',
  } as const;
  const reference = {
    channelId: 'msteams',
    serviceUrl: azure.url,
    conversation: { id: 't1', name: '', isGroup: false, conversationType: 'personal', tenantId: 'tenant' },
    bot: { id: appId, name: 'Backtalk' },
    user: { id: 'anna', name: 'Anna' },
  };
  const value = {
    memory: { ...freshMemory, reminders: [reminder] },
    answered: [],
    lastReplies: [],
    reference,
  };
  await store.write([{ key, value, expected: 'absent', alarms: [{ id: 'r1', at: due }] }]);
  const [alarm] = await store.takeDue(new Date(due), new Date(due), 1);
  if (alarm === undefined) throw new Error('no alarm is due');
  const reach: Reach = (to, speak) =>
    server.adapterFor(to.serviceUrl ?? '').continueConversationAsync(appId, to, speak);
  await bot.remind(alarm, reach);
  expect(azure.replies).toMatchObject([
    { type: 'message', text: 'Time for ice.', conversation: { id: 't1' } },
  ]);
  expect(await store.keyOfAlarm('r1')).toBeUndefined();
});
