import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';

/** When to stop an exercise, and what to tell at once. */
export function stopRule(words: Words): Block {
  return { kind: 'lead', text: words.message('plan-stop-rule') };
}
