import { z } from 'zod';
import { reportBlocks } from '../../dialogs/diary-report';
import type { DiaryEntry } from '../../src/diary/entry';
import { renderMarkdown, renderPlainText } from '../../src/reply/plain-text';
import type { Reply } from '../../src/reply/reply';
import { toActivity } from '../../src/reply/to-activity';
import type { Memory } from '../../src/routing/memory';
import { freshConversation, readConversation } from '../../src/bot/conversation';
import type { Reading } from '../../src/routing/reading';
import { finding, memory, reading, reminding, words } from '../support/builders';
import { bytesOf } from '../support/cards';
import { dialogTalk } from '../support/dialog-talk';
import { realKnowledge } from '../support/real-bot';

const now = new Date(2026, 10, 26, 19, 30);

function tells(score: number): Reading {
  const span = { places: [0], first: 0, last: 0 };
  return reading({
    scores: [{ kind: 'pain-score', score, named: true, daysAgo: 0, span }],
    onlyScores: true,
  });
}

function asks(id: string): Reading {
  return reading({ diary: [{ id, share: 1, shareOfAll: 1 }] });
}

function command(id: string): Reading {
  return reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
}

/** One score a day, the last one today. */
function diary(...scores: readonly number[]): readonly DiaryEntry[] {
  return scores.map((score, at) => ({
    at: new Date(2026, 10, 27 - scores.length + at, 9).toISOString(),
    score,
  }));
}

function reportOf(of: Partial<Memory>, wordsFor = words): Reply {
  const turn = {
    reading: reading(),
    route: { kind: 'diary', step: { kind: 'show' } } as const,
    words: wordsFor(),
    wordsFor,
    now,
    clock: { ...reminding, told: true },
    arrival: 'pushed' as const,
    calendar: false,
    memory: () => memory(of),
    remember: () => undefined,
    forget: () => undefined,
    forgetAll: () => undefined,
    say: () => Promise.resolve(),
  };
  return { tone: 'answer', title: 'Diary', blocks: reportBlocks(turn), choices: [] };
}

const talkNow = (of: Partial<Memory> = {}) => dialogTalk(of, () => now);

describe('keeping the diary', () => {
  it('a score is noted, and what they could do is asked once a day', async () => {
    const talk = talkNow();
    const first = await talk.hear(tells(6));
    expect(first.reply).toContain(
      '[diary-noted entries=[diary-entry score=6 when=[diary-today part=[diary-part-evening]]]]',
    );
    expect(first.reply).toContain('[diary-function-ask]');
    expect((await talk.hear(asks('most-things'))).memory.diary).toMatchObject([
      { score: 6, could: 'most-things' },
    ]);
    expect((await talk.hear(tells(5))).reply).not.toContain('[diary-function-ask]');
  });

  it.each([
    [7, false],
    [8, true],
    [10, true],
  ])('of a pain of %d it is said what to do about strong pain: %s', async (score, said) => {
    expect((await talkNow().hear(tells(score))).reply.includes('[diary-strong]')).toBe(said);
  });

  it('beside a question one line stands above the answer', async () => {
    const { reply } = await talkNow().hear({ ...tells(6), onlyScores: false, chip: 'ice#how-long' });
    expect(reply.indexOf('[diary-noted-beside')).toBeGreaterThan(-1);
    expect(reply.indexOf('[diary-noted-beside')).toBeLessThan(reply.indexOf('Ten minutes.'));
  });

  it('beside a danger sign nothing is said of it, and it is kept', async () => {
    const triage = { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] };
    const { route, reply, memory } = await talkNow().hear({ ...tells(10), onlyScores: false, triage });
    expect(route).toBe('urgent-care');
    expect(reply).not.toContain('[diary');
    expect(memory.diary).toMatchObject([{ score: 10 }]);
  });

  it('a score that was asked for may be told as a bare number, or left out', async () => {
    const talk = talkNow();
    expect((await talk.hear(asks('log'))).reply).toBe('[diary-score-ask]');
    expect((await talk.hear(asks('skip'))).memory).toMatchObject({ diary: [], noted: [] });
  });

  it('an entry is deleted, or all of them', async () => {
    const talk = talkNow({ diary: diary(7, 6, 5) });
    expect((await talk.hear(asks('delete'))).memory.diary.map(({ score }) => score)).toEqual([7, 6]);
    expect((await talk.hear(asks('clear'))).memory.diary).toEqual([]);
    expect((await talk.hear(asks('show'))).reply).toContain('[diary-empty]');
  });

  it('it is shown among what is known, and "forget me" erases it', async () => {
    const talk = talkNow({ diary: diary(7, 6) });
    expect((await talk.hear(command('my-data'))).reply).toContain(
      '[diary-told entries=[diary-entries count=2]',
    );
    expect((await talk.hear(command('forget-me'))).memory).toMatchObject({ diary: [], noted: [] });
    expect((await talk.hear(command('my-data'))).reply).toContain('[my-data-none]');
  });

  it('it outlives "start over"', async () => {
    expect((await talkNow({ diary: diary(7) }).hear(command('start-over'))).memory.diary).toHaveLength(1);
  });

  it('a conversation that was stored before there was a diary keeps all it had', () => {
    const added = ['diary', 'noted', 'diaryOffered'];
    const kept = Object.entries(memory({ country: 'toyland' })).filter(([name]) => !added.includes(name));
    const older = Object.fromEntries(kept);
    expect(readConversation({ ...freshConversation, memory: older }).memory).toEqual(
      memory({ country: 'toyland' }),
    );
  });
});

