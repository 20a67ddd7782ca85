import { chartOf, type ChartWords } from '../src/diary/chart';
import { couldDo, recentEntries, type DiaryEntry } from '../src/diary/entry';
import { pictureOf } from '../src/diary/picture';
import { adviceOf, currentTrend, leastDays, leastEntries, type Trend } from '../src/diary/trend';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { countWords, dayOf, sentenceCase } from './diary-words';
import type { Turn } from './turn';

/** What the diary tells: the trend in words, what it calls for, and the chart. Empty when there are no recent entries. */
export function reportBlocks({ words, memory, now }: Turn): readonly Block[] {
  const { diary, began, days } = memory();
  const entries = recentEntries(diary, now);
  if (entries.length === 0) return [];
  return [
    { kind: 'text', text: trendWords(currentTrend(entries), entries, words) },
    ...couldBlock(entries, words),
    ...adviceBlocks(entries, days, words),
    chartBlock(entries, began, words),
  ];
}

function trendWords(trend: Trend, entries: readonly DiaryEntry[], words: Words): string {
  if (trend.kind === 'too-few') {
    const count = sentenceCase(countWords(entries.length, words));
    const least = { least: String(leastEntries), days: String(leastDays) };
    return words.message('diary-too-few', { entries: count, ...least });
  }
  const { points, days } = trend;
  return words.message(`diary-${trend.kind}`, { points: String(Math.round(points)), days: String(days) });
}

function couldBlock(entries: readonly DiaryEntry[], words: Words): readonly Block[] {
  const counts = couldCounts(entries);
  return counts === undefined ? [] : [{ kind: 'text', text: words.message('diary-could', counts) }];
}

/** On how many days they could do how much; nothing when they never told. */
export function couldCounts(
  entries: readonly DiaryEntry[],
): Readonly<Record<'most' | 'some' | 'hardly', string>> | undefined {
  const [most = 0, some = 0, hardly = 0] = couldDo.map(
    (level) => entries.filter(({ could }) => could === level).length,
  );
  if (most + some + hardly === 0) return undefined;
  return { most: String(most), some: String(some), hardly: String(hardly) };
}

function adviceBlocks(
  entries: readonly DiaryEntry[],
  days: number | undefined,
  words: Words,
): readonly Block[] {
  const advice = adviceOf(entries, days);
  if (advice === undefined) return [];
  return [
    {
      kind: 'lead',
      text: words.message(`diary-${advice}-advice`, { day: days === undefined ? '' : String(days) }),
    },
    { kind: 'text', text: words.message('diary-danger') },
  ];
}

function chartBlock(entries: readonly DiaryEntry[], began: string | undefined, words: Words): Block {
  const source = pictureOf(chartOf(entries, chartLabels(words), began));
  return { kind: 'chart', alt: altOf(entries, words), source };
}

/** The words in the chart. */
export function chartLabels(words: Words): ChartWords {
  return { axis: words.message('diary-axis'), day14: words.message('diary-day-14'), day: dayOf };
}

/** All that the chart shows, in words. */
export function altOf(entries: readonly DiaryEntry[], words: Words): string {
  const scores = entries.map(({ score }) => score);
  const [first, last] = [entries[0], entries.at(-1)].map((entry) => ({
    day: dayOf(new Date(entry?.at ?? '')),
    score: String(entry?.score),
  }));
  if (entries.length === 1)
    return words.message('diary-alt-one', { last: last?.score ?? '', to: last?.day ?? '' });
  return words.message('diary-alt', {
    entries: countWords(entries.length, words),
    from: first?.day ?? '',
    to: last?.day ?? '',
    first: first?.score ?? '',
    last: last?.score ?? '',
    low: String(Math.min(...scores)),
    high: String(Math.max(...scores)),
    trend: words.message(`diary-trend-${currentTrend(entries).kind}`),
  });
}
