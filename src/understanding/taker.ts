import type { MeasureWords } from './quantity';
import type { MarkedText } from './token';

/**
 * Whose tablets a number counts, by who is named last before it: "my wife took 4 and I took 2" has both. "My wife's 4" and
 * words behind the number tell nothing.
 *
 * @param persons places of words for other people
 */
export function takerOf(
  at: number,
  { tokens }: MarkedText,
  persons: readonly number[],
  words: MeasureWords,
): 'self' | 'other' | undefined {
  const sentence = tokens[at]?.sentence;
  const [verb, given] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? ''];
  if (words.taken.includes(verb) && words.givenTo.includes(given)) return 'other';
  for (let place = at - 1; place >= 0 && tokens[place]?.sentence === sentence; place -= 1) {
    const { word = '', typed } = tokens[place] ?? {};
    if (words.ownTakers.includes(word)) return 'self';
    const owner = typed === `${word}s`;
    if ((persons.includes(place) && !owner) || words.otherTakers.includes(word)) return 'other';
  }
  return undefined;
}
