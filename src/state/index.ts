export { UnknownConversation, type ConversationLog } from './conversation-log';
export { openEmbeddedStore, type EmbeddedStore } from './embedded-store';
export { memoryStore } from './memory-store';
export {
  StateConflict,
  type Alarm,
  type AlarmTime,
  type DocumentWrite,
  type StateStore,
  type StoredDocument,
} from './store';
