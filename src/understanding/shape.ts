import { detectAll } from 'tinyld';
import type { MarkedText, Token } from './token';

/** What kind of text it is, before anybody asks what it means. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'emoji-only' }
  | { readonly kind: 'gibberish' }
  /** `language` is an ISO 639-1 code. */
  | { readonly kind: 'other-language'; readonly language: string };

/** Below this share of known words a message is not taken for English; raising it turns more typos away. */
const knownShareOfEnglish = 0.55;
/** The language guesser is a coin toss on shorter texts. */
const lettersForLanguage = 12;

/** The guesser's own measure; keys hit at random stay below it. */
const sureOfLanguage = 0.5;
/** Share of words with more than consonants in them. */
const spokenShare = 0.6;

/** @param isKnown whether a word as typed is ordinary in the locale or in the vocabulary */
export function shapeOf(text: MarkedText, isKnown: (word: string) => boolean): Shape {
  if (text.text.trim() === '') return { kind: 'empty' };
  const words = text.tokens.filter(({ word }) => /\p{L}/u.test(word));
  if (text.tokens.length === 0)
    return { kind: /\p{Extended_Pictographic}/u.test(text.text) ? 'emoji-only' : 'gibberish' };
  if (words.length === 0) return { kind: 'text' };
  if (mostAreKnown(words, isKnown)) return { kind: 'text' };
  const letters = words.reduce((sum, { word }) => sum + word.length, 0);
  const [guess] = letters < lettersForLanguage ? [] : detectAll(text.text);
  const spoken = words.filter(({ word }) => /[^\P{L}bcdfghjklmnpqrstvwxz]/u.test(word)).length / words.length;
  const sure = guess !== undefined && guess.accuracy >= sureOfLanguage && spoken >= spokenShare;
  return sure && guess.lang !== 'en'
    ? { kind: 'other-language', language: guess.lang }
    : { kind: 'gibberish' };
}

/** Asks of no more words than it needs to be sure, as every message is asked. */
function mostAreKnown(words: readonly Token[], isKnown: (word: string) => boolean): boolean {
  let wanted = words.length * knownShareOfEnglish;
  for (const { word, typed } of words) {
    if (isKnown(typed ?? word) || (typed !== undefined && typed !== word)) wanted -= 1;
    if (wanted <= 0) return true;
  }
  return false;
}
