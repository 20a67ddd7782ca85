import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { remembering } from '../understanding/remembering';

/** Ordinary English (Hunspell's en_US, by nspell): words that are never mended into something else. */
export function englishDictionary(): (word: string) => boolean {
  const folder = dirname(require.resolve('dictionary-en'));
  const speller = nspell(readFileSync(join(folder, 'index.aff')), readFileSync(join(folder, 'index.dic')));
  return remembering(
    (word) => speller.correct(word) || speller.correct(`${word.charAt(0).toUpperCase()}${word.slice(1)}`),
  );
}
