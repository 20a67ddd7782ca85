import { assess, type Assessed } from '../understanding/assertion/assess';
import type { CueBook, CuesFound } from '../understanding/assertion/cues';
import type { Found } from '../understanding/find-mentions';
import type { Span } from '../understanding/finder';
import type { MarkedText } from '../understanding/token';
import type { MessageOpinion } from './opinion';

/** A text with its concepts and cues found. */
export interface Screened {
  readonly text: MarkedText;
  readonly lookupAll: Found['lookupAll'];
  readonly concepts: Found['concepts'];
  readonly cues: CuesFound;
  readonly book: CueBook;
  /** Of messages too short for it there is none. */
  readonly opinion: MessageOpinion | undefined;
}

export function assessed(span: Span, { text, cues, book }: Screened): Assessed {
  return assess(span, text, cues, book);
}

/** A clause of at most this many words is quoted whole; of a longer one, the mention with `wordsBeside` to each side. */
const wordsQuoted = 12;
const wordsBeside = 3;

/** The person's own words: the mention with enough around it to be recognised. */
export function quoteOf(span: Span, text: MarkedText): string {
  const [from, to] = clauseAround(span, text);
  const whole = to - from < wordsQuoted;
  const first = text.tokens[whole ? from : Math.max(from, span.first - wordsBeside)];
  const last = text.tokens[whole ? to : Math.min(to, span.last + wordsBeside)];
  return first === undefined || last === undefined ? '' : text.text.slice(first.start, last.end);
}

/** The whole message, cut where it is long. */
export function wholeQuote({ text }: Pick<MarkedText, 'text'>): string {
  const quote = text.trim().replace(/\s+/g, ' ');
  return quote.length > quoteLength ? `${quote.slice(0, quoteLength)} …` : quote;
}

const quoteLength = 120;

/** First and last token of the clause, or clauses, that a mention lies in. */
function clauseAround({ first, last }: Span, { tokens }: MarkedText): readonly [number, number] {
  const begins = (at: number): boolean => {
    const token = tokens[at];
    return token === undefined || token.afterComma || tokens[at - 1]?.sentence !== token.sentence;
  };
  let from = first;
  while (!begins(from)) from -= 1;
  let to = last;
  while (to + 1 < tokens.length && !begins(to + 1)) to += 1;
  return [from, to];
}
