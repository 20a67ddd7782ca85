import { summarySheet } from '../../dialogs';
import { freshConversation, readConversation } from '../../src/bot/conversation';
import { takeTurn } from '../../src/bot/take-turn';
import { renderPlainText } from '../../src/reply/plain-text';
import { showsLinks, toActivity } from '../../src/reply/to-activity';
import type { Reply } from '../../src/reply/reply';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import { createTalkTo } from '../../dialogs';
import {
  finding,
  memory,
  reading,
  screenQuestions,
  shortAnswer,
  warning,
  words,
  reminding,
} from '../support/builders';
import { dialogTalk } from '../support/dialog-talk';
import { TestAdapter, TurnContext } from 'botbuilder-core';

const now = new Date('2026-11-30T12:00:00.000Z');
const at = now.toISOString();
const asks = (id = 'sheet'): Reading => reading({ summary: [{ id, share: 1, shareOfAll: 1 }] });
const command = (id: string): Reading => reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
const told: Partial<Memory> = {
  began: '2026-11-28T12:00:00.000Z',
  circumstances: ['left-leg', 'pregnant'],
  diary: [{ at, score: 6 }],
  taken: [{ medicine: 'tablets', mg: 800, eachMg: 200, told: at }],
  signs: [{ redFlag: 'numbness', answer: 'no', at }],
  tried: [{ passage: 'ice#how-long', tooSore: true }],
};
const summaryAt = {
  page: 'https://bot.example/summary?t=1',
  pdf: 'https://bot.example/summary.pdf?t=1',
  minutes: 60,
};

/** The reply where a link can be given. */
async function linked(of: Partial<Memory>): Promise<Reply> {
  const context = new TurnContext(new TestAdapter(() => Promise.resolve()), { type: 'message', text: 'x' });
  const parts = {
    understand: () => asks(),
    wordsFor: words,
    talkTo: createTalkTo(words),
    now: () => now,
    reminding,
  };
  const conversation = { ...freshConversation, memory: memory(of) };
  const { replies } = await takeTurn(context, { text: 'x', onlyFiles: false }, conversation, parts, {
    summaryAt,
  });
  const [reply] = replies;
  if (reply === undefined) throw new Error('no reply');
  return reply;
}

const talk = (of: Partial<Memory> = told) => dialogTalk(of, () => now);

describe('a summary where a link can be given', () => {
  it('is two buttons, with what is in it, how long they open, and none of it in the chat', async () => {
    const reply = await linked(told);
    const links = reply.blocks.flatMap((block) => (block.kind === 'link' ? [block.url] : []));
    expect(links).toEqual([summaryAt.page, summaryAt.pdf]);
    const text = renderPlainText(reply);
    expect(text).toContain('[summary-holds]\n- [summary-facts]\n- [summary-pain]');
    expect(text).toContain('[summary-private minutes=60]');
    expect(text).not.toContain('pregnant');
  });

  it('opens by an action of a card, and by Markdown elsewhere; an address is never read out', async () => {
    const reply = await linked(told);
    expect(JSON.stringify(toActivity(reply, 'msteams'))).toContain(
      `{"type":"Action.OpenUrl","title":"[summary-open]","url":"${summaryAt.page}"}`,
    );
    const link: Reply = { ...reply, blocks: [{ kind: 'link', label: 'Open it', url: summaryAt.page }] };
    expect(toActivity(link, 'webchat').speak).toMatch(/\n\nOpen it$/);
    expect(toActivity(link, 'telegram').text).toContain(`[Open it](${summaryAt.page})`);
    expect(['msteams', 'directline', 'telegram', 'sms', 'console'].filter(showsLinks)).toHaveLength(3);
  });
});

describe('a summary where no link can be given, or that is wanted here', () => {
  it('tells all that is kept', async () => {
    const { reply, route } = await talk().hear(asks());
    expect(route).toBe('summary');
    for (const part of [
      ...['[summary-began-on on=', '[summary-where]', 'left-leg', '[summary-health]', 'pregnant'],
      ...[
        '[summary-pain-last score=6',
        'Sign of numbness',
        '[summary-answer-no]',
        'tablets',
        '[summary-mg mg=800]',
      ],
      ...['[summary-tried-sore steps=Ice]', 'Why?', 'These tablets?', '[summary-made'],
    ])
      expect(reply).toContain(part);
    expect(reply).not.toContain('[summary-would-help');
    expect((await talk().hear(asks('read-out'))).reply).toContain('[summary-text-lead]');
  });

  it('says what is not known, because silence is no denial, and how to tell it', async () => {
    const { reply } = await talk({ diary: [{ at, score: 6 }] }).hear(asks());
    expect(reply).toContain(
      'column=[summary-unknown] cell=[summary-missing-began]; [summary-missing-signs];',
    );
    expect(reply).toContain('[summary-would-help missing=[summary-missing-began]');
    expect(reply).toContain('[chip-check-in]');
    expect(reply).not.toContain('[chip-diary-log]');
  });

  it('is not made of nothing', async () => {
    const { reply } = await talk({}).hear(asks());
    expect(reply).toContain('[summary-none]');
    expect(reply).not.toContain('Why?');
  });
});

