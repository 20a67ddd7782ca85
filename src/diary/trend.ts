import { daysToWait, millisecondsOfADay, type DiaryEntry } from './entry';

/** Where the scores go; `points` is the size of the change over `days`. */
export type Trend =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'falling' | 'rising' | 'steady'; readonly points: number; readonly days: number };

/** Fewer entries, or entries closer together, tell the time of day rather than a trend. */
export const leastEntries = 3;
export const leastDays = 3;

/** On the scale from 0 to 10 a change of about 2 points is one that people notice (Farrar 2001, Pain 94:149; Ostelo 2008, Spine 33:90). */
const pointsNoticed = 2;

/** The trend is that of the last two weeks of entries: what was before shall not hide a turn. */
const daysOfTrend = 14;

/**
 * The trend of the scores by the Theil–Sen slope (Sen 1968, JASA 63:1379): the median of the slopes between all pairs, so
 * that one bad day makes none. A change below what people notice is steady.
 */
export function trendOf(entries: readonly DiaryEntry[]): Trend {
  const points = entries.map(({ at, score }) => ({ day: Date.parse(at) / millisecondsOfADay, score }));
  const span = (points.at(-1)?.day ?? 0) - (points[0]?.day ?? 0);
  if (points.length < leastEntries || Math.round(span) < leastDays) return { kind: 'too-few' };
  const slopes = points.flatMap((one, at) =>
    points
      .slice(at + 1)
      .flatMap((other) => (other.day === one.day ? [] : [(other.score - one.score) / (other.day - one.day)])),
  );
  const change = Math.round(median(slopes) * span * 10) / 10;
  const days = Math.round(span);
  const kind = change <= -pointsNoticed ? 'falling' : change >= pointsNoticed ? 'rising' : 'steady';
  return { kind, points: Math.abs(change), days };
}

/** The trend of the last two weeks of a diary. */
export function currentTrend(entries: readonly DiaryEntry[]): Trend {
  const last = Date.parse(entries.at(-1)?.at ?? '');
  return trendOf(entries.filter(({ at }) => last - Date.parse(at) <= daysOfTrend * millisecondsOfADay));
}

/** With the last scores as low as this there is no room for an improvement that people would notice. */
const lowScore = 2;

/**
 * What the scores call for: `rising` when they rise by what people notice, `slow` when the spasm has lasted more than 14
 * days and they have not fallen in all by as much.
 *
 * @param days since it began, where that is known
 */
export function adviceOf(
  entries: readonly DiaryEntry[],
  days: number | undefined,
): 'rising' | 'slow' | undefined {
  const now = currentTrend(entries);
  if (now.kind === 'rising') return 'rising';
  const isKnown = now.kind === 'steady' && days !== undefined && days > daysToWait;
  const isLow = median(entries.slice(-leastEntries).map(({ score }) => score)) <= lowScore;
  return isKnown && !isLow && trendOf(entries).kind !== 'falling' ? 'slow' : undefined;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
