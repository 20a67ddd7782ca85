import { numberIn, type MeasureWords } from './quantity';
import type { ScoreWords } from './score-words';
import type { MarkedText } from './token';

/** What leads to a number: a word of pain or of noting, nothing before it in its clause, or something else. */
export interface Lead {
  readonly from: 'pain' | 'start' | 'other';
  /** "Was 8", "from 8". */
  readonly past: boolean;
}

/** So far around a number its clause is read. */
const wordsAround = 20;

export function wordAt({ tokens }: MarkedText, at: number): string {
  return tokens[at]?.word ?? '';
}

/** The words between the commas around a place, and whether its sentence ends with them. */
export function clauseOf(
  at: number,
  { tokens }: MarkedText,
): { readonly first: number; readonly last: number; readonly ends: boolean } {
  const sentence = tokens[at]?.sentence;
  let first = at;
  while (
    at - first < wordsAround &&
    tokens[first]?.afterComma === false &&
    tokens[first - 1]?.sentence === sentence
  )
    first -= 1;
  let last = at;
  while (
    last - at < wordsAround &&
    tokens[last + 1]?.sentence === sentence &&
    tokens[last + 1]?.afterComma === false
  )
    last += 1;
  return { first, last, ends: tokens[last + 1]?.sentence !== sentence };
}

/** Where "/10" or "out of 10" behind a number ends. */
export function scaleBehind(at: number, text: MarkedText, { outOf }: ScoreWords): number | undefined {
  const token = text.tokens[at];
  if (token === undefined) return undefined;
  const stroke = /^\s*\/\s*10\b/.test(text.text.slice(token.end, token.end + charactersOfTen));
  if (stroke && wordAt(text, at + 1) === '10') return at + 1;
  const [length] = outOf
    .map((phrase) => phrase.split(' '))
    .filter((phrase) => phrase.every((word, step) => wordAt(text, at + 1 + step) === word))
    .map((phrase) => phrase.length);
  return length === undefined ? undefined : at + length;
}

const charactersOfTen = 8;

/** Walks back from a number over words that lead to it, and over other numbers ("from 8 to 5", "8 yesterday 6 today"). */
export function leadTo(at: number, text: MarkedText, words: MeasureWords): Lead {
  const { scores } = words;
  const led: string[] = [];
  let place = at - 1;
  while (isLeading(place, at, text, words)) {
    led.push(wordAt(text, place));
    place -= 1;
  }
  const number = led.findIndex((word) => numberIn(word, words) !== undefined);
  const past = (number < 0 ? led : led.slice(0, number)).some((word) => scores.past.includes(word));
  return { from: startOf(place, at, led, text, words), past };
}

function isLeading(place: number, at: number, text: MarkedText, words: MeasureWords): boolean {
  const { word } = text.tokens[place] ?? {};
  if (word === undefined || at - place > wordsAround || begins(place, at, text, words)) return false;
  return (
    words.scores.leading.includes(word) ||
    words.corrections.includes(word) ||
    numberIn(word, words) !== undefined
  );
}

/** What stands at this place belongs to another clause. */
function begins(place: number, at: number, text: MarkedText, { clauseJoiners }: MeasureWords): boolean {
  const token = text.tokens[place];
  const apart = token?.sentence !== text.tokens[at]?.sentence || isApart(place, text);
  return apart || token === undefined || clauseJoiners.includes(token.word);
}

function startOf(
  place: number,
  at: number,
  led: readonly string[],
  text: MarkedText,
  words: MeasureWords,
): Lead['from'] {
  const { pain, noting, hurting, being, now, hourly, changing } = words.scores;
  const [previous = ''] = led;
  if (changing.includes(previous)) return 'other';
  if (begins(place, at, text, words)) return 'start';
  const word = wordAt(text, place);
  const isAtIt = led.slice(1).some((one) => hourly.includes(one)) && !hourly.includes(previous);
  const is = isAtIt || led.some((one) => being.includes(one) || now.includes(one));
  if (pain.includes(word) || noting.includes(word))
    return hourly.includes(previous) && !is ? 'other' : 'pain';
  return hurting.includes(word) && is ? 'pain' : 'other';
}

/** A comma or a dash stands behind this place; the colon of "pain: 6" and the stroke of "8/10" keep together. */
function isApart(place: number, { text, tokens }: MarkedText): boolean {
  const next = tokens[place + 1];
  if (next?.afterComma !== true) return false;
  return !/^\s*[:/=]\s*$/.test(text.slice(tokens[place]?.end, next.start));
}
