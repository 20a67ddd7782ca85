/** How much they could do that day, in their own view. */
export const couldDo = ['most-things', 'some-things', 'hardly-anything'] as const;
export type CouldDo = (typeof couldDo)[number];

/** One score of the pain diary. */
export interface DiaryEntry {
  /** An ISO time; the part of that day is what counts. */
  readonly at: string;
  /** From 0 to 10. */
  readonly score: number;
  readonly could?: CouldDo;
}

/** A pain that was told, and how long ago it was. */
export interface ToldScore {
  readonly score: number;
  readonly daysAgo: number;
  readonly hour?: number;
}

/** A year of one a day; the oldest make room. */
export const mostEntries = 400;
export const millisecondsOfAnHour = 3_600_000;
export const millisecondsOfADay = 24 * millisecondsOfAnHour;
/** The article and the guidelines have slow recovery looked at after so many days. */
export const daysToWait = 14;

export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** By the clock of the machine, as all days are counted. */
export function partOfDay(at: Date): PartOfDay {
  const hour = at.getHours();
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/** What was told becomes an entry: at the hour that was told, of a day without one at noon, of today now. */
export function entryOf({ score, daysAgo, hour }: ToldScore, now: Date): DiaryEntry {
  const at = new Date(now);
  at.setDate(at.getDate() - daysAgo);
  if (daysAgo > 0 || hour !== undefined) at.setHours(hour ?? noon, 0, 0, 0);
  return { at: new Date(Math.min(at.getTime(), now.getTime())).toISOString(), score };
}

const noon = 12;

/** The diary with one more entry, by time. One score stands for a part of a day: the one told last. */
export function withEntry(diary: readonly DiaryEntry[], entry: DiaryEntry): readonly DiaryEntry[] {
  const replaced = diary.find(({ at }) => partOf(at) === partOf(entry.at));
  const others = diary.filter((one) => one !== replaced);
  const could = replaced?.could;
  return [...others, { ...(could === undefined ? {} : { could }), ...entry }]
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(-mostEntries);
}

function partOf(at: string): string {
  const date = new Date(at);
  return `${date.toDateString()} ${partOfDay(date)}`;
}

/** The entries of the weeks in which most people recover: what is told of and drawn. */
export function recentEntries(diary: readonly DiaryEntry[], now: Date): readonly DiaryEntry[] {
  return diary.filter(({ at }) => now.getTime() - Date.parse(at) <= daysShown * millisecondsOfADay);
}

const daysShown = 42;
