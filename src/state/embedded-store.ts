import { alarmStore } from './alarms';
import type { ConversationLog } from './conversation-log';
import { openDatabase, type Durability } from './database';
import { directLineLog } from './direct-line-log';
import { documentStore } from './document-store';
import type { StateStore } from './store';

/** All that the one state file keeps. */
export interface EmbeddedStore extends StateStore {
  readonly conversationLog: ConversationLog;
}

/**
 * Opens (or creates) the state file. One process at a time: conversations are queued in that process.
 * @param file path of the database, or ':memory:'
 */
export async function openEmbeddedStore(file: string, durability: Durability): Promise<EmbeddedStore> {
  const db = await openDatabase(file, durability);
  return {
    ...documentStore(db),
    ...alarmStore(db),
    conversationLog: directLineLog(db),
    close: () => db.destroy(),
  };
}
