import type { SessionAsked } from '../../src/answers/session-asked';
import { sessionRoute } from '../../src/routing/session';
import { running, sessionOf, type Session } from '../../src/routing/session-memory';
import { finding, memory, reading } from '../support/builders';
import type { Reading } from '../../src/routing/reading';

function asks(of: Partial<SessionAsked>, more: Partial<Reading> = {}): Reading {
  return reading({ session: { share: 1, inView: false, more: false, fewer: false, ...of }, ...more });
}
const counting: Session = sessionOf('heat', { sets: 2, sides: 1, repetitions: 8 }, false);
const timing: Session = running(sessionOf('ice', { sets: 1, sides: 1, seconds: 600 }, false), {
  id: 't1',
  until: '2026-11-30T12:00:00.000Z',
  zone: 'UTC',
});

describe('what asks for counting or a timer', () => {
  it('is said from anywhere, with what is named or was spoken of', () => {
    const named = sessionRoute(asks({ request: 'time', topic: 'ice', seconds: 600 }), memory());
    expect(named).toEqual({
      kind: 'session',
      step: { kind: 'begin', topic: 'ice', seconds: 600, less: false },
    });
    const carried = sessionRoute(asks({ request: 'count', carried: 'heat', count: 5 }), memory());
    expect(carried).toEqual({
      kind: 'session',
      step: { kind: 'begin', topic: 'heat', repetitions: 5, less: false },
    });
  });

  it('“start” means what was spoken of last, and nothing else', () => {
    expect(sessionRoute(asks({ request: 'start', carried: 'heat', inView: true }), memory())).toMatchObject({
      step: { kind: 'begin', topic: 'heat' },
    });
    expect(sessionRoute(asks({ request: 'start', carried: 'heat' }), memory())).toBeUndefined();
  });

  it('“done”, “stop” and “it hurts” mean it only while it goes on', () => {
    for (const request of ['done', 'stop', 'hurts', 'pause', 'left', 'skip', 'back'] as const)
      expect(sessionRoute(asks({ request }), memory())).toBeUndefined();
    expect(sessionRoute(asks({ request: 'done' }), memory({ session: counting }))).toMatchObject({
      step: { kind: 'done' },
    });
  });

  it('a part of a longer message asks for nothing, but “it hurts” stops among other words', () => {
    const session = { session: counting };
    expect(sessionRoute(asks({ request: 'done', share: 0.7 }), memory(session))).toBeUndefined();
    expect(sessionRoute(asks({ request: 'hurts', share: 0.5 }), memory(session))).toMatchObject({
      step: { kind: 'hurts' },
    });
    expect(
      sessionRoute(asks({ request: 'hurts', share: 0.5 }, { asks: true }), memory(session)),
    ).toBeUndefined();
  });

  it('too much of the step of the plan is the plan’s, which has something easier', () => {
    const plan = { phase: 'early', at: 2, left: false, last: 'heat#what' } as const;
    const route = sessionRoute(asks({ request: 'hurts' }), memory({ session: counting, plan }));
    expect(route).toEqual({ kind: 'plan', move: 'easier' });
  });

  it('answers no question of ours, unless it names a count or a timer', () => {
    const open = { kind: 'clarify', options: [] } as const;
    expect(sessionRoute(asks({ request: 'skip' }), memory({ session: counting, open }))).toBeUndefined();
    expect(sessionRoute(asks({ request: 'left' }), memory({ session: counting, open }))).toBeDefined();
  });

  it('another thing takes its place where that is asked for or meant', () => {
    const meant = sessionRoute(asks({ topic: 'heat' }, { corrects: true }), memory({ session: timing }));
    expect(meant).toMatchObject({ step: { kind: 'begin', topic: 'heat' } });
    expect(sessionRoute(asks({ topic: 'heat' }), memory({ session: timing }))).toBeUndefined();
  });

  it('a figure is a length of what is timed and repetitions of what is counted', () => {
    expect(sessionRoute(asks({ seconds: 300 }), memory({ session: timing }))).toMatchObject({
      step: { kind: 'change', seconds: 300 },
    });
    expect(sessionRoute(asks({ count: 5 }), memory({ session: counting }))).toMatchObject({
      step: { kind: 'did', count: 5 },
    });
    const bare = asks({ count: 5 }, { words: ['5'] });
    expect(sessionRoute(bare, memory({ session: timing }))).toBeUndefined();
  });

  it('a number with “make it” is minutes of ice and seconds of a hold', () => {
    const hold = sessionOf('heat', { sets: 1, sides: 1, seconds: 15 }, false);
    expect(
      sessionRoute(asks({ count: 10 }, { words: ['make', 'it', '10'] }), memory({ session: timing })),
    ).toMatchObject({
      step: { kind: 'change', seconds: 600 },
    });
    expect(
      sessionRoute(asks({ count: 10 }, { words: ['make', 'it', '10'] }), memory({ session: hold })),
    ).toMatchObject({
      step: { kind: 'change', seconds: 10 },
    });
  });

  it('a message that tells of a sign is never taken for it', () => {
    for (const outcome of ['urgent', 'confirm', 'supposed'] as const) {
      const triage = {
        findings: [finding({ outcome })],
        circumstances: [],
        supposedCircumstances: [],
        denied: [],
      };
      expect(
        sessionRoute(asks({ request: 'done' }, { triage }), memory({ session: counting })),
      ).toBeUndefined();
    }
  });
});
