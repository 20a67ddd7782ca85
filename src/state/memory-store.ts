import { StateConflict, type DocumentWrite, type StateStore } from './store';

interface Kept {
  readonly json: string;
  readonly eTag: string;
}

/** Documents that are forgotten with the process: for tests, and for commands whose people are all new. */
export function memoryStore(): StateStore {
  const documents = new Map<string, Kept>();
  let writesSoFar = 0;

  return {
    read(keys) {
      const found = keys.flatMap((key) => {
        const kept = documents.get(key);
        return kept === undefined ? [] : [[key, { value: parseStored(kept.json), eTag: kept.eTag }] as const];
      });
      return Promise.resolve(new Map(found));
    },

    write(writes) {
      const draft = new Map<string, Kept | undefined>();
      for (const { key, value, expected } of writes) {
        const current = draft.has(key) ? draft.get(key) : documents.get(key);
        if (!holds(expected, current)) return Promise.reject(new StateConflict(key));
        writesSoFar += 1;
        draft.set(
          key,
          value === undefined ? undefined : { json: JSON.stringify(value), eTag: String(writesSoFar) },
        );
      }
      for (const [key, kept] of draft) {
        if (kept === undefined) documents.delete(key);
        else documents.set(key, kept);
      }
      return Promise.resolve();
    },

    close() {
      documents.clear();
      return Promise.resolve();
    },
  };
}

function holds(expected: DocumentWrite['expected'], current: Kept | undefined): boolean {
  if (expected === 'any') return true;
  return expected === 'absent' ? current === undefined : current?.eTag === expected;
}

function parseStored(json: string): unknown {
  return JSON.parse(json);
}
