import { textBlock, type Block } from '../src/reply/reply';
import { thingOf } from './session-words';
import type { Turn } from './turn';

/** Ends what is counted or timed: the plan moves on, or all of it begins anew. */
export function sessionStopped({ memory, forget, words }: Turn): readonly Block[] {
  const { session } = memory();
  forget('session');
  if (session === undefined) return [];
  const { over } = thingOf(session, words);
  return [
    textBlock(words.message('session-stopped')),
    ...(session.timer === undefined || over === undefined ? [] : [textBlock(over)]),
  ];
}
