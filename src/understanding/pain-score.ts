import { isOnlyScores, timeOf, timesIn, type TimeNamed } from './score-times';
import { clauseOf, leadTo, scaleBehind, wordAt, type Lead } from './score-lead';
import { numberIn, type MeasureWords, type Quantity } from './quantity';
import type { MarkedText } from './token';

export type PainScore = Extract<Quantity, { kind: 'pain-score' }>;

const worst = 10;

/** Whether a number can be a score from 0 to 10, halves included. */
export function isScore(value: number): boolean {
  return Number.isInteger(value * 2) && value >= 0 && value <= worst;
}

/** A number that can be a score, before it is known whether it is one of pain. */
interface Candidate {
  readonly score: number;
  readonly at: number;
  /** Its last word: that of the scale, where one is told. */
  readonly last: number;
  readonly scaled: boolean;
  readonly lead: Lead;
}

/**
 * Pain from 0 to 10, as a text states it: "pain 6", "my back is a 7/10 today", "8 yesterday, 6 now". What is asked,
 * supposed, ruled or counted is none. Without a word of pain ("about a 5") it is not `named`, and is read only where a
 * message tells nothing else.
 *
 * @param measured places of numbers that tell something else
 */
export function painScores(
  text: MarkedText,
  words: MeasureWords,
  today: Date,
  measured: ReadonlySet<number>,
): readonly PainScore[] {
  const numbers = text.tokens.flatMap((token, at) =>
    measured.has(at) || scoreIn(token.word, words) === undefined ? [] : [at],
  );
  if (numbers.length === 0) return [];
  const times = timesIn(text, words, today);
  const begun = new Set(times.map(({ at }) => at));
  const candidates = numbers.flatMap((at) => candidateAt(at, text, words, begun) ?? []);
  const told = namedAmong(candidates, text, words);
  if (told.length > 0) return stated(told, true, text, times);
  const bare = candidates.filter(({ lead }) => lead.from === 'start');
  const scores = stated(bare, times.length > 0 && bare.some(({ at }) => isOne(at, text, words)), text, times);
  return isOnlyScores(text, words, scores) ? scores : [];
}

/** "About a 5 now", "a solid 7 today": nothing but a scale has such an article. */
function isOne(at: number, text: MarkedText, { one }: MeasureWords): boolean {
  return [1, 2].some((step) => one.includes(wordAt(text, at - step)));
}

/** Those told with a word of pain, and those that go on from one in the same sentence: "pain 8 yesterday, 6 today". */
function namedAmong(
  candidates: readonly Candidate[],
  text: MarkedText,
  words: MeasureWords,
): readonly Candidate[] {
  const sentences = new Set<number>();
  return candidates.filter((one) => {
    const sentence = text.tokens[one.at]?.sentence ?? -1;
    const goesOn = one.lead.from === 'start' && sentences.has(sentence);
    const named = goesOn || isNamed(one, text, words);
    if (named) sentences.add(sentence);
    return named;
  });
}

function candidateAt(
  at: number,
  text: MarkedText,
  words: MeasureWords,
  times: ReadonlySet<number>,
): Candidate | undefined {
  const score = scoreIn(wordAt(text, at), words);
  if (score === undefined || isOfAnotherUnit(at, text)) return undefined;
  const scale = scaleBehind(at, text, words.scores);
  const last = scale ?? at;
  if (
    isOfScale(at, text, words) ||
    !(times.has(last + 1) || mayBehind(last, text, words)) ||
    isSupposed(at, last, text, words)
  )
    return undefined;
  return { score, at, last, scaled: scale !== undefined, lead: leadTo(at, text, words) };
}

function scoreIn(word: string, words: MeasureWords): number | undefined {
  const value = words.scores.zero.includes(word) ? 0 : numberIn(word, words);
  return value !== undefined && isScore(value) ? value : undefined;
}

/** "$5", "+2", "5%", "two-legged", the 10 of "7/10", the 3 of "3/4". */
function isOfAnotherUnit(at: number, { text, tokens }: MarkedText): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const behind = text.slice(token.end, token.end + charactersOfAStroke);
  const before = text.slice(Math.max(0, token.start - 2), token.start);
  return /^(?:%|-\p{L}|\s*\/\s*(?!10\b)\d)/u.test(behind) || /[$£€+/#]\s*$/.test(before);
}

