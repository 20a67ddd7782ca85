import { chartOf } from '../src/diary/chart';
import { recentEntries } from '../src/diary/entry';
import { currentTrend } from '../src/diary/trend';
import type { Memory } from '../src/routing/memory';
import type { Words } from '../src/reply/words';
import type { SummaryPart } from '../src/summary/summary';
import { altOf, chartLabels, couldCounts } from './diary-report';
import { countWords, dayOf, sentenceCase } from './diary-words';
import { longDayOf } from './summary-times';

/** Scores, their course and the chart; nothing without recent scores. */
export function painPart({ diary, began }: Memory, words: Words, now: Date): SummaryPart | undefined {
  const entries = recentEntries(diary, now);
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const scores = entries.map(({ score }) => score);
  const trend = currentTrend(entries);
  const course =
    trend.kind === 'too-few' ? {} : { points: String(Math.round(trend.points)), days: String(trend.days) };
  const could = couldCounts(entries);
  const lines = [
    words.message('summary-pain-last', { score: String(last.score), when: longDayOf(new Date(last.at)) }),
    ...(entries.length === 1
      ? []
      : [
          words.message('summary-pain-range', {
            entries: sentenceCase(countWords(entries.length, words)),
            from: dayOf(new Date(first.at)),
            to: dayOf(new Date(last.at)),
            low: String(Math.min(...scores)),
            high: String(Math.max(...scores)),
          }),
        ]),
    words.message(`summary-pain-${trend.kind}`, course),
    ...(could === undefined ? [] : [words.message('summary-pain-could', could)]),
  ];
  return {
    kind: 'chart',
    heading: words.message('summary-pain'),
    lines,
    svg: chartOf(entries, chartLabels(words), began),
    alt: altOf(entries, words),
  };
}
