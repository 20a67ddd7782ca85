import { daysFromToday } from './dates';
import type { MeasureWords, Quantity } from './quantity';
import { clauseOf } from './score-lead';
import type { MarkedText } from './token';

/** When a score was: so many days ago, at an hour if a time of day was told. */
export interface ScoreTime {
  readonly daysAgo: number;
  readonly hour?: number;
}

export interface TimeNamed extends ScoreTime {
  readonly at: number;
}

/** Nobody remembers a number for longer. */
const mostDaysAgo = 60;

/**
 * The day or time of day that goes with a score: told in its clause and not nearer to another score, or told once for all
 * in its sentence.
 *
 * @param scores places of all scores
 */
export function timeOf(
  at: number,
  scores: readonly number[],
  text: MarkedText,
  times: readonly TimeNamed[],
): ScoreTime | undefined {
  const clause = clauseOf(at, text);
  const within = scores.filter((score) => score >= clause.first && score <= clause.last);
  const near = times.filter(
    (time) => time.at >= clause.first && time.at <= clause.last && nearest(time.at, within) === at,
  );
  const sentence = text.tokens[at]?.sentence;
  const alone = scores.every((other) => other === at || text.tokens[other]?.sentence !== sentence);
  const found =
    near.length > 0 || !alone ? near : times.filter((time) => text.tokens[time.at]?.sentence === sentence);
  if (found.length === 0) return undefined;
  const daysAgo = Math.max(...found.map((time) => time.daysAgo));
  const hour = found.find((time) => time.hour !== undefined)?.hour;
  return daysAgo > mostDaysAgo ? undefined : { daysAgo, ...(hour === undefined ? {} : { hour }) };
}

/** Of two equally near the one before: "8 yesterday 6". */
function nearest(at: number, scores: readonly number[]): number | undefined {
  const [first] = [...scores].sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
  return first;
}

/** Every day and time of day that a text names. */
export function timesIn(text: MarkedText, words: MeasureWords, today: Date): readonly TimeNamed[] {
  const { hours, now } = words.scores;
  const days = daysFromToday(text, words, today).flatMap(({ days, first, last }): readonly TimeNamed[] =>
    days === undefined ? [] : [{ at: first, daysAgo: days, ...hourOf(first, last, text, hours) }],
  );
  const parts = text.tokens.flatMap(({ word }, at): readonly TimeNamed[] => {
    const hour = hours.get(word);
    if (hour !== undefined) return [{ at, daysAgo: 0, hour }];
    return now.includes(word) ? [{ at, daysAgo: 0 }] : [];
  });
  return [...days, ...parts];
}

/** "Last night" is a day and an hour. */
function hourOf(
  first: number,
  last: number,
  { tokens }: MarkedText,
  hours: ReadonlyMap<string, number>,
): Pick<ScoreTime, 'hour'> {
  const [hour] = tokens.slice(first, last + 1).flatMap(({ word }) => hours.get(word) ?? []);
  return hour === undefined ? {} : { hour };
}

/** Whether a message tells scores, when they were, and nothing else. */
export function isOnlyScores(
  { tokens, questions }: MarkedText,
  words: MeasureWords,
  scores: readonly Extract<Quantity, { kind: 'pain-score' }>[],
): boolean {
  const { scores: around } = words;
  const told = new Set(scores.flatMap(({ span }) => span.places));
  const allowed = new Set([
    ...around.leading,
    ...around.pain,
    ...around.hurting,
    ...around.noting,
    ...around.being,
    ...around.past,
    ...around.now,
    ...around.hours.keys(),
    ...words.weekdays.keys(),
    ...[...words.daysAgo.keys()].flatMap((name) => name.split(' ')),
    ...words.corrections,
    ...words.clauseJoiners,
    ...words.spans.keys(),
    ...words.ago,
  ]);
  const ofSpan = (at: number): boolean => words.spans.has(tokens[at + 1]?.word ?? '');
  return (
    scores.length > 0 &&
    questions.size === 0 &&
    tokens.every(({ word }, at) => told.has(at) || ofSpan(at) || allowed.has(word))
  );
}
