import { sql, type Kysely, type Transaction } from 'kysely';
import type { AlarmTime, StateStore } from './store';
import type { Tables } from './tables';

/** The alarms of the state file: an index of what documents say falls due, so that nobody reads them all to know. */
export function alarmStore(db: Kysely<Tables>): Pick<StateStore, 'takeDue' | 'dropAlarm' | 'keyOfAlarm'> {
  return {
    async takeDue(now, again, limit) {
      const isDue = db
        .selectFrom('state_alarm')
        .select('id')
        .where('due_at', '<=', now.toISOString())
        .where((where) =>
          where.or([where('held_until', 'is', null), where('held_until', '<=', now.toISOString())]),
        )
        .orderBy('due_at')
        .limit(limit);
      const rows = await db
        .updateTable('state_alarm')
        .set({ held_until: again.toISOString(), attempts: sql<number>`attempts + 1` })
        .where('id', 'in', isDue)
        .returningAll()
        .execute();
      return rows
        .map(({ document_key: key, id, due_at: at, attempts }) => ({ key, id, at, attempts }))
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    },

    async dropAlarm({ key, id, at }) {
      const alarm = db.deleteFrom('state_alarm').where('document_key', '=', key).where('id', '=', id);
      await alarm.where('due_at', '=', at).execute();
    },

    async keyOfAlarm(id) {
      const row = await db
        .selectFrom('state_alarm')
        .select('document_key')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.document_key;
    },
  };
}

/** Makes these the alarms of a document; one that stays at its time stays in the hands that hold it. */
export async function setAlarms(
  db: Transaction<Tables>,
  key: string,
  alarms: readonly AlarmTime[],
): Promise<void> {
  const others = db.deleteFrom('state_alarm').where('document_key', '=', key);
  const ids = alarms.map(({ id }) => id);
  await (ids.length === 0 ? others : others.where('id', 'not in', ids)).execute();
  for (const { id, at } of alarms) {
    await db
      .insertInto('state_alarm')
      .values({ document_key: key, id, due_at: at, held_until: null })
      .onConflict((conflict) =>
        conflict
          .columns(['document_key', 'id'])
          .doUpdateSet({ due_at: at, held_until: null, attempts: 0 })
          .where('state_alarm.due_at', '<>', at),
      )
      .execute();
  }
}
