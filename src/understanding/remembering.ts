import { LRUCache } from 'lru-cache';

/** People use few words: so many hold nearly all that a day brings. */
const wordsRemembered = 20_000;
/** Longer ones are no words: remembering them would let anybody fill the memory. */
const longestRemembered = 40;

/**
 * What `make` makes of a word, made once for as long as the word is among those remembered last. `peek`, as keeping the
 * order of use up to date costs a tenth of the time of a long message.
 */
export function remembering<Made extends object | boolean>(
  make: (word: string) => Made,
): (word: string) => Made {
  const known = new LRUCache<string, Made>({ max: wordsRemembered });
  return (word) => {
    if (word.length > longestRemembered) return make(word);
    const before = known.peek(word);
    if (before !== undefined) return before;
    const own = copyOf(word);
    const made = make(own);
    known.set(own, made);
    return made;
  };
}

/** A word cut from a message holds on to all of it in memory; a copy does not. */
function copyOf(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le');
}
