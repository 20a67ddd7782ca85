import { join } from 'node:path';
import { pino } from 'pino';
import { startAlarmClock, type AlarmClock } from '../../src/bot/alarm-clock';
import { alarmsOf, type Reach } from '../../src/bot/reminding';
import { readConversation } from '../../src/bot/conversation';
import { freshMemory, type Memory } from '../../src/routing/memory';
import { running, sessionOf } from '../../src/routing/session-memory';
import { memoryStore, openEmbeddedStore, type StateStore } from '../../src/state';
import { warning } from '../support/builders';
import { RawChannel } from '../support/raw-channel';
import { temporaryFolder } from '../support/temporary-folder';
import { toyBot } from '../support/toy-bot';

const key = 'conversation/ask/c1';
const noon = new Date('2026-11-30T12:00:00.000Z');
const until = noon.toISOString();
const reference = {
  channelId: 'test',
  serviceUrl: 'urn:test',
  conversation: { id: 'c1', name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
  bot: { id: 'backtalk', name: 'Backtalk' },
  user: { id: 'anna', name: 'Anna' },
};
const iceOn = running(sessionOf('ice', { sets: 1, sides: 1, seconds: 600 }, false), {
  id: 't1',
  until,
  zone: 'Europe/London',
});

async function keptWith(store: StateStore, of: Partial<Memory> = {}): Promise<void> {
  const memory = { ...freshMemory, session: iceOn, ...of };
  const value = { memory, answered: [], lastReplies: [], reference };
  await store.write([{ key, value, expected: 'any', alarms: alarmsOf(memory) }]);
}

async function memoryIn(store: StateStore): Promise<Memory> {
  return readConversation((await store.read([key])).get(key)?.value).memory;
}

function processOn(store: StateStore, now = (): Date => noon): { alarms: AlarmClock; channel: RawChannel } {
  const toy = toyBot({ store, now });
  const channel = new RawChannel(toy.bot);
  const reach: Reach = (to, speak) => channel.speakFirst(to, speak);
  const logger = pino({ level: 'silent' });
  return {
    alarms: startAlarmClock({ store, ring: (alarm) => toy.bot.remind(alarm, reach), now, logger }),
    channel,
  };
}

const later = (minutes: number) => (): Date => new Date(noon.getTime() + minutes * 60_000);

describe('a time that is over', () => {
  it('is told once, without waiting for a message, and not before', async () => {
    const store = memoryStore();
    await keptWith(store);
    const early = processOn(store, later(-0.1));
    await early.alarms.tick();
    expect(early.channel.said).toEqual([]);
    await early.alarms.stop();
    const { alarms, channel } = processOn(store);
    await alarms.tick();
    await alarms.tick();
    expect(channel.said).toEqual([expect.stringContaining('Take it off.')]);
    expect((await memoryIn(store)).session).toBeUndefined();
    expect((await store.read([key])).get(key)?.value).not.toHaveProperty('reference');
    await alarms.stop();
  });

  it('outlives a restart, and says for when it was', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'state.db');
    const before = await openEmbeddedStore(file, 'normal');
    await keptWith(before);
    await before.close();
    const store = await openEmbeddedStore(file, 'normal');
    const { alarms, channel } = processOn(store, later(5));
    await alarms.tick();
    expect(channel.said).toEqual([expect.stringContaining('[session-over-since')]);
    await alarms.stop();
    await store.close();
    folder.remove();
  });

  it.each([
    ['over a danger sign', { warning: warning() }, 0],
    ['under an acknowledged one', { warning: warning({ acknowledged: true }) }, 0],
    [
      'over our question about a sign',
      {
        open: {
          kind: 'confirm',
          suspected: false,
          redFlag: 'numbness',
          disposition: 'hospital-now',
          quote: '',
        },
      },
      0,
    ],
    ['when it is long past', {}, 90],
  ] as const)('is not told %s', async (_, of, minutes) => {
    const store = memoryStore();
    await keptWith(store, of);
    const { alarms, channel } = processOn(store, later(minutes));
    await alarms.tick();
    expect(channel.said).toEqual([]);
    expect((await memoryIn(store)).session).toBeDefined();
    await alarms.stop();
  });

  it('comes again when it did not get through', async () => {
    const store = memoryStore();
    await keptWith(store);
    let now = noon;
    const { alarms, channel } = processOn(store, () => now);
    channel.isDown = true;
    await alarms.tick();
    channel.isDown = false;
    now = later(3)();
    await alarms.tick();
    expect(channel.said).toHaveLength(1);
    await alarms.stop();
  });
});