const charactersOfAStroke = 6;

/** Either end of "0 to 10". */
function isOfScale(at: number, text: MarkedText, words: MeasureWords): boolean {
  const next = rangeBehind(at, text, words);
  const before = [at - 1, at - 2].find((place) => rangeBehind(place, text, words) === at);
  const ends = next === undefined ? [before, at] : [at, next];
  const [low, high] = ends.map((place) =>
    place === undefined ? undefined : scoreIn(wordAt(text, place), words),
  );
  return low !== undefined && low <= 1 && high === worst;
}

/** Where the second number of "6 to 7" or "6-7" stands. */
function rangeBehind(at: number, text: MarkedText, words: MeasureWords): number | undefined {
  if (scoreIn(wordAt(text, at), words) === undefined) return undefined;
  const token = text.tokens[at];
  const dashed = /^\s*[-–]\s*\d/.test(text.text.slice(token?.end, (token?.end ?? 0) + charactersOfAStroke));
  if (dashed) return at + 1;
  const joined = words.scores.ranging.includes(wordAt(text, at + 1));
  return joined && scoreIn(wordAt(text, at + 2), words) !== undefined ? at + 2 : undefined;
}

/** Nothing that could be counted stands behind it: "pain 8 tablets", "pain 6-8 weeks". */
function mayBehind(last: number, text: MarkedText, words: MeasureWords): boolean {
  const range = rangeBehind(last, text, words);
  return range === undefined ? countsNothing(last, text, words) : countsNothing(range, text, words);
}

function countsNothing(last: number, text: MarkedText, words: MeasureWords): boolean {
  const token = text.tokens[last + 1];
  const ends = token === undefined || token.sentence !== text.tokens[last]?.sentence || token.afterComma;
  const { behind, pain, ofPain } = words.scores;
  if (ends || behind.includes(token.word)) return true;
  return pain.includes(token.word) && !ofPain.includes(wordAt(text, last + 2));
}

/** "Stop if pain is above 5", "is 6 bad?", "not a 7"; "can't sleep" before it supposes nothing. */
function isSupposed(at: number, last: number, text: MarkedText, { scores }: MeasureWords): boolean {
  const clause = clauseOf(at, text);
  const before = text.tokens.slice(clause.first, at).map(({ word }) => word);
  const isUnable = (place: number): boolean =>
    scores.unable.includes(`${before[place] ?? ''} ${before[place + 1] ?? ''}`);
  const supposes = before.some(
    (word, place) => scores.supposing.includes(word) && !isUnable(place) && !isUnable(place - 1),
  );
  const behind = text.tokens.slice(last + 1, clause.last + 1).map(({ word }) => word);
  const asked =
    clause.ends &&
    text.questions.has(text.tokens[at]?.sentence ?? -1) &&
    !behind.some((word) => scores.asking.includes(word));
  return supposes || asked || scores.asking.includes(before[0] ?? '');
}

function isNamed({ at, last, scaled, lead }: Candidate, text: MarkedText, { scores }: MeasureWords): boolean {
  if (lead.from === 'pain') return true;
  const painless = scores.zero.includes(wordAt(text, at)) && scores.pain.includes(wordAt(text, at + 1));
  if (!scaled) return painless;
  const before = text.tokens.slice(clauseOf(at, text).first, at);
  const told = [...before.map(({ word }) => word), wordAt(text, last + 1)];
  return lead.from === 'start' || told.some((word) => scores.pain.includes(word));
}

/** With their days; one that only was, without a day, is left out. */
function stated(
  candidates: readonly Candidate[],
  named: boolean,
  text: MarkedText,
  times: readonly TimeNamed[],
): readonly PainScore[] {
  const places = candidates.map(({ at }) => at);
  return candidates.flatMap(({ score, at, last, lead }): readonly PainScore[] => {
    const time = timeOf(at, places, text, times);
    if (time === undefined && lead.past) return [];
    const span = { places: Array.from({ length: last - at + 1 }, (_, step) => at + step), first: at, last };
    return [{ kind: 'pain-score', score, named, ...(time ?? { daysAgo: 0 }), span }];
  });
}
