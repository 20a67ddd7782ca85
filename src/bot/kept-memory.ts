import type { Memory } from '../routing/memory';
import type { StateStore } from '../state';
import { readConversation } from './conversation';
import { upToDate } from './take-turn';

/** What a conversation remembers now, by the key it is kept under; nothing of what a turn under way will change. */
export async function keptMemory(store: StateStore, conversation: string, now: Date): Promise<Memory> {
  const stored = (await store.read([conversation])).get(conversation);
  return upToDate(readConversation(stored?.value).memory, now);
}