describe('the report', () => {
  it('tells all figures and the trend in the text for the picture', () => {
    const { blocks } = reportOf({ diary: diary(8, 7, 5, 6, 4) });
    const alt = blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : []));
    expect(alt).toEqual([
      '[diary-alt entries=[diary-entries count=5] from=22 Nov to=26 Nov first=8 last=4 low=4 high=8 trend=[diary-trend-falling]]',
    ]);
  });

  it('is honest about too few entries', () => {
    expect(renderPlainText(reportOf({ diary: diary(8, 2) }))).toContain('[diary-too-few');
  });

  it('sends to a clinician, with the signs that do not wait, when the pain rises or stays behind day 14', () => {
    const rising = renderPlainText(reportOf({ diary: diary(2, 3, 5, 6) }));
    expect(rising).toContain('[diary-rising-advice');
    expect(rising).toContain('[diary-danger]');
    const slow = renderPlainText(reportOf({ diary: diary(6, 5, 6, 6), days: 20 }));
    expect(slow).toContain('[diary-slow-advice day=20]');
    expect(renderPlainText(reportOf({ diary: diary(8, 6, 5, 3), days: 20 }))).not.toContain('advice');
  });

  it('is a picture with its text in a card, and its text elsewhere', () => {
    const reply = reportOf({ diary: diary(8, 7, 5, 4) });
    const image = z.object({
      type: z.literal('Image'),
      url: z.string().startsWith('data:image/png;base64,'),
      altText: z.string(),
    });
    const card = z
      .object({ body: z.array(z.unknown()) })
      .parse(toActivity(reply, 'webchat').attachments?.[0]?.content);
    expect(card.body.filter((one) => image.safeParse(one).success)).toHaveLength(1);
    expect(renderMarkdown(reply)).not.toContain('data:');
    expect(toActivity(reply, 'ask').text).toContain('[diary-alt');
  });

  it('is small enough for Teams, with every word that it may hold', () => {
    const forty = Array.from({ length: 40 }, (_, day) => [8, 6, 9, 5, 7, 4, 6][day % 7] ?? 0);
    const entries = diary(...forty).map((entry) => ({ ...entry, could: 'some-things' }) as const);
    const reply = reportOf(
      { diary: entries, days: 40, began: entries[0]?.at ?? '' },
      realKnowledge().wordsFor,
    );
    expect(bytesOf(toActivity(reply, 'msteams'))).toBeLessThan(28_000);
  });
});
