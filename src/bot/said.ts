import { renderPlainText } from '../reply/plain-text';
import type { Reply } from '../reply/reply';
import { withSaid } from '../routing/desk-memory';
import type { Memory } from '../routing/memory';

/** What the person has just said is kept for the desk, while there is one and nobody there talks to them. */
export function withHeard(memory: Memory, text: string, at: Date, forDesk: boolean): Memory {
  if (!forDesk) return memory.said.length === 0 ? memory : { ...memory, said: [] };
  if (memory.desk?.state === 'connected' || text === '') return memory;
  return { ...memory, said: withSaid(memory.said, [{ by: 'person', text, at: at.toISOString() }]) };
}

/** So is the answer to it, without its choices; where nothing is kept any more they wanted to be forgotten. */
export function withAnswered(memory: Memory, replies: readonly Reply[], at: Date): Memory {
  if (memory.said.length === 0 || memory.desk?.state === 'connected') return memory;
  const lines = replies.map((reply) => renderPlainText({ ...reply, choices: [] }));
  const said = lines.map((text) => ({ by: 'bot', text, at: at.toISOString() }) as const);
  return { ...memory, said: withSaid(memory.said, said) };
}
