import { partOfDay, type DiaryEntry } from '../src/diary/entry';
import { textBlock, type Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { thresholds } from '../src/routing/thresholds';
import type { Turn } from './turn';

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** A day as "26 Nov". */
export function dayOf(at: Date): string {
  return dayAndMonth.format(at);
}

/** "pain 6 out of 10, today (morning)"; of another day the time may be none that they told. */
export function entryWords({ at, score }: DiaryEntry, words: Words, now: Date): string {
  const date = new Date(at);
  const isToday = date.toDateString() === now.toDateString();
  const part = words.message(`diary-part-${partOfDay(date)}`);
  const when = isToday ? words.message('diary-today', { part }) : dayOf(date);
  return words.message('diary-entry', { score: String(score), when });
}

/** Several entries in a row. */
export function entriesWords(entries: readonly DiaryEntry[], words: Words, now: Date): string {
  return entries.map((entry) => entryWords(entry, words, now)).join('; ');
}

/** As a sentence begins. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "One entry", "7 entries". */
export function countWords(count: number, words: Words): string {
  return count === 1
    ? words.message('diary-one-entry')
    : words.message('diary-entries', { count: String(count) });
}

/** The entries that this message made. */
export function notedEntries({ memory }: Turn): readonly DiaryEntry[] {
  const { diary, noted } = memory();
  return diary.filter(({ at }) => noted.includes(at));
}

/** One line above an answer, when its question told a pain as well. */
export function notedBeside(turn: Turn): readonly Block[] {
  const entries = notedEntries(turn);
  const text = entriesWords(entries, turn.words, turn.now);
  return entries.length === 0
    ? []
    : [{ kind: 'note', text: turn.words.message('diary-noted-beside', { entries: text }) }];
}

/** What is kept of the diary, in one line; none when it is empty. */
export function diaryTold(diary: readonly DiaryEntry[], words: Words, now: Date): readonly string[] {
  const last = diary.at(-1);
  if (last === undefined) return [];
  const slots = { entries: countWords(diary.length, words), last: entryWords(last, words, now) };
  return [words.message('diary-told', slots)];
}

export function isStrong(score: number | undefined): boolean {
  return score !== undefined && score >= thresholds.strongPain;
}

/** What to do about strong pain, where the score tells of it. */
export function strongPainBlock(score: number | undefined, words: Words): readonly Block[] {
  return isStrong(score) ? [textBlock(words.message('diary-strong'))] : [];
}
