import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { z } from 'zod';
import { UnknownConversation, type ConversationLog, type LogEntry, type NewEntry } from './conversation-log';
import type { Tables } from './tables';

type Row = Selectable<Tables['direct_line_entry']>;

const storedActivity = z.looseObject({ id: z.string(), type: z.string() });

/** The web conversations of the state file. */
export function directLineLog(db: Kysely<Tables>): ConversationLog {
  return {
    async start({ id, userId, locale }, startedAt) {
      const row = { id, user_id: userId, locale: locale ?? null, started_at: startedAt.toISOString() };
      const insertion = db.insertInto('direct_line_conversation').values(row);
      const result = await insertion
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    async find(id) {
      const row = await db
        .selectFrom('direct_line_conversation')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { id: row.id, userId: row.user_id, locale: row.locale ?? undefined };
    },

    append: (entry) =>
      db.transaction().execute(async (transaction) => {
        const earlier = await findSent(transaction, entry);
        if (earlier !== undefined) return { entry: toEntry(earlier), repeated: true };
        return { entry: await insert(transaction, entry), repeated: false };
      }),

    async after(conversationId, watermark, limit) {
      const rows = db
        .selectFrom('direct_line_entry')
        .selectAll()
        .where('conversation_id', '=', conversationId);
      const next = rows.where('entry_index', '>', watermark).orderBy('entry_index').limit(limit);
      return (await next.execute()).map(toEntry);
    },

    async markHandled({ conversationId, index }) {
      await entriesOf(db, conversationId).set({ turn: 'handled' }).where('entry_index', '=', index).execute();
    },

    takeUnhandled: (attempts) =>
      db.transaction().execute(async (transaction) => {
        const waiting = transaction.updateTable('direct_line_entry').where('turn', '=', 'waiting');
        await waiting.set({ turn: 'handled' }).where('attempts', '>=', attempts).execute();
        const taken = await waiting
          .set({ attempts: sql<number>`attempts + 1` })
          .returningAll()
          .execute();
        return taken.map(toEntry).sort(byConversationThenIndex);
      }),

    async eraseEntries(conversationId) {
      await db.deleteFrom('direct_line_entry').where('conversation_id', '=', conversationId).execute();
    },
  };
}

async function findSent(db: Transaction<Tables>, entry: NewEntry): Promise<Row | undefined> {
  if (entry.clientActivityId === undefined) return undefined;
  return db
    .selectFrom('direct_line_entry')
    .selectAll()
    .where('conversation_id', '=', entry.conversationId)
    .where('client_activity_id', '=', entry.clientActivityId)
    .executeTakeFirst();
}

async function insert(db: Transaction<Tables>, entry: NewEntry): Promise<LogEntry> {
  const { conversationId, clientActivityId, replaces } = entry;
  const index = await nextIndex(db, conversationId);
  const activity = {
    ...entry.activity,
    id: replaces ?? `${conversationId}|${String(index).padStart(7, '0')}`,
  };
  const json = JSON.stringify(activity);
  if (replaces !== undefined) {
    await entriesOf(db, conversationId).set({ activity: json }).where('activity_id', '=', replaces).execute();
  }
  await db
    .insertInto('direct_line_entry')
    .values({
      conversation_id: conversationId,
      entry_index: index,
      activity_id: activity.id,
      client_activity_id: clientActivityId ?? null,
      activity: json,
      turn: entry.awaitsTurn ? 'waiting' : 'none',
    })
    .execute();
  return { conversationId, index, activity };
}

async function nextIndex(db: Transaction<Tables>, conversationId: string): Promise<number> {
  const update = db.updateTable('direct_line_conversation').set({ last_index: sql<number>`last_index + 1` });
  const row = await update.where('id', '=', conversationId).returning('last_index').executeTakeFirst();
  if (row === undefined) throw new UnknownConversation(conversationId);
  return row.last_index;
}

function entriesOf(db: Kysely<Tables>, conversationId: string) {
  return db.updateTable('direct_line_entry').where('conversation_id', '=', conversationId);
}

function toEntry(row: Row): LogEntry {
  const activity = storedActivity.parse(JSON.parse(row.activity));
  return { conversationId: row.conversation_id, index: row.entry_index, activity };
}

function byConversationThenIndex(a: LogEntry, b: LogEntry): number {
  return a.conversationId < b.conversationId
    ? -1
    : a.conversationId > b.conversationId
      ? 1
      : a.index - b.index;
}
