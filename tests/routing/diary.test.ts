import { decideRoute } from '../../src/routing/decide-route';
import { diaryAfter } from '../../src/routing/diary';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import { mostEntries } from '../../src/diary/entry';
import type { PainScore } from '../../src/understanding/pain-score';
import { finding, memory, reading } from '../support/builders';

const now = new Date(2026, 10, 26, 19, 30);

function score(value: number, of: Partial<PainScore> = {}): PainScore {
  return {
    kind: 'pain-score',
    score: value,
    named: true,
    daysAgo: 0,
    span: { places: [1], first: 1, last: 1 },
    ...of,
  };
}

function tells(...scores: readonly PainScore[]): Reading {
  return reading({ scores, onlyScores: true });
}

function after(before: Memory, ...messages: readonly Reading[]): Memory {
  return messages.reduce((kept, message) => ({ ...kept, ...diaryAfter(message, kept, now) }), before);
}

const told = (kept: Memory): readonly number[] => kept.diary.map((entry) => entry.score);
const sorry = (value: number): Reading => ({ ...tells(score(value, { named: false })), corrects: true });
const asks = (id: string): Reading => reading({ diary: [{ id, share: 1, shareOfAll: 1 }] });

describe('what the diary keeps', () => {
  it('an earlier day is kept before today, at its own time', () => {
    const kept = after(memory(), tells(score(6)), tells(score(8, { daysAgo: 1, hour: 22 })));
    expect(told(kept)).toEqual([8, 6]);
    expect(new Date(kept.diary[0]?.at ?? '').getHours()).toBe(22);
  });

  it('several parts of a day are kept, and of one part the score told last', () => {
    expect(told(after(memory(), tells(score(8, { hour: 8 })), tells(score(5)), tells(score(4))))).toEqual([
      8, 4,
    ]);
  });

  it('"no, I meant 4" puts right the entry before it', () => {
    expect(told(after(memory(), tells(score(7)), sorry(4)))).toEqual([4]);
    expect(told(after(memory(), tells(score(7, { daysAgo: 1 })), sorry(4)))).toEqual([4]);
  });

  it('a correction later than that, or of counted tablets, changes nothing', () => {
    expect(told(after(memory(), tells(score(7)), reading(), sorry(4)))).toEqual([7]);
    expect(told(after({ ...after(memory(), tells(score(7))), countsWith: ['tablets'] }, sorry(4)))).toEqual([
      7,
    ]);
  });

  it('a bare number is a score only where one was asked for', () => {
    const bare = tells(score(5, { named: false }));
    expect(told(after(memory(), bare))).toEqual([]);
    expect(told(after(memory({ open: { kind: 'diary-score' } }), bare))).toEqual([5]);
  });

  it('the oldest make room for the newest', () => {
    const days = Array.from({ length: mostEntries + 20 }, (_, day) =>
      tells(score(day % 11, { daysAgo: mostEntries + 20 - day })),
    );
    const kept = after(memory(), ...days);
    expect(kept.diary).toHaveLength(mostEntries);
    expect(told(kept).at(-1)).toBe((mostEntries + 19) % 11);
  });
});

describe('what a message about the diary leads to', () => {
  it('a score alone is noted, and the statistics suspect nothing of it', () => {
    const hinted = finding({ hinted: true });
    const read = {
      ...tells(score(9)),
      triage: { findings: [hinted], circumstances: [], supposedCircumstances: [], denied: [] },
    };
    expect(decideRoute(read, memory())).toEqual({ kind: 'diary', step: { kind: 'noted' } });
  });

  it('what a phrase finds beside a score is urgent care, and the score is kept', () => {
    const read = {
      ...tells(score(10)),
      triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
    };
    expect(decideRoute(read, memory()).kind).toBe('urgent-care');
    expect(told(after(memory(), read))).toEqual([10]);
  });

  it('what only the statistics find beside other words stays urgent care', () => {
    const read = reading({
      scores: [score(9)],
      triage: {
        findings: [finding({ hinted: true })],
        circumstances: [],
        supposedCircumstances: [],
        denied: [],
      },
    });
    expect(decideRoute(read, memory()).kind).toBe('urgent-care');
  });

  it('a score beside words that found no answer is noted, and never a reason to be glad', () => {
    const glad = reading({
      scores: [score(3)],
      smallTalk: [{ id: 'good-news', share: 0.9, shareOfAll: 0.9 }],
    });
    expect(decideRoute(glad, memory()).kind).toBe('diary');
  });

  it('"am I getting better?" is answered from entries, without them by the knowledge', () => {
    expect(decideRoute(asks('better'), memory()).kind).not.toBe('diary');
    expect(decideRoute(asks('better'), after(memory(), tells(score(3))))).toEqual({
      kind: 'diary',
      step: { kind: 'show' },
    });
  });

  it('"delete that" takes the entries of the message before, or else the last one', () => {
    const kept = after(memory(), tells(score(8, { daysAgo: 2 })), tells(score(7, { daysAgo: 1 }), score(6)));
    const times = kept.diary.map(({ at }) => at);
    expect(decideRoute(asks('delete'), kept)).toEqual({
      kind: 'diary',
      step: { kind: 'delete', at: times.slice(1) },
    });
    expect(decideRoute(asks('delete'), { ...kept, noted: [] })).toEqual({
      kind: 'diary',
      step: { kind: 'delete', at: times.slice(2) },
    });
  });

  it('an answer to what they could do counts where it was asked', () => {
    const at = now.toISOString();
    const open = memory({ open: { kind: 'diary-function', at } });
    expect(decideRoute(asks('some-things'), open)).toEqual({
      kind: 'diary',
      step: { kind: 'could', at, could: 'some-things' },
    });
    expect(decideRoute(asks('skip'), open)).toEqual({ kind: 'diary', step: { kind: 'skipped' } });
    expect(decideRoute(asks('some-things'), memory()).kind).not.toBe('diary');
  });
});
