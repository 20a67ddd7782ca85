import { couldDo, entryOf, withEntry } from '../diary/entry';
import { isScore, type PainScore } from '../understanding/pain-score';
import type { Memory } from './memory';
import type { Reading } from './reading';
import type { DiaryStep, Route } from './route';
import { thresholds } from './thresholds';

/**
 * A message that tells scores and nothing else is judged by phrases alone: the statistics would take every high score
 * for a sign, and the reply to one says what to do about strong pain in any case.
 */
export function heardAsEntry(reading: Reading): Reading {
  if (!reading.onlyScores) return reading;
  const findings = reading.triage.findings.filter(({ hinted }) => hinted !== true);
  return { ...reading, triage: { ...reading.triage, findings } };
}

/** What the message asks of the diary or answers to its questions. */
export function diaryRoute(reading: Reading, memory: Memory): Route | undefined {
  const step = stepOf(reading, memory);
  return step === undefined ? undefined : { kind: 'diary', step };
}

function stepOf(reading: Reading, memory: Memory): DiaryStep | undefined {
  // The plan goes on with that, and the score is noted all the same.
  const { open, diary } = memory;
  if (open?.kind === 'plan-pain' && (painNow(reading) !== undefined || skips(reading))) return undefined;
  const isAnswer = open?.kind === 'diary-score' && scoresAnswered(reading).length > 0;
  if (scoresToNote(reading, memory).length > 0 && (reading.onlyScores || isAnswer)) return { kind: 'noted' };
  const asks = (id: string): boolean =>
    reading.diary.some((one) => one.id === id && one.share >= thresholds.command);
  if (open?.kind === 'diary-function') {
    const could = couldDo.find(asks);
    if (could !== undefined) return { kind: 'could', at: open.at, could };
  }
  if ((open?.kind === 'diary-function' || open?.kind === 'diary-score') && skips(reading))
    return { kind: 'skipped' };
  if (asks('clear')) return { kind: 'clear' };
  const last = memory.noted.length > 0 ? memory.noted : diary.slice(-1).map(({ at }) => at);
  if (asks('delete') && last.length > 0) return { kind: 'delete', at: last };
  if (asks('show') || (asks('better') && diary.length > 0)) return { kind: 'show' };
  return asks('log') ? { kind: 'ask-score' } : undefined;
}

/** How much it hurts now, where we asked for it. */
export function painNow(reading: Reading): number | undefined {
  return scoresAnswered(reading)
    .filter(({ daysAgo }) => daysAgo === 0)
    .at(-1)?.score;
}

/** The answer to our question for a score: scores alone, or a few words with one in them, such as "about a 6 i think". */
function scoresAnswered({ onlyScores, scores, words, asks, quantities }: Reading): readonly PainScore[] {
  const brief = words.length <= thresholds.wordsOfAScore && !asks;
  if (scores.length > 0) return onlyScores || brief ? scores : [];
  const numbers = quantities.flatMap((one) => (one.kind === 'number' && isScore(one.value) ? [one] : []));
  return brief && numbers.length === 1
    ? numbers.map(({ value, span }) => ({ kind: 'pain-score', score: value, named: false, daysAgo: 0, span }))
    : [];
}

/** Whether they leave out what the diary asked. */
export function skips({ diary }: Reading): boolean {
  return diary.some(({ id, share }) => id === 'skip' && share >= thresholds.command);
}

/** Whether they ask how it goes; without entries the knowledge answers. */
export function asksHowItGoes({ diary }: Reading): boolean {
  return diary.some(({ id, share }) => id === 'better' && share >= thresholds.command);
}

/** A score beside something that found no answer is what the message came to say, and nothing to be glad about. */
export function isNotedInstead(route: Route, reading: Reading, memory: Memory): boolean {
  const unanswered = route.kind === 'fallback' || route.kind === 'clarify' || route.kind === 'small-talk';
  return unanswered && scoresToNote(reading, memory).length > 0;
}

/** Scores of this message for the diary. A bare number is one where a score was asked for or is put right. */
function scoresToNote(reading: Reading, memory: Memory): readonly PainScore[] {
  const { open } = memory;
  const answered = open?.kind === 'diary-score' || open?.kind === 'plan-pain' ? scoresAnswered(reading) : [];
  if (answered.length > 0) return answered;
  const asked = open?.kind === 'diary-score' || corrects(reading, memory);
  return reading.scores.filter(({ named }) => named || asked);
}

/** "No, I meant 4" right behind an entry. Where an answer counted tablets, a bare number is taken as tablets. */
function corrects({ corrects, onlyScores, scores }: Reading, { noted, countsWith }: Memory): boolean {
  const isOfPain = countsWith.length === 0 || scores.some(({ named }) => named);
  return corrects && onlyScores && noted.length > 0 && isOfPain;
}

/**
 * The diary after a message, and which entries it made, whatever else the message says. A correction takes the place of
 * the entry made last, at its time unless it tells another.
 */
export function diaryAfter(reading: Reading, memory: Memory, now: Date): Pick<Memory, 'diary' | 'noted'> {
  const scores = scoresToNote(reading, memory);
  const wrong = corrects(reading, memory) ? memory.noted.at(-1) : undefined;
  const entries = scores.map((one) => {
    const entry = entryOf(one, now);
    const keepsTime = wrong !== undefined && one.daysAgo === 0 && one.hour === undefined;
    return keepsTime ? { ...entry, at: wrong } : entry;
  });
  const moved = entries.length > 0 && entries.every(({ at }) => at !== wrong);
  const before = moved ? memory.diary.filter(({ at }) => at !== wrong) : memory.diary;
  const diary = entries.reduce(withEntry, before);
  const noted = entries.map(({ at }) => at).filter((at) => diary.some((entry) => entry.at === at));
  return { diary, noted: [...new Set(noted)] };
}
