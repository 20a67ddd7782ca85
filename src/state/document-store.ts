import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { setAlarms } from './alarms';
import { StateConflict, type DocumentWrite, type StateStore } from './store';
import type { Tables } from './tables';

/** The documents of the state file. A batch is one transaction, so a conflict anywhere in it writes nothing. */
export function documentStore(db: Kysely<Tables>): Pick<StateStore, 'read' | 'write'> {
  return {
    async read(keys) {
      if (keys.length === 0) return new Map();
      const rows = await db.selectFrom('state_document').selectAll().where('key', 'in', keys).execute();
      return new Map(rows.map((row) => [row.key, { value: parseStored(row.value), eTag: row.e_tag }]));
    },

    async write(writes) {
      if (writes.length === 0) return;
      await db.transaction().execute(async (transaction) => {
        for (const write of writes) {
          if (!(await apply(transaction, write))) throw new StateConflict(write.key);
          const alarms = write.value === undefined ? [] : write.alarms;
          if (alarms !== undefined) await setAlarms(transaction, write.key, alarms);
        }
      });
    },
  };
}

/** @returns false when the document is not what the writer expected. */
async function apply(db: Transaction<Tables>, write: DocumentWrite): Promise<boolean> {
  return write.value === undefined ? remove(db, write) : put(db, write);
}

async function remove(db: Transaction<Tables>, { key, expected }: DocumentWrite): Promise<boolean> {
  if (expected === 'absent') {
    return (
      (await db.selectFrom('state_document').select('key').where('key', '=', key).executeTakeFirst()) ===
      undefined
    );
  }
  const all = db.deleteFrom('state_document').where('key', '=', key);
  if (expected === 'any') {
    await all.execute();
    return true;
  }
  return (await all.where('e_tag', '=', expected).executeTakeFirst()).numDeletedRows === 1n;
}

async function put(db: Transaction<Tables>, { key, value, expected }: DocumentWrite): Promise<boolean> {
  const content = { value: JSON.stringify(value), e_tag: randomUUID() };
  const insertion = db.insertInto('state_document').values({ key, ...content });
  if (expected === 'any') {
    await insertion.onConflict((conflict) => conflict.column('key').doUpdateSet(content)).execute();
    return true;
  }
  if (expected === 'absent') {
    const inserted = await insertion
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const update = db
    .updateTable('state_document')
    .set(content)
    .where('key', '=', key)
    .where('e_tag', '=', expected);
  return (await update.executeTakeFirst()).numUpdatedRows === 1n;
}

function parseStored(json: string): unknown {
  return JSON.parse(json);
}
