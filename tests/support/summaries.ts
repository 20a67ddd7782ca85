import type { Summary } from '../../src/summary/summary';
import { chartOf } from '../../src/diary/chart';

/** One of each kind of part, in words that a test knows. */
export function toySummary(of: Partial<Summary> = {}): Summary {
  const entries = [8, 5].map((score, at) => ({ at: `2026-11-2${at + 4}T09:00:00.000Z`, score }));
  return {
    title: 'A sore back',
    made: 'Made by a test.',
    parts: [
      {
        kind: 'facts',
        heading: 'Main points',
        facts: [{ name: 'Words', told: 'it <b>hurts</b> & "pulls" 😭' }],
      },
      {
        kind: 'chart',
        heading: 'Pain',
        lines: ['Falling.'],
        svg: chartOf(entries, { axis: 'Pain', day14: 'day 14', day: () => '24 Nov' }),
        alt: 'From 8 to 5.',
      },
      { kind: 'table', heading: 'Signs', columns: ['Sign', 'Answer'], rows: [['Fever', 'no']] },
      { kind: 'lines', heading: 'Tried', lines: ['Walking.'] },
      { kind: 'list', heading: 'Questions', lines: ['Why?', 'How long?'] },
    ],
    paper: 'a4',
    ...of,
  };
}