describe('what stands on it', () => {
  const sheet = (of: Partial<Memory>, country?: string) => summarySheet(memory(of), words(country), now);
  const textOf = (of: Partial<Memory>): string => JSON.stringify(sheet(of).summary);

  it('despair is never put on paper, and the person is told so', async () => {
    const despair: Partial<Memory> = {
      ...told,
      warning: warning({ redFlags: ['despair'], quote: 'i cannot go on', crisis: true, acknowledged: true }),
      signs: [{ redFlag: 'despair', answer: 'told', at }],
    };
    expect(textOf(despair)).not.toMatch(/despair|go on|And the sign/);
    expect((await talk(despair).hear(asks())).reply).toContain('[summary-left-out]');
  });

  it('a danger sign brings their own words and its question', () => {
    const warned = textOf({ warning: warning({ quote: 'i am all numb down there' }) });
    expect(warned).toContain('“i am all numb down there”');
    expect(warned).toContain('And the sign?');
    expect(textOf({ warning: warning({ quote: 'yes' }) })).not.toContain('“');
  });

  it('of somebody who is helped it says so, and quotes nobody', () => {
    const helping = textOf({
      warning: warning({ quote: 'dad is all numb', forSomeoneElse: true }),
      signs: [{ redFlag: 'numbness', answer: 'told', at }],
    });
    expect(helping).toContain('[summary-of-other]');
    expect(helping).toContain('[summary-about-other]');
    expect(helping).not.toContain('dad');
  });

  it('signs that are there stand before those that were denied, check-in and all', () => {
    const { parts } = sheet({
      signs: [
        { redFlag: 'bones', answer: 'no', at },
        { redFlag: 'chest', answer: 'told', at },
      ],
      checkIn: { at: now.getTime(), complete: false, answers: [{ id: 'numbness', answer: 'unsure' }] },
    }).summary;
    const rows = parts.flatMap((part) => (part.kind === 'table' ? part.rows.map(([name]) => name) : []));
    expect(rows).toEqual(['Sign of chest', 'Title numbness', 'Sign of bones']);
  });

  it('is on the paper of the country', () => {
    expect([sheet(told, 'toyland').summary.paper, sheet(told).summary.paper]).toEqual(['letter', 'a4']);
  });
});

describe('a summary in the middle of something else', () => {
  it('leaves the question of a check-in open', async () => {
    const [question] = screenQuestions;
    if (question === undefined) throw new Error('no question');
    const checkIn = { at: now.getTime(), complete: false, answers: [] };
    const { reply, memory: after } = await talk({
      ...told,
      checkIn,
      open: { kind: 'check-in', question },
    }).hear(asks());
    expect(reply).toContain('[check-in-again]');
    expect(after.open?.kind).toBe('check-in');
  });

  it('is offered once a warning is acknowledged, but not for somebody else or in despair', async () => {
    const offer = async (of: Parameters<typeof warning>[0]): Promise<boolean> =>
      (await talk({ warning: warning(of) }).hear(shortAnswer('understood'))).reply.includes('[chip-summary]');
    expect(await offer({})).toBe(true);
    expect(await offer({ forSomeoneElse: true })).toBe(false);
    expect(await offer({ crisis: true, redFlags: ['despair'] })).toBe(false);
  });
});

describe('what is kept for it', () => {
  it('is shown among what is known, and forgotten on request', async () => {
    const person = talk({ signs: told.signs ?? [], tried: told.tried ?? [] });
    const known = await person.hear(command('my-data'));
    expect(known.reply).toContain('[my-data-sign sign=sign of numbness answer=[summary-answer-no]');
    expect(known.reply).toContain('[my-data-tried steps=Ice]');
    expect((await person.hear(command('forget-me'))).memory).toMatchObject({ signs: [], tried: [] });
    expect((await person.hear(command('my-data'))).reply).toContain('[my-data-none]');
  });

  it('a sign is kept with its time as it is told', async () => {
    const triage = { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] };
    const { memory: after } = await talk({}).hear(reading({ triage }));
    expect(after.signs).toEqual([{ redFlag: 'numbness', answer: 'told', at }]);
  });

  it('a conversation that was stored before there was a summary keeps all it had', () => {
    const kept = Object.entries(memory({ country: 'toyland' })).filter(
      ([name]) => !['signs', 'tried'].includes(name),
    );
    const older = { ...freshConversation, memory: Object.fromEntries(kept) };
    expect(readConversation(older).memory).toEqual(memory({ country: 'toyland' }));
  });
});
