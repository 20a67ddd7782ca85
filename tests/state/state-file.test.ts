import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStore, type EmbeddedStore } from '../../src/state';
import { temporaryFolder } from '../support/temporary-folder';
import { writeUntilKilled } from '../support/write-until-killed';

const folder = temporaryFolder();
afterAll(folder.remove);

async function withStore<T>(file: string, use: (store: EmbeddedStore) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore(file, 'normal');
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

test('what was written is there after a restart', async () => {
  const file = join(folder.path, 'restart', 'deeper', 'state.db');
  await withStore(file, (store) => store.write([{ key: 'k', value: { pain: 3 }, expected: 'absent' }]));
  const read = await withStore(file, (store) => store.read(['k']));
  expect(read.get('k')?.value).toEqual({ pain: 3 });
});

test('nobody else on the machine can read the file', async () => {
  const file = join(folder.path, 'private', 'state.db');
  await withStore(file, async (store) => {
    await store.write([{ key: 'k', value: 1, expected: 'any' }]);
    for (const each of [file, `${file}-wal`]) expect(statSync(each).mode & 0o077).toBe(0);
  });
});

test('a file that is no database is refused, and named', async () => {
  const file = join(folder.path, 'letter.txt');
  writeFileSync(file, 'dear database, '.repeat(100));
  await expect(openEmbeddedStore(file, 'normal')).rejects.toThrow(/letter\.txt/);
});

test.each(['normal', 'full'] as const)(
  'kill -9 loses no acknowledged write (durability %s)',
  async (durability) => {
    const file = join(folder.path, `killed-${durability}.db`);
    for (let round = 0; round < 2; round += 1) {
      const acknowledged = await writeUntilKilled(file, durability, `round-${round}`);
      expect(acknowledged.length).toBeGreaterThan(20);
      const stored = await withStore(file, (store) => store.read(acknowledged));
      expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
    }
  },
);
