import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import { migrations } from './migrations';
import type { Tables } from './tables';

/** `normal` survives a killed process, `full` a power cut as well. */
export type Durability = 'normal' | 'full';

/** Keeps nothing on disk: for tests and for commands that answer and forget. */
export const inMemory = ':memory:';

/**
 * Opens the state file, creating it (readable by its owner only) and bringing its tables up to date.
 * @throws if the file is no database, cannot be written, or was written by a newer version.
 */
export async function openDatabase(file: string, durability: Durability): Promise<Kysely<Tables>> {
  if (file !== inMemory) createPrivately(file);
  const database = new Libsql(file);
  try {
    configure(database, durability);
    const kysely = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: keepingStatements(database) }),
    });
    await migrate(kysely);
    return kysely;
  } catch (cause) {
    database.close();
    throw new Error(`the state file '${file}' cannot be used`, { cause });
  }
}

/** SQLite gives its journal files the mode of the database file, so creating that one privately covers them. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

function configure(database: Libsql.Database, durability: Durability): void {
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${durability.toUpperCase()}`);
  database.pragma('busy_timeout = 5000');
  database.pragma('secure_delete = ON');
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('the tables could not be brought up to date');
}

/** Kysely prepares each query anew; the few queries of this program are worth preparing once. */
function keepingStatements(database: Libsql.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (source) => {
      const known = statements.get(source);
      if (known !== undefined) return known;
      const statement = database.prepare(source);
      if (statements.size < 200) statements.set(source, statement);
      return statement;
    },
  };
}
