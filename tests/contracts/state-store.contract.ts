import { StateConflict, type StateStore } from '../../src/state';

/** What every StateStore must do; `open` gives an empty one. */
export function behavesLikeAStateStore(name: string, open: () => Promise<StateStore>): void {
  describe(`${name} as a state store`, () => {
    let store: StateStore;

    beforeEach(async () => {
      store = await open();
    });

    afterEach(() => store.close());

    async function eTagOf(key: string): Promise<string> {
      return (await store.read([key])).get(key)?.eTag ?? 'absent';
    }

    async function valueOf(key: string): Promise<unknown> {
      return (await store.read([key])).get(key)?.value;
    }

    test('a document that was never written is absent', async () => {
      expect(await store.read(['nobody', 'nothing'])).toEqual(new Map());
      expect(await store.read([])).toEqual(new Map());
    });

    test.each([{ pain: 4, where: ['left'] }, 'words', 0, false, null, { nested: { deep: { deeper: [] } } }])(
      '%j is read back as written',
      async (value) => {
        await store.write([{ key: 'k', value, expected: 'absent' }]);
        expect(await valueOf('k')).toEqual(value);
      },
    );

    test.each([
      'a/b',
      "'; drop table x --",
      'ключ',
      '%_',
      '__proto__',
      'constructor',
      ' spaced ',
      'x'.repeat(2000),
    ])('the key %j is a key like any other', async (key) => {
      await store.write([{ key, value: 1, expected: 'absent' }]);
      expect((await store.read([key])).get(key)?.value).toBe(1);
      expect(await valueOf('a')).toBeUndefined();
    });

    test('what the caller does to a value after writing or reading it is not stored', async () => {
      const value = { steps: ['one'] };
      await store.write([{ key: 'k', value, expected: 'any' }]);
      value.steps.push('two');
      expect(await valueOf('k')).toEqual({ steps: ['one'] });
    });

    test('every write gives a new eTag', async () => {
      await store.write([{ key: 'k', value: 1, expected: 'any' }]);
      const first = await eTagOf('k');
      await store.write([{ key: 'k', value: 1, expected: first }]);
      expect(await eTagOf('k')).not.toBe(first);
    });

    test('a document that changed since it was read is not overwritten', async () => {
      await store.write([{ key: 'k', value: 'first', expected: 'absent' }]);
      const read = await eTagOf('k');
      await store.write([{ key: 'k', value: 'theirs', expected: read }]);
      await expect(store.write([{ key: 'k', value: 'mine', expected: read }])).rejects.toThrow(StateConflict);
      expect(await valueOf('k')).toBe('theirs');
    });

    test('a deleted and rewritten document is not mistaken for the one that was read', async () => {
      await store.write([{ key: 'k', value: 1, expected: 'absent' }]);
      const read = await eTagOf('k');
      await store.write([{ key: 'k', value: undefined, expected: read }]);
      await store.write([{ key: 'k', value: 1, expected: 'absent' }]);
      await expect(store.write([{ key: 'k', value: 2, expected: read }])).rejects.toThrow(StateConflict);
    });

    test('two first writes: one wins, the other hears of it', async () => {
      await store.write([{ key: 'k', value: 'first', expected: 'absent' }]);
      await expect(store.write([{ key: 'k', value: 'second', expected: 'absent' }])).rejects.toMatchObject({
        key: 'k',
      });
    });

    test('an eTag cannot create a document', async () => {
      await expect(store.write([{ key: 'k', value: 1, expected: 'made-up' }])).rejects.toThrow(StateConflict);
      expect(await valueOf('k')).toBeUndefined();
    });

    test('deleting works by eTag and blindly, and an absent document may be deleted blindly', async () => {
      await store.write([
        { key: 'a', value: 1, expected: 'any' },
        { key: 'b', value: 1, expected: 'any' },
      ]);
      await expect(store.write([{ key: 'a', value: undefined, expected: 'made-up' }])).rejects.toThrow(
        StateConflict,
      );
      await expect(store.write([{ key: 'a', value: undefined, expected: 'absent' }])).rejects.toThrow(
        StateConflict,
      );
      await store.write([{ key: 'a', value: undefined, expected: await eTagOf('a') }]);
      await store.write([
        { key: 'b', value: undefined, expected: 'any' },
        { key: 'c', value: undefined, expected: 'any' },
      ]);
      expect(await store.read(['a', 'b', 'c'])).toEqual(new Map());
    });

    test('a batch with one conflict writes nothing at all', async () => {
      await store.write([{ key: 'theirs', value: 'old', expected: 'absent' }]);
      const batch = [
        { key: 'new', value: 1, expected: 'absent' },
        { key: 'gone', value: undefined, expected: 'any' },
        { key: 'theirs', value: 'mine', expected: 'stale' },
      ];
      await expect(store.write(batch)).rejects.toThrow(StateConflict);
      expect(await store.read(['new', 'theirs'])).toEqual(
        new Map([['theirs', { value: 'old', eTag: await eTagOf('theirs') }]]),
      );
    });

    const noon = new Date('2026-11-30T12:00:00.000Z');
    const later = new Date('2026-11-30T12:02:00.000Z');

    async function setAlarms(
      ...alarms: readonly { readonly id: string; readonly at: string }[]
    ): Promise<void> {
      await store.write([{ key: 'k', value: 1, expected: 'any', alarms }]);
    }

    async function dueAt(now: Date, again = later): Promise<readonly string[]> {
      return (await store.takeDue(now, again, 10)).map(({ id }) => id);
    }

    test('alarms that have fallen due are given out once, the earliest first', async () => {
      await setAlarms(
        { id: 'b', at: '2026-11-30T11:30:00.000Z' },
        { id: 'a', at: '2026-11-30T11:00:00.000Z' },
        { id: 'c', at: '2026-11-30T12:00:01.000Z' },
      );
      expect(await dueAt(noon)).toEqual(['a', 'b']);
      expect(await dueAt(noon)).toEqual([]);
    });

    test('an alarm that nobody dealt with comes again, and counts how often', async () => {
      await setAlarms({ id: 'a', at: '2026-11-30T11:00:00.000Z' });
      await store.takeDue(noon, later, 10);
      expect(await store.takeDue(later, later, 10)).toMatchObject([{ key: 'k', id: 'a', attempts: 2 }]);
    });

    test('an alarm that is written again at its time stays with whoever took it; at another time it is a new one', async () => {
      const alarm = { id: 'a', at: '2026-11-30T11:00:00.000Z' };
      await setAlarms(alarm);
      await store.takeDue(noon, later, 10);
      await setAlarms(alarm, { id: 'b', at: '2026-11-30T11:00:00.000Z' });
      expect(await dueAt(noon)).toEqual(['b']);
      await setAlarms({ id: 'a', at: '2026-11-30T11:45:00.000Z' });
      expect(await store.takeDue(noon, later, 10)).toMatchObject([{ id: 'a', attempts: 1 }]);
    });

    test('alarms stay when a document is written without them, and go with it', async () => {
      await setAlarms({ id: 'a', at: '2026-11-30T11:00:00.000Z' });
      await store.write([{ key: 'k', value: 2, expected: 'any' }]);
      expect(await store.keyOfAlarm('a')).toBe('k');
      await store.write([{ key: 'k', value: undefined, expected: 'any' }]);
      expect(await store.keyOfAlarm('a')).toBeUndefined();
      expect(await dueAt(noon)).toEqual([]);
    });

    test('a batch with a conflict sets no alarm', async () => {
      const alarms = [{ id: 'a', at: '2026-11-30T11:00:00.000Z' }];
      await expect(store.write([{ key: 'k', value: 1, expected: 'stale', alarms }])).rejects.toThrow(
        StateConflict,
      );
      expect(await dueAt(noon)).toEqual([]);
    });

    test('an alarm is dropped only at the time that it was dropped for', async () => {
      await setAlarms({ id: 'a', at: '2026-11-30T11:00:00.000Z' });
      await store.dropAlarm({ key: 'k', id: 'a', at: '2026-11-30T10:00:00.000Z' });
      expect(await store.keyOfAlarm('a')).toBe('k');
      await store.dropAlarm({ key: 'k', id: 'a', at: '2026-11-30T11:00:00.000Z' });
      expect(await store.keyOfAlarm('a')).toBeUndefined();
    });

    test('of twenty concurrent increments with retry none is lost', async () => {
      await store.write([{ key: 'count', value: 0, expected: 'absent' }]);
      await Promise.all(Array.from({ length: 20 }, () => increment(store)));
      expect(await valueOf('count')).toBe(20);
    });
  });
}

async function increment(store: StateStore): Promise<void> {
  const document = (await store.read(['count'])).get('count');
  try {
    await store.write([
      { key: 'count', value: Number(document?.value) + 1, expected: document?.eTag ?? 'absent' },
    ]);
  } catch (error) {
    if (!(error instanceof StateConflict)) throw error;
    await increment(store);
  }
}
