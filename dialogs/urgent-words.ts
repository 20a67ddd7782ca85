import type { RedFlagWords, Words } from '../src/reply/words';
import type { Warning } from '../src/routing/memory';

/** The gravest sign of a warning, in words. @throws when the knowledge has none for any of its signs */
export function flagOf(words: Words, { redFlags }: Pick<Warning, 'redFlags'>): RedFlagWords {
  const flag = redFlags.map((id) => words.redFlag(id)).find((found) => found !== undefined);
  if (flag === undefined) throw new Error(`no words for the red flags ${redFlags.join(', ')}`);
  return flag;
}

/** The message that says what to do first. */
export function doKey(words: Words, flag: RedFlagWords, { disposition }: Warning): string {
  return words.doKey(flag.script, disposition);
}
