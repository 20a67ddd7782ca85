import type { Amount } from '../src/answers/amount';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { lastsWords, thingOf } from './session-words';

/** The length asked for, as far as the data allow it; and what is said where they do not. */
export function lengthWithin(
  { mostSeconds, isHold }: Amount,
  asked: number,
  topic: string,
  words: Words,
): { readonly length: number; readonly said: readonly Block[] } {
  if (asked <= mostSeconds) return { length: asked, said: [] };
  const slots = { what: thingOf({ topic }, words).what, most: lastsWords(mostSeconds, words) };
  const key = isHold ? 'session-most-hold' : 'session-most';
  return { length: mostSeconds, said: [{ kind: 'lead', text: words.message(key, slots) }] };
}
