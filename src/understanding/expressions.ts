import { findConcepts } from './find-mentions';
import { compilePhrase, type Pattern } from './lexicon';
import type { MarkedText, WordLists } from './token';

/** A set phrase for something: "yes", "help", "thanks". */
export interface Expression {
  readonly id: string;
  /** Share (0..1] of the message's words that the phrase accounts for, fillers left out; 1 is the whole message. */
  readonly share: number;
  /** The same with fillers counted: tells "that helps" from "help". */
  readonly shareOfAll: number;
}

export interface ExpressionSource {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** Builds a finder of set phrases; the fullest first. Words are compared by stem, fillers included. */
export function createExpressions(
  sources: readonly ExpressionSource[],
  lists: WordLists,
): (text: MarkedText) => readonly Expression[] {
  const pairs = sources.flatMap(({ id, phrases }) =>
    phrases.map((phrase) => ({ id, pattern: toPattern(phrase, lists) })),
  );
  const patterns = pairs.map(({ pattern }) => pattern);
  return (text) => {
    const every = text.tokens.map((_, index) => index);
    if (every.length === 0) return [];
    const { lookupAll } = findConcepts(text, every);
    const counted = text.content.length === 0 ? every : text.content;
    const placesOf = new Map<string, Set<number>>();
    for (const { span, at } of lookupAll(patterns)) {
      const id = pairs[at]?.id ?? '';
      placesOf.set(id, new Set([...(placesOf.get(id) ?? []), ...span.places]));
    }
    return [...placesOf]
      .flatMap(([id, places]) => {
        const share = counted.filter((index) => places.has(index)).length / counted.length;
        return share === 0 ? [] : [{ id, share, shareOfAll: places.size / every.length }];
      })
      .sort((a, b) => b.share - a.share || b.shareOfAll - a.shareOfAll);
  };
}

function toPattern(phrase: string, lists: WordLists): Pattern {
  return compilePhrase(phrase, lists, 'all-words');
}
