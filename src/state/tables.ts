import type { Generated } from 'kysely';

/** The tables of the state file as they stand after all migrations. */
export interface Tables {
  state_document: StateDocumentTable;
  direct_line_conversation: DirectLineConversationTable;
  direct_line_entry: DirectLineEntryTable;
}

interface StateDocumentTable {
  key: string;
  /** JSON text. */
  value: string;
  e_tag: string;
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
