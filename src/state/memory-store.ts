import { StateConflict, type Alarm, type AlarmTime, type DocumentWrite, type StateStore } from './store';

interface Kept {
  readonly json: string;
  readonly eTag: string;
}

/** `heldUntil` in milliseconds. */
interface Held extends Alarm {
  readonly heldUntil: number;
}

/** An alarm that stays at its time stays in the hands that hold it. */
function heldAs(key: string, before: readonly Held[]): (time: AlarmTime) => Held {
  return ({ id, at }) =>
    before.find((one) => one.key === key && one.id === id && one.at === at) ?? {
      key,
      id,
      at,
      attempts: 0,
      heldUntil: 0,
    };
}

/** Documents that are forgotten with the process: for tests, and for commands whose people are all new. */
export function memoryStore(): StateStore {
  const documents = new Map<string, Kept>();
  let alarms: readonly Held[] = [];
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
      for (const { key, value, alarms: set } of writes) {
        const times = value === undefined ? [] : set;
        if (times !== undefined)
          alarms = [...alarms.filter((one) => one.key !== key), ...times.map(heldAs(key, alarms))];
      }
      return Promise.resolve();
    },

    takeDue(now, again, limit) {
      const due = alarms
        .filter(({ at, heldUntil }) => Date.parse(at) <= now.getTime() && heldUntil <= now.getTime())
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .slice(0, limit);
      const taken = due.map((one) => ({ ...one, attempts: one.attempts + 1, heldUntil: again.getTime() }));
      alarms = [...alarms.filter((one) => !due.includes(one)), ...taken];
      return Promise.resolve(taken.map(({ key, id, at, attempts }) => ({ key, id, at, attempts })));
    },

    dropAlarm({ key, id, at }) {
      alarms = alarms.filter((one) => one.key !== key || one.id !== id || one.at !== at);
      return Promise.resolve();
    },

    keyOfAlarm: (id) => Promise.resolve(alarms.find((one) => one.id === id)?.key),

    close() {
      documents.clear();
      alarms = [];
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
