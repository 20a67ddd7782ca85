import { join } from 'node:path';
import { pino } from 'pino';
import { startAlarmClock, type AlarmClock } from '../../src/bot/alarm-clock';
import { readConversation } from '../../src/bot/conversation';
import type { Reach } from '../../src/bot/reminding';
import type { Reminder } from '../../src/reminders/reminder';
import { freshMemory, type Memory } from '../../src/routing/memory';
import { memoryStore, openEmbeddedStore, UnknownConversation, type StateStore } from '../../src/state';
import { warning } from '../support/builders';
import { RawChannel } from '../support/raw-channel';
import { temporaryFolder } from '../support/temporary-folder';
import { toyBot, type ToyBot } from '../support/toy-bot';

const key = 'conversation/ask/c1';
const due = new Date('2026-11-30T12:00:00.000Z');
const ice: Reminder = {
  id: 'r1',
  what: { kind: 'known', id: 'ice' },
  at: due.toISOString(),
  repeat: { kind: 'once' },
  zone: 'Europe/London',
};
const reference = {
  channelId: 'ask',
  serviceUrl: 'urn:test',
  conversation: { id: 'c1', name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
  bot: { id: 'backtalk', name: 'Backtalk' },
  user: { id: 'anna', name: 'Anna' },
};

async function keptWith(
  store: StateStore,
  reminders: readonly Reminder[],
  of: Partial<Memory> = {},
): Promise<void> {
  const value = { memory: { ...freshMemory, ...of, reminders }, answered: [], lastReplies: [], reference };
  await store.write([{ key, value, expected: 'any', alarms: reminders.map(({ id, at }) => ({ id, at })) }]);
}

async function memoryIn(store: StateStore): Promise<Memory> {
  return readConversation((await store.read([key])).get(key)?.value).memory;
}

/** A process with its own clock; what it sends is kept in order. */
function processOn(
  store: StateStore,
  now = (): Date => due,
): { alarms: AlarmClock; channel: RawChannel; toy: ToyBot; logged: readonly string[] } {
  const logged: string[] = [];
  const toy = toyBot({ store, now });
  const channel = new RawChannel(toy.bot);
  const reach: Reach = (to, speak) => channel.speakFirst(to, speak);
  const logger = pino({}, { write: (line) => void logged.push(line) });
  return {
    alarms: startAlarmClock({ store, ring: (alarm) => toy.bot.remind(alarm, reach), now, logger }),
    channel,
    toy,
    logged,
  };
}

describe('a reminder that is due', () => {
  it('is said once, and is gone', async () => {
    const store = memoryStore();
    await keptWith(store, [ice]);
    const { alarms, channel } = processOn(store);
    await alarms.tick();
    await alarms.tick();
    expect(channel.said).toEqual([expect.stringContaining('Time for ice.')]);
    expect(await memoryIn(store)).toMatchObject({ reminders: [], reminded: { fired: true } });
    expect((await store.read([key])).get(key)?.value).not.toHaveProperty('reference');
    await alarms.stop();
  });

  it('is not said before its time', async () => {
    const store = memoryStore();
    await keptWith(store, [ice]);
    const { alarms, channel } = processOn(store, () => new Date('2026-11-30T11:59:59.000Z'));
    await alarms.tick();
    expect(channel.said).toEqual([]);
    await alarms.stop();
  });

  it('is given to one of two that look at once, and outlives a restart', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'state.db');
    const before = await openEmbeddedStore(file, 'normal');
    await keptWith(before, [ice, { ...ice, id: 'r2' }, { ...ice, id: 'r3' }]);
    await before.close();
    const stores = await Promise.all([openEmbeddedStore(file, 'normal'), openEmbeddedStore(file, 'normal')]);
    const processes = stores.map((store) => processOn(store));
    await Promise.all(processes.flatMap(({ alarms }) => [alarms.tick(), alarms.tick()]));
    expect(processes.flatMap(({ channel }) => channel.said)).toHaveLength(3);
    for (const { alarms } of processes) await alarms.stop();
    for (const store of stores) await store.close();
    folder.remove();
  });

  it('is set to its next time when it repeats', async () => {
    const store = memoryStore();
    const daily: Reminder = {
      ...ice,
      repeat: { kind: 'days', days: [0, 1, 2, 3, 4, 5, 6], hour: 12, minute: 0 },
    };
    await keptWith(store, [daily]);
    const { alarms, channel } = processOn(store);
    await alarms.tick();
    expect(channel.said).toHaveLength(1);
    expect((await memoryIn(store)).reminders).toMatchObject([{ at: '2026-12-01T12:00:00.000Z' }]);
    await alarms.stop();
  });

  it('keeps what the person says meanwhile', async () => {
    const store = memoryStore();
    await keptWith(store, [ice]);
    const { alarms, channel } = processOn(store);
    await Promise.all([alarms.tick(), channel.deliver({ id: 'a1', text: 'ice' })]);
    const { given, reminders } = await memoryIn(store);
    expect(given).toEqual(['ice#how-long']);
    expect(reminders).toEqual([]);
    await alarms.stop();
  });

  it('comes again when it did not get through, and goes with somebody who has left', async () => {
    const store = memoryStore();
    await keptWith(store, [ice]);
    let now = due;
    const { alarms, channel } = processOn(store, () => now);
    channel.isDown = true;
    await alarms.tick();
    channel.isDown = false;
    await alarms.tick();
    expect(channel.said).toEqual([]);
    now = new Date(due.getTime() + 180_000);
    await alarms.tick();
    expect(channel.said).toHaveLength(1);
    await alarms.stop();

    await keptWith(store, [ice]);
    const gone: Reach = () => Promise.reject(new UnknownConversation('c1'));
    const [alarm] = await store.takeDue(due, due, 1);
    if (alarm === undefined) throw new Error('no alarm was set');
    await toyBot({ store, now: () => due }).bot.remind(alarm, gone);
    expect((await memoryIn(store)).reminders).toEqual([]);
  });

  it('tells of a danger sign first, and holds exercise back', async () => {
    const store = memoryStore();
    await keptWith(store, [{ ...ice, what: { kind: 'known', id: 'moves' } }], {
      warning: warning({ acknowledged: true }),
    });
    const { alarms, channel } = processOn(store);
    await alarms.tick();
    expect(channel.said[0]).toContain('[warning-in-view sign=sign of numbness]');
    expect(channel.said[0]).toContain('[reminder-waits what=moves]');
    expect(channel.said[0]).not.toContain('Time to move');
    await alarms.stop();
  });

  it('tells of no sign on a screen that somebody else may look at', async () => {
    const store = memoryStore();
    await keptWith(store, [ice], { warning: warning({ redFlags: ['despair'], acknowledged: true }) });
    const { alarms, channel } = processOn(store);
    await alarms.tick();
    expect(channel.said[0]).toContain('Time for ice.');
    expect(channel.said[0]).not.toContain('warning-in-view');
    await alarms.stop();
  });

  it('leaves no word of what it is for in the log', async () => {
    const store = memoryStore();
    await keptWith(store, [{ ...ice, what: { kind: 'own', words: 'secret errand' } }]);
    const { alarms, channel, toy, logged } = processOn(store);
    channel.isDown = true;
    await alarms.tick();
    channel.isDown = false;
    expect(logged.join('')).toContain('a reminder did not get through');
    expect([...logged, ...toy.logged].join('')).not.toContain('secret');
    await alarms.stop();
  });
});
