import * as fc from 'fast-check';
import { finding, reading, shortAnswer, warning } from '../support/builders';
import { dialogTalk, type DialogTalk } from '../support/dialog-talk';
import type { PlanPhrase } from '../../src/answers/plan';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';

function asks(phrase: PlanPhrase, of: Partial<Reading> = {}): Reading {
  return reading({ plan: [{ id: phrase, share: 1, shareOfAll: 1 }], ...of });
}

const question = reading({ chip: 'heat#what' });
const ill = reading({
  triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
});

/** What is said after a plan was begun on a day; nobody is asked for a score there. */
function begun(start: Partial<Memory> = { days: 1 }): DialogTalk {
  const plan = { phase: 'early', at: 0, left: false, pain: { asked: 'before' } } as const;
  return dialogTalk({ ...start, plan });
}

const scored = (score: number): Reading =>
  reading({
    scores: [
      { kind: 'pain-score', score, daysAgo: 0, named: false, span: { places: [0], first: 0, last: 0 } },
    ],
    onlyScores: true,
  });
const skip = reading({ diary: [{ id: 'skip', share: 1, shareOfAll: 1 }] });

describe('the plan', () => {
  it('asks for the day once, and takes it', async () => {
    const talk = dialogTalk();
    expect((await talk.hear(asks('start'))).reply).toBe('[plan-day-ask]');
    const { route, reply, memory } = await talk.hear(reading({ days: 4 }));
    expect([route, memory.plan?.phase, memory.open]).toEqual(['plan', 'late', undefined]);
    expect(reply).toContain('[plan-day days=4]');
    expect((await talk.hear(asks('start'))).reply).not.toContain('[plan-day-ask]');
  });

  it('is the gentlest for somebody who cannot say, and goes on from there', async () => {
    const talk = dialogTalk();
    await talk.hear(asks('start'));
    expect((await talk.hear(shortAnswer('unsure'))).reply).toContain('[plan-day-unknown]');
    expect((await talk.hear(asks('next'))).reply).toContain('Cool it.');
  });

  it('shows one thing at a time, with its passage, and ends with what is usual', async () => {
    const talk = begun();
    expect((await talk.hear(asks('next'))).reply).toContain('Ten minutes.');
    expect((await talk.hear(asks('next'))).reply).toContain('Something warm.');
    expect((await talk.hear(asks('next'))).reply).toContain('[plan-done]');
  });

  it('asks for the pain before the first exercise and after the last step, and notes both', async () => {
    const talk = dialogTalk({ days: 1 });
    await talk.hear(asks('start'));
    expect((await talk.hear(asks('next'))).reply).toContain('Ten minutes.');
    expect((await talk.hear(asks('next'))).reply).toBe('[plan-pain-before]');
    const { reply, memory } = await talk.hear(scored(6));
    expect(reply).toContain('Something warm.');
    expect(memory.diary).toMatchObject([{ score: 6 }]);
    expect((await talk.hear(asks('next'))).reply).toBe('[plan-pain-after]');
    const after = await talk.hear(scored(4));
    expect(after.reply).toContain('[plan-pain-less before=6 after=4]');
    expect(after.reply).toContain('[plan-done]');
    expect(after.memory.diary.map(({ score }) => score)).toContain(4);
  });

  it.each([
    [6, 8, 'more'],
    [6, 7, 'same'],
    [6, 5, 'same'],
    [6, 4, 'less'],
  ])('sets %d before beside %d after as %s', async (before, later, key) => {
    const talk = dialogTalk({ days: 1 });
    for (const one of [asks('start'), asks('next'), asks('next'), scored(before), asks('next')])
      await talk.hear(one);
    expect((await talk.hear(scored(later))).reply).toContain(`[plan-pain-${key} before=`);
  });

  it('asks nothing after the exercise of whoever told no score before it', async () => {
    const talk = dialogTalk({ days: 1 });
    for (const one of [asks('start'), asks('next'), asks('next')]) await talk.hear(one);
    const { reply, memory } = await talk.hear(skip);
    expect(reply).toContain('Something warm.');
    expect(memory.diary).toEqual([]);
    expect((await talk.hear(asks('next'))).reply).toContain('[plan-done]');
  });

  it('does not count a step as done that was left out before the question, nor by the answer to it', async () => {
    const talk = dialogTalk({ days: 1 });
    for (const one of [asks('start'), asks('next'), asks('skip')]) await talk.hear(one);
    expect((await talk.hear(scored(5))).memory.tried).toEqual([]);
    const again = dialogTalk({ days: 1 });
    for (const one of [asks('start'), asks('next'), asks('skip')]) await again.hear(one);
    expect((await again.hear(asks('next'))).memory.tried).toEqual([]);
  });

  it('gives the easier version, and what to do, where the pain before it is strong', async () => {
    const talk = dialogTalk({ days: 1 });
    for (const one of [asks('start'), asks('next'), asks('next')]) await talk.hear(one);
    const { reply } = await talk.hear(scored(8));
    expect(reply).toContain('[diary-strong]');
    expect(reply).toContain('Warm it less.');
  });

  it('is left by whoever is through and done', async () => {
    const talk = begun();
    for (const phrase of ['next', 'next', 'next'] as const) await talk.hear(asks(phrase));
    expect((await talk.hear(asks('next'))).reply).toContain('[plan-left]');
    expect((await talk.hear(asks('start'))).reply).toContain('Early days');
  });

  it('goes back a step, and to the last one from the end', async () => {
    const talk = begun();
    for (const phrase of ['next', 'next', 'next', 'back'] as const) await talk.hear(asks(phrase));
    expect((await talk.hear(asks('back'))).reply).toContain('Cool it.');
  });

  it('gives the easier version of what is too much', async () => {
    const talk = begun();
    await talk.hear(asks('next'));
    await talk.hear(asks('next'));
    const { reply } = await talk.hear(asks('easier'));
    expect(reply).toContain('Warm it less.');
    expect(reply).toContain('Something cold.');
    expect(reply).toContain('[plan-stop-rule]');
  });

  it('waits behind a question and goes on from where it was', async () => {
    const talk = begun();
    await talk.hear(asks('next'));
    const interrupted = await talk.hear(question);
    expect([interrupted.route, interrupted.reply.includes('[chip-plan-resume]')]).toEqual(['answer', true]);
    expect((await talk.hear(asks('resume'))).reply).toContain('Cool it.');
    expect((await talk.hear(asks('next'))).reply).toContain('Warm it.');
  });

  it('leaves “go back” to the answer that was given last', async () => {
    const talk = begun();
    await talk.hear(asks('next'));
    await talk.hear(question);
    expect((await talk.hear(asks('back'))).route).not.toBe('plan');
  });

  it('is left, and picked up where it was', async () => {
    const talk = begun();
    await talk.hear(asks('next'));
    expect((await talk.hear(asks('leave'))).reply).toContain('[plan-left]');
    expect((await talk.hear(asks('resume'))).reply).toContain('Cool it.');
    await talk.hear(asks('leave'));
    expect((await talk.hear(asks('next'))).reply).toContain('Cool it.');
  });

  it('is told to whoever asks what is noted, and forgotten with the rest', async () => {
    const talk = begun();
    const command = (id: string) => reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
    expect((await talk.hear(command('my-data'))).reply).toContain('[my-data-plan title=Early days]');
    expect((await talk.hear(command('forget-me'))).memory.plan).toBeUndefined();
  });

  it('begins anew when the days have moved on to another phase', async () => {
    const talk = begun();
    await talk.hear(asks('next'));
    expect((await talk.hear(asks('next', { days: 5 }))).reply).toContain('Late days');
  });

  it('leaves out what somebody’s circumstances forbid, and says so', async () => {
    const talk = begun({ days: 1, circumstances: ['pregnant'] });
    const { reply } = await talk.hear(asks('start'));
    expect(reply).not.toContain('Warm it.');
    expect(reply).toContain('[plan-left-out]');
  });

  it('gives no exercise under a warning, and keeps the warning in view', async () => {
    const acknowledged = { warning: warning({ acknowledged: true }) };
    const early = await dialogTalk({ ...acknowledged, days: 1 }).hear(asks('start'));
    expect(early.reply).toContain('[warning-in-view sign=sign of numbness]');
    expect(early.reply).not.toContain('Warm it.');
    const late = await dialogTalk({ ...acknowledged, days: 9 }).hear(asks('start'));
    expect(late.reply).toContain('[plan-waits]');
  });

  it('does not start while a warning waits to be acknowledged', async () => {
    expect((await dialogTalk({ warning: warning(), days: 1 }).hear(asks('start'))).route).toBe('urgent-care');
  });

  it('gives way to danger from every place in one turn, is not resumed over it, and never asks what it knows', async () => {
    const said = fc.constantFrom<Reading>(
      ...(['start', 'resume', 'next', 'back', 'easier', 'leave', 'usual'] as const).map((one) => asks(one)),
      question,
      reading({ days: 2 }),
      reading({ days: 9 }),
      shortAnswer('unsure'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 12 }), async (messages) => {
        const talk = dialogTalk();
        for (const message of messages) {
          const { reply, memory } = await talk.hear(message);
          if (memory.days !== undefined) expect(reply).not.toContain('[plan-day-ask]');
        }
        const alarmed = await talk.hear(ill);
        expect([alarmed.route, alarmed.memory.plan]).toEqual(['urgent-care', undefined]);
        expect((await talk.hear(asks('next'))).route).toBe('urgent-care');
      }),
      { numRuns: 150 },
    );
  });
});
