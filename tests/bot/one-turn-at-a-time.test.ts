import { join } from 'node:path';
import { StateConflict, memoryStore, openEmbeddedStore, type StateStore } from '../../src/state';
import { readConversation } from '../../src/bot/conversation';
import { RawChannel } from '../support/raw-channel';
import { temporaryFolder } from '../support/temporary-folder';
import { toyBot } from '../support/toy-bot';

const key = 'conversation/ask/c1';

async function givenIn(store: StateStore): Promise<readonly string[]> {
  return readConversation((await store.read([key])).get(key)?.value).memory.given;
}

/** A store in which reading takes as long as the test wants. */
function heldStore(): { readonly store: StateStore; release(): void } {
  const store = memoryStore();
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  return {
    store: {
      ...store,
      read: async (keys) => {
        if (keys.includes(key)) await released;
        return store.read(keys);
      },
    },
    release: () => {
      release();
    },
  };
}

/** A store that something happens to between the first turn's reading and its writing. */
function beforeFirstWrite(store: StateStore, happens: () => Promise<void>): StateStore {
  let happened = false;
  return {
    ...store,
    write: async (writes) => {
      if (!happened) {
        happened = true;
        await happens();
      }
      await store.write(writes);
    },
  };
}

describe('turns of one conversation', () => {
  it('are queued: none is lost, none is taken twice, and answers keep the order', async () => {
    const { bot, store, understood } = toyBot();
    const channel = new RawChannel(bot);
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        channel.deliver({ id: `a${at}`, text: at % 2 === 0 ? 'ice' : 'warmth' }),
      ),
    );
    expect(understood).toHaveLength(10);
    expect((await givenIn(store)).map((id) => id.split('#')[0])).toEqual(
      Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? 'ice' : 'heat')),
    );
    expect(channel.said.map((text) => text.startsWith('Ice'))).toEqual(
      Array.from({ length: 10 }, (_, at) => at % 2 === 0),
    );
  });

  it('do not wait for those of another conversation', async () => {
    const { store, release } = heldStore();
    const channel = new RawChannel(toyBot({ store }).bot);
    const held = channel.deliver({ id: 'a1', text: 'ice' });
    const other = { id: 'c2', name: '', isGroup: false, conversationType: 'personal', tenantId: '' };
    await channel.deliver({ id: 'a2', text: 'warmth', conversation: other });
    expect(channel.said).toHaveLength(1);
    expect(channel.said[0]).toContain('Something warm.');
    release();
    await held;
    expect(channel.said).toHaveLength(2);
  });

  it('that meet a write of another process are taken again, and answered once', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'state.db');
    const [here, there] = [await openEmbeddedStore(file, 'normal'), await openEmbeddedStore(file, 'normal')];
    await new RawChannel(toyBot({ store: here }).bot).deliver({ id: 'a0', text: 'warmth' });
    const other = new RawChannel(toyBot({ store: there }).bot);
    const met = toyBot({ store: beforeFirstWrite(here, () => other.deliver({ id: 'b1', text: 'ice' })) });
    const channel = new RawChannel(met.bot);
    await channel.deliver({ id: 'a1', text: 'warmth' });
    expect(await givenIn(there)).toEqual(['heat#what', 'ice#how-long', 'heat#what']);
    expect([channel.said.length, other.said.length]).toEqual([1, 1]);
    expect([met.understood.length, met.records.length]).toEqual([2, 1]);
    await here.close();
    await there.close();
    folder.remove();
  });

  it('that meet another process again and again end in the calm message, with nothing kept', async () => {
    const store = memoryStore();
    const contested: StateStore = { ...store, write: () => Promise.reject(new StateConflict(key)) };
    const channel = new RawChannel(toyBot({ store: contested }).bot);
    await channel.deliver({ id: 'a1', text: 'ice' });
    expect(channel.said).toEqual(['[error]']);
    expect(await givenIn(store)).toEqual([]);
  });
});

describe('a repeated activity id', () => {
  it('is answered once', async () => {
    const { bot, records, understood } = toyBot();
    const channel = new RawChannel(bot);
    await channel.deliver({ id: 'a1', text: 'ice' });
    await channel.deliver({ id: 'a1', text: 'ice' });
    expect([channel.said.length, records.length, understood.length]).toEqual([1, 1, 1]);
  });

  it('is answered once when it arrives while the first is being answered', async () => {
    const channel = new RawChannel(toyBot().bot);
    await Promise.all([1, 2, 3].map(() => channel.deliver({ id: 'a1', text: 'ice' })));
    expect(channel.said).toHaveLength(1);
  });

  it('is answered once after other messages came between', async () => {
    const channel = new RawChannel(toyBot().bot);
    for (const id of ['a1', 'a2', 'a3', 'a1']) await channel.deliver({ id, text: 'ice' });
    expect(channel.said).toHaveLength(3);
  });

  it('of another conversation is another message', async () => {
    const channel = new RawChannel(toyBot().bot);
    const other = { id: 'c2', name: '', isGroup: false, conversationType: 'personal', tenantId: '' };
    await channel.deliver({ id: 'a1', text: 'ice' });
    await channel.deliver({ id: 'a1', text: 'ice', conversation: other });
    expect(channel.said).toHaveLength(2);
  });

  it('is not taken for a new message because the words are new', async () => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver({ id: 'a1', text: 'ice' });
    await channel.deliver({ id: 'a1', text: 'warmth' });
    expect(channel.said).toHaveLength(1);
  });

  it('is not taken again after a restart', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'state.db');
    const before = await openEmbeddedStore(file, 'normal');
    const first = new RawChannel(toyBot({ store: before }).bot);
    for (const id of ['a1', 'a2']) await first.deliver({ id, text: 'ice' });
    await before.close();

    const after = await openEmbeddedStore(file, 'normal');
    const restarted = toyBot({ store: after });
    const second = new RawChannel(restarted.bot);
    await second.deliver({ id: 'a1', text: 'ice' });
    expect(second.said).toEqual([]);
    await second.deliver({ id: 'a2', text: 'ice' });
    expect([restarted.understood, restarted.records]).toEqual([[], []]);
    expect(await givenIn(after)).toEqual(['ice#how-long', 'ice#how-long']);
    await after.close();
    folder.remove();
  });

  it('brings the kept answer when it could not be sent the first time', async () => {
    const { bot, understood } = toyBot();
    const channel = new RawChannel(bot);
    channel.isDown = true;
    await channel.deliver({ id: 'a1', text: 'ice' }).catch(() => undefined);
    channel.isDown = false;
    await channel.deliver({ id: 'a1', text: 'ice' });
    expect(channel.said).toEqual([expect.stringContaining('Ten minutes.')]);
    expect(understood).toHaveLength(1);
  });
});
