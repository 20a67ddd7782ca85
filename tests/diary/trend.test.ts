import fc from 'fast-check';
import type { DiaryEntry } from '../../src/diary/entry';
import { adviceOf, currentTrend, trendOf } from '../../src/diary/trend';

/** One score a day. */
function diary(...scores: readonly number[]): readonly DiaryEntry[] {
  return scores.map((score, day) => ({ at: new Date(2026, 10, 1 + day, 9).toISOString(), score }));
}

const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 30 });

describe('the trend of a diary', () => {
  it('falls, rises and stays by the two points that people notice', () => {
    expect(trendOf(diary(8, 7, 6, 5)).kind).toBe('falling');
    expect(trendOf(diary(2, 3, 4, 4)).kind).toBe('rising');
    expect(trendOf(diary(5, 6, 5, 6)).kind).toBe('steady');
  });

  it('is not told of fewer than three entries, or of less than three days', () => {
    expect(trendOf([]).kind).toBe('too-few');
    expect(trendOf(diary(8, 3)).kind).toBe('too-few');
    expect(trendOf(diary(8, 5, 2)).kind).toBe('too-few');
  });

  it('is not made by one bad day', () => {
    expect(trendOf(diary(3, 3, 3, 3, 3, 10)).kind).toBe('steady');
  });

  it('turns round when the scores are turned round', () => {
    const opposite = { falling: 'rising', rising: 'falling', steady: 'steady', 'too-few': 'too-few' };
    fc.assert(
      fc.property(scores, (told) => {
        const [there, back] = [trendOf(diary(...told)), trendOf(diary(...[...told].reverse()))];
        expect(back.kind).toBe(opposite[there.kind]);
      }),
    );
  });

  it('of one and the same score is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 4, max: 40 }), (score, days) => {
        expect(trendOf(diary(...Array.from({ length: days }, () => score))).kind).toBe('steady');
      }),
    );
  });

  it('is that of the last two weeks, so that an old fall hides no rise', () => {
    const turned = diary(10, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
    expect(trendOf(turned).kind).toBe('falling');
    expect(currentTrend(turned).kind).toBe('rising');
  });
});

describe('what a diary calls for', () => {
  it('is a visit when the scores rise', () => {
    expect(adviceOf(diary(2, 3, 5, 6), undefined)).toBe('rising');
  });

  it('is a visit when nothing has changed behind day 14, and not before', () => {
    expect(adviceOf(diary(6, 5, 6, 6), 15)).toBe('slow');
    expect(adviceOf(diary(6, 5, 6, 6), 14)).toBeUndefined();
    expect(adviceOf(diary(6, 5, 6, 6), undefined)).toBeUndefined();
  });

  it('is nothing while the scores fall, have fallen, or are as low as they get', () => {
    expect(adviceOf(diary(8, 7, 5, 4), 20)).toBeUndefined();
    const fallen = diary(9, 9, 8, 8, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 3, 4, 3, 3, 4, 3, 3, 3, 3, 3);
    expect(currentTrend(fallen).kind).toBe('steady');
    expect(adviceOf(fallen, 24)).toBeUndefined();
    expect(adviceOf(diary(1, 2, 1, 1), 30)).toBeUndefined();
  });
});
