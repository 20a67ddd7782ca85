import { sql, type Migration } from 'kysely';

/**
 * Applied in order of name, each once. A released migration is never edited: add another.
 * Every statement bears being run twice, because SQLite's DDL is not inside Kysely's transaction.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-documents': {
    up: async (db) => {
      await sql`create table if not exists state_document (
        key text primary key, value text not null, e_tag text not null) without rowid`.execute(db);
    },
  },
  '002-direct-line': {
    up: async (db) => {
      await sql`create table if not exists direct_line_conversation (
        id text primary key, user_id text not null, locale text,
        last_index integer not null default 0, started_at text not null) without rowid`.execute(db);
      await sql`create table if not exists direct_line_entry (
        conversation_id text not null, entry_index integer not null, activity_id text not null,
        client_activity_id text, activity text not null, turn text not null, attempts integer not null default 0,
        primary key (conversation_id, entry_index)) without rowid`.execute(db);
      await sql`create unique index if not exists direct_line_entry_sent_once
        on direct_line_entry (conversation_id, client_activity_id) where client_activity_id is not null`.execute(
        db,
      );
      await sql`create index if not exists direct_line_entry_waiting
        on direct_line_entry (turn) where turn = 'waiting'`.execute(db);
    },
  },
  '003-alarms': {
    up: async (db) => {
      await sql`create table if not exists state_alarm (
        document_key text not null, id text not null, due_at text not null,
        held_until text, attempts integer not null default 0,
        primary key (document_key, id)) without rowid`.execute(db);
      await sql`create index if not exists state_alarm_due on state_alarm (due_at)`.execute(db);
      await sql`create unique index if not exists state_alarm_id on state_alarm (id)`.execute(db);
    },
  },
};
