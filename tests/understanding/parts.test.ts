import { askedIn } from '../../src/understanding/parts';
import { normalise } from '../../src/understanding/normalise';
import { lists } from '../support/toy-lexicon';

/** The words that stand in clauses that ask. */
const asked = (text: string): string => {
  const words = normalise(text, lists, () => []);
  const asks = askedIn(words, new Set(['can', 'how']));
  return words.tokens.flatMap(({ word }, at) => (asks[at] === true ? [word] : [])).join(' ');
};

describe('a clause asks', () => {
  it.each([
    ['that begins with an opener', 'can i ice it, my groin is numb', 'can i ice it'],
    ['that ends in a question mark', 'numb groin. ice?', 'ice'],
    ['the last one before the mark, not the one before it', 'day 5, ice or heat?', 'ice or heat'],
    ['each that has an opener', 'how long, can i walk', 'how long can i walk'],
    ['no statement', 'my groin is numb, my back hurts', ''],
  ])('%s', (_claim, text, words) => {
    expect(asked(text)).toBe(words);
  });
});
