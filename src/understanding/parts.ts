import type { MarkedText, WordLists } from './token';

/** A stretch of an utterance, by its first and last token. */
export interface Part {
  readonly first: number;
  readonly last: number;
  /** It is worded as a question. */
  readonly asks: boolean;
}

export function wholeOf(text: MarkedText): Part {
  return { first: 0, last: text.tokens.length - 1, asks: true };
}

/** Cuts a message where one question ends and the next begins: at sentences, and at "and how …". */
export function partsOf(text: MarkedText, lists: WordLists): readonly Part[] {
  const starts = text.tokens.flatMap((token, index) => {
    const before = text.tokens[index - 1];
    if (before?.sentence !== token.sentence) return [index];
    const opens = lists.questionOpeners.has(token.word);
    const joined = lists.joiners.has(before.word) || token.afterComma;
    return opens && joined ? [index] : [];
  });
  return starts.map((first, at) => {
    const last = (starts[at + 1] ?? text.tokens.length) - 1;
    return { first, last, asks: asks(text, first, lists) };
  });
}

function asks(text: MarkedText, first: number, lists: WordLists): boolean {
  const token = text.tokens[first];
  return token !== undefined && (lists.questionOpeners.has(token.word) || text.questions.has(token.sentence));
}

/**
 * Of each token whether its clause asks; a comma or the end of a sentence begins the next clause. A question mark is that
 * of the last clause: "day 5, ice or heat?" states the day.
 */
export function askedIn(
  { tokens, questions }: MarkedText,
  questionOpeners: ReadonlySet<string>,
): readonly boolean[] {
  const lastClauses = new Map<number, number>();
  for (const [at, { sentence, afterComma }] of tokens.entries())
    if (afterComma || !lastClauses.has(sentence)) lastClauses.set(sentence, at);
  let asks = false;
  return tokens.map(({ word, sentence, afterComma }, at) => {
    const begins = tokens[at - 1]?.sentence !== sentence;
    if (begins || afterComma)
      asks = questionOpeners.has(word) || (questions.has(sentence) && lastClauses.get(sentence) === at);
    return asks;
  });
}
