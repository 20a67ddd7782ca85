import type { Generated } from 'kysely';

/** The tables of the state file as they stand after all migrations. */
export interface Tables {
  state_document: StateDocumentTable;
  direct_line_conversation: DirectLineConversationTable;
  direct_line_entry: DirectLineEntryTable;
  state_alarm: StateAlarmTable;
}

interface StateDocumentTable {
  key: string;
  /** JSON text. */
  value: string;
  e_tag: string;
}

interface StateAlarmTable {
  document_key: string;
  id: string;
  /** ISO 8601, UTC. */
  due_at: string;
  /** Somebody is dealing with it until then. */
  held_until: string | null;
  attempts: Generated<number>;
}

interface DirectLineConversationTable {
  id: string;
  user_id: string;
  locale: string | null;
  last_index: Generated<number>;
  /** ISO 8601, UTC. */
  started_at: string;
}

interface DirectLineEntryTable {
  conversation_id: string;
  entry_index: number;
  activity_id: string;
  client_activity_id: string | null;
  /** JSON text of the whole activity. */
  activity: string;
  turn: 'none' | 'waiting' | 'handled';
  attempts: Generated<number>;
}
