import type { Words } from '../src/reply/words';

/** That the knowledge gives no price of a topic. */
export function noPriceText(topic: string, title: string, words: Words): string {
  return words.passage(`${topic}#cost`)?.body ?? words.message('no-price', { title });
}
