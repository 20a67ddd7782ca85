import { decideRoute } from '../../src/routing/decide-route';
import { signsAfter, type SignAnswer } from '../../src/routing/signs';
import { situationsOf } from '../../src/routing/summary';
import { triedAfter } from '../../src/routing/tried';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import type { Route } from '../../src/routing/route';
import { finding, memory, reading, screenQuestions, shortAnswer, warning, words } from '../support/builders';

const asks = (id: string, share = 1, of: Partial<Reading> = {}): Reading =>
  reading({ summary: [{ id, share, shareOfAll: share }], ...of });
const triage = (of: Parameters<typeof finding>[0] = {}): Reading['triage'] => ({
  findings: [finding(of)],
  circumstances: [],
  supposedCircumstances: [],
  denied: [],
});

describe('who asks for a summary', () => {
  it.each([
    ['sheet', 1, 'page'],
    ['sheet-for-somebody', 0.6, 'page'],
    ['read-out', 1, 'text'],
  ] as const)('%s at %d gets it as %s', (id, share, as) => {
    expect(decideRoute(asks(id, share), memory())).toEqual({ kind: 'summary', as });
  });

  it.each([
    ['sheet', 0.5],
    ['sheet-for-somebody', 0.4],
    ['read-out', 0.5],
  ])('%s at %d is a part of something else', (id, share) => {
    expect(decideRoute(asks(id, share), memory()).kind).not.toBe('summary');
  });

  it('gets help first with a sign beside it, or while a warning waits', () => {
    expect(decideRoute(asks('sheet', 1, { triage: triage() }), memory()).kind).toBe('urgent-care');
    const doubtful = asks('sheet', 1, { triage: triage({ outcome: 'confirm' }) });
    expect(decideRoute(doubtful, memory()).kind).toBe('confirm-red-flag');
    expect(decideRoute(asks('sheet'), memory({ warning: warning() })).kind).toBe('urgent-care');
    const told = memory({ warning: warning({ acknowledged: true }) });
    expect(decideRoute(asks('sheet'), told).kind).toBe('summary');
  });

  it('has not answered a question of the check-in with it', () => {
    const [question] = screenQuestions;
    if (question === undefined) throw new Error('no question');
    const open = memory({ open: { kind: 'check-in', question } });
    expect(decideRoute(asks('sheet'), open).kind).toBe('summary');
  });
});

describe('danger signs and when they were told', () => {
  const now = new Date('2026-11-30T12:00:00.000Z');
  const at = now.toISOString();
  const after = (read: Reading, before: Memory): readonly SignAnswer[] =>
    signsAfter(decideRoute(read, before), before, now);
  const confirm = {
    kind: 'confirm',
    suspected: false,
    redFlag: 'numbness',
    disposition: 'hospital-now',
  } as const;
  const asked = memory({ open: { ...confirm, quote: 'numb' } });

  it.each([
    ['no', 'no'],
    ['yes', 'yes'],
    ['unsure', 'unsure'],
  ])('%s to a closed question is kept as %s', (said, answer) => {
    expect(after(shortAnswer(said), asked)).toEqual([{ redFlag: 'numbness', answer, at }]);
  });

  it('one that is told is kept once, at the time it was told first', () => {
    const told = after(reading({ triage: triage() }), memory());
    expect(told).toEqual([{ redFlag: 'numbness', answer: 'told', at }]);
    const again = memory({
      warning: warning(),
      signs: [{ redFlag: 'numbness', answer: 'told', at: 'before' }],
    });
    expect(after(reading({ triage: triage() }), again)).toEqual(again.signs);
  });

  it('one that is taken back is kept as that', () => {
    const before = memory({
      warning: warning(),
      signs: [{ redFlag: 'numbness', answer: 'told', at: 'before' }],
    });
    expect(after(shortAnswer('mistake'), before)).toEqual([
      { redFlag: 'numbness', answer: 'taken-back', at },
    ]);
  });

  it('a bare yes in the check-in is left to the check-in', () => {
    const found = { redFlags: ['numbness'], disposition: 'hospital-now', quote: 'yes' } as const;
    const checkIn = { id: 'numbness', answer: 'yes' } as const;
    const route: Route = { kind: 'urgent-care', ...found, words: [], opening: 'new', checkIn };
    expect(signsAfter(route, memory(), now)).toEqual([]);
    expect(signsAfter({ ...route, words: ['numb'] }, memory(), now)).toHaveLength(1);
  });
});

describe('what was tried', () => {
  const step = 'ice#how-long';
  it('is a step gone on from, and not one that was left out', () => {
    expect(triedAfter([], 'next', step)).toEqual([{ passage: step, tooSore: false }]);
    expect(triedAfter([], 'skip', step)).toEqual([]);
    expect(triedAfter([], 'next', undefined)).toEqual([]);
  });

  it('a step that was too sore stays so when they go on', () => {
    const sore = triedAfter(triedAfter([], 'next', step), 'easier', step);
    expect(sore).toEqual([{ passage: step, tooSore: true }]);
    expect(triedAfter(sore, 'next', step)).toEqual(sore);
  });
});

describe('what makes a question worth asking', () => {
  const now = new Date('2026-11-30T12:00:00.000Z');
  const scores = (...values: readonly number[]): Memory['diary'] =>
    values.map((score, day) => ({ at: `2026-11-2${day}T09:00:00.000Z`, score }));
  const of = (told: Partial<Memory>, signs: readonly string[] = []): readonly string[] =>
    situationsOf(memory(told), words().summary, signs, now);

  it.each<[string, Partial<Memory>, readonly string[]]>([
    ['nothing', {}, ['always']],
    ['a leg', { circumstances: ['left-leg'] }, ['always', 'leg']],
    ['a condition', { circumstances: ['pregnant'] }, ['always', 'condition']],
    ['rising scores', { diary: scores(2, 4, 6, 8) }, ['always', 'strong-pain', 'rising']],
    ['level scores after 14 days', { diary: scores(5, 5, 6, 5), days: 20 }, ['always', 'slow']],
    ['tablets', { taken: [{ medicine: 'm', mg: 1, eachMg: 1, told: '' }] }, ['always', 'medicines']],
    ['a sore step', { tried: [{ passage: 'ice#how', tooSore: true }] }, ['always', 'too-sore']],
  ])('%s', (_what, told, expected) => {
    expect(of(told)).toEqual(expected);
  });

  it('a danger sign', () => {
    expect(of({}, ['numbness'])).toEqual(['always', 'danger-sign']);
  });
});
