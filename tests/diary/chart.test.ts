import fc from 'fast-check';
import { chartOf } from '../../src/diary/chart';
import type { DiaryEntry } from '../../src/diary/entry';
import { pictureOf } from '../../src/diary/picture';

const words = {
  axis: 'Pain <0 & 10>',
  day14: 'day "14"',
  day: (at: Date): string => at.toISOString().slice(5, 10),
};
const start = Date.UTC(2026, 9, 1, 9);
const hour = 3_600_000;

const diaries = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((told) =>
    [...told]
      .sort(([a], [b]) => a - b)
      .map(([hours, half]): DiaryEntry => ({
        at: new Date(start + hours * hour).toISOString(),
        score: half / 2,
      })),
  );

function pngOf(source: string): Buffer {
  return Buffer.from(source.replace('data:image/png;base64,', ''), 'base64');
}

describe('the chart of a diary', () => {
  it('has a dot for each entry, and every dot within its frame', () => {
    fc.assert(
      fc.property(diaries, fc.option(fc.integer({ min: -20, max: 60 })), (entries, day) => {
        const began = day === null ? undefined : new Date(start + day * 24 * hour).toISOString();
        const dots = [...chartOf(entries, words, began).matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)];
        expect(dots).toHaveLength(entries.length);
        for (const [, x, y] of dots) {
          expect(Number(x)).toBeGreaterThanOrEqual(28);
          expect(Number(x)).toBeLessThanOrEqual(306);
          expect(Number(y)).toBeGreaterThanOrEqual(46);
          expect(Number(y)).toBeLessThanOrEqual(172);
        }
      }),
    );
  });

  it('is well-formed whatever its words are, and a PNG of one and a half times its size', () => {
    fc.assert(
      fc.property(diaries, (entries) => {
        const png = pngOf(pictureOf(chartOf(entries, words)));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([480, 306]);
      }),
      { numRuns: 5 },
    );
    expect(() => pictureOf('<svg')).toThrow();
  });

  it('puts a higher score higher', () => {
    const [low, high] = [2, 9].map((score, day) => ({
      at: new Date(start + day * 24 * hour).toISOString(),
      score,
    }));
    const heights = [
      ...chartOf(
        [low, high].flatMap((one) => one ?? []),
        words,
      ).matchAll(/cy="([\d.]+)"/g),
    ].map(([, y]) => Number(y));
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
  });

  it('marks day 14 where the beginning is known and near, and nowhere else', () => {
    const entries = [{ at: new Date(start).toISOString(), score: 5 }];
    const began = (daysBefore: number): string => new Date(start - daysBefore * 24 * hour).toISOString();
    expect(chartOf(entries, words, began(10))).toContain('14');
    expect(chartOf(entries, words, began(10))).toContain('stroke-dasharray');
    expect(chartOf(entries, words, began(40))).not.toContain('stroke-dasharray');
    expect(chartOf(entries, words)).not.toContain('stroke-dasharray');
  });

  it('stays so small that Teams takes it with forty entries', () => {
    const forty = Array.from({ length: 40 }, (_, day) => ({
      at: new Date(start + day * 24 * hour).toISOString(),
      score: [8, 6, 9, 5, 7, 4, 6][day % 7] ?? 0,
    }));
    expect(pictureOf(chartOf(forty, words, new Date(start).toISOString())).length).toBeLessThan(9_500);
  });
});
