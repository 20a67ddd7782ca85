import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

/** Ordinary English (Hunspell's en_US, by nspell): words that are never mended into something else. */
export function englishDictionary(): (word: string) => boolean {
  const folder = dirname(require.resolve('dictionary-en'));
  const speller = nspell(readFileSync(join(folder, 'index.aff')), readFileSync(join(folder, 'index.dic')));
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = speller.correct(word) || speller.correct(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
    if (word.length > longestRemembered) return found;
    if (known.size > wordsRemembered) known.clear();
    known.set(word, found);
    return found;
  };
}

const wordsRemembered = 20_000;
/** Longer ones are no words: remembering them would let anybody fill the memory. */
const longestRemembered = 40;
