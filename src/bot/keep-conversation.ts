import { StateConflict, type StateStore, type StoredDocument } from '../state';
import type { Conversation } from './conversation';
import { alarmsOf } from './reminding';

/** How often a turn is taken again when another process wrote the conversation meanwhile. */
const attempts = 3;

/** @returns false when the conversation was changed meanwhile and the turn has to be taken again */
export async function keepConversation(
  store: StateStore,
  key: string,
  stored: StoredDocument | undefined,
  before: Conversation,
  value: Conversation,
  attempt: number,
): Promise<boolean> {
  const { reminders, session } = value.memory;
  const same = reminders === before.memory.reminders && session?.timer === before.memory.session?.timer;
  const alarms = same ? {} : { alarms: alarmsOf(value.memory) };
  try {
    await store.write([{ key, value, expected: stored?.eTag ?? 'absent', ...alarms }]);
    return true;
  } catch (error) {
    if (error instanceof StateConflict && attempt < attempts) return false;
    throw error;
  }
}
