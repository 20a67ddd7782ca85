import type { Words } from '../src/reply/words';

/** Whether a danger sign is never put on paper, as somebody else may find it. */
export function isLeftOut(redFlag: string, words: Words): boolean {
  return words.summary['left-out'].includes(words.redFlag(redFlag)?.script ?? '');
}
