import { daysFromToday, spanEndingAt, type DayNamed } from './dates';
import { anyPhrase, type MeasureWords, type Quantity } from './quantity';
import type { MarkedText, Token } from './token';

/** For how many days a text may tell that it has lasted. */
export const mostDays = 400;
const wordsAround = 10;

/**
 * How many days it has lasted, where a day or a span tells: "since 14 November", "my back went on Tuesday", "two weeks ago
 * I pulled my back", "for the past month". A day in whose clause nothing began, or something else did, tells nothing.
 *
 * @param dates those of the calendar in this text
 */
export function daysOfOnset(
  text: MarkedText,
  words: MeasureWords,
  today: Date,
  dates: readonly DayNamed[],
): readonly Quantity[] {
  const days = [...dates, ...daysFromToday(text, words, today)];
  const told = [...days.filter((day) => tellsOnset(day, text, words)), ...spansPassed(text, words)];
  return told.flatMap(({ days, first, last }): readonly Quantity[] => {
    if (days === undefined || days === 0 || days > mostDays) return [];
    const places = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    return [{ kind: 'day-of-illness', days, span: { places, first, last } }];
  });
}

function tellsOnset({ first, last }: DayNamed, { tokens }: MarkedText, words: MeasureWords): boolean {
  const before = clauseBefore(tokens, first);
  const own = lastClause(before, words);
  if (isOther(own, words)) return false;
  if (anyPhrase(own, words.began) || opensWithStart(before, first, tokens, words)) return true;
  const behind = firstClause(clauseBehind(tokens, first, last, words), words);
  return anyPhrase(behind, words.began.filter(namesWhatBegan)) && !isOther(behind, words);
}

/** "For the past month", "for a couple of weeks", "6 days since my back went". */
function spansPassed(text: MarkedText, words: MeasureWords): readonly DayNamed[] {
  const longer = words.began.filter(namesWhatBegan);
  return text.tokens.flatMap(({ word }, at): readonly DayNamed[] => {
    const unit = words.spans.get(word);
    if (unit === undefined || words.ago.includes(text.tokens[at + 1]?.word ?? '')) return [];
    const span = spanEndingAt(at, text, words) ?? wholeUnit(at, unit, text, words);
    if (span === undefined || isOther(lastClause(clauseBefore(text.tokens, span.first), words), words))
      return [];
    const apart = text.tokens[span.first]?.afterComma === true;
    const told = !apart && words.beforeDay.includes(text.tokens[span.first - 1]?.word ?? '');
    const behind = clauseBehind(text.tokens, span.first, at, words);
    const sinceThen = behind.slice(0, 2).some(({ word }) => words.began.includes(word));
    return told || (sinceThen && anyPhrase(behind, longer) && !isOther(behind, words)) ? [span] : [];
  });
}

/** "The past month". */
function wholeUnit(
  at: number,
  days: number,
  { tokens }: MarkedText,
  words: MeasureWords,
): DayNamed | undefined {
  const [article, last] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? ''];
  const whole = words.last.includes(last) && words.between.includes(article);
  return whole ? { days, first: at - 2, last: at } : undefined;
}

/** "Started yesterday": nothing but words that lead to a day stand between. */
function opensWithStart(
  [opener, ...lead]: readonly Token[],
  first: number,
  tokens: readonly Token[],
  words: MeasureWords,
): boolean {
  const opens = tokens[first - lead.length - 2]?.sentence !== tokens[first]?.sentence;
  return opens && words.beganAlone.includes(opener?.word ?? '') && onlyLeads(lead, words);
}

function onlyLeads(clause: readonly Token[], words: MeasureWords): boolean {
  return clause.every(({ word }) => words.leadingDates.includes(word));
}

/** "Since" alone names nothing; behind a day it speaks of another. */
function namesWhatBegan(phrase: string): boolean {
  return phrase.includes(' ');
}

function isOther(clause: readonly Token[], { otherDays }: MeasureWords): boolean {
  return clause.some(({ word }) => otherDays.includes(word));
}

/** The last few words before a place, up to a comma. */
function clauseBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const sentence = tokens[at]?.sentence;
  const from = Math.max(0, at - wordsAround);
  const before = tokens.slice(from, at).filter((token) => token.sentence === sentence);
  const commas = [...before, tokens[at]].flatMap((token, place) =>
    token?.afterComma === true ? [place] : [],
  );
  return before.slice(commas.at(-1) ?? 0);
}

/** The next few words behind a day, up to a comma; past one right behind a day that opens its sentence. */
function clauseBehind(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: MeasureWords,
): readonly Token[] {
  const sentence = tokens[last]?.sentence;
  const behind = tokens
    .slice(last + 1, last + 1 + wordsAround)
    .filter((token) => token.sentence === sentence);
  const opens = onlyLeads(
    tokens.slice(Math.max(0, first - wordsAround), first).filter((token) => token.sentence === sentence),
    words,
  );
  const comma = behind.findIndex(({ afterComma }, place) => afterComma && !(opens && place === 0));
  return comma < 0 ? behind : behind.slice(0, comma);
}

function lastClause(words: readonly Token[], measures: MeasureWords): readonly Token[] {
  return words.slice(clausesIn(words, measures).at(-1) ?? 0);
}

function firstClause(words: readonly Token[], measures: MeasureWords): readonly Token[] {
  return words.slice(0, clausesIn(words, measures)[0]);
}

function clausesIn(words: readonly Token[], measures: MeasureWords): readonly number[] {
  return words.flatMap((_, at) => (beginsClause(words, at, measures) ? [at] : []));
}

/** "And I", "but my". */
function beginsClause(words: readonly Token[], at: number, measures: MeasureWords): boolean {
  const [joiner, subject] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
  return measures.clauseJoiners.includes(joiner) && measures.clauseSubjects.includes(subject);
}
