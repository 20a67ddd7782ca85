import { finding, reading, warning } from '../support/builders';
import { dialogTalk, type DialogTalk } from '../support/dialog-talk';
import type { SessionAsked } from '../../src/answers/session-asked';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';

const noon = new Date('2026-11-30T12:00:00Z');
let now = noon;
beforeEach(() => {
  now = noon;
});
const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};

function asks(of: Partial<SessionAsked>, more: Partial<Reading> = {}): Reading {
  return reading({ session: { share: 1, inView: false, more: false, fewer: false, ...of }, ...more });
}
const talk = (start: Partial<Memory> = {}): DialogTalk => dialogTalk(start, () => now);
const question = reading({ chip: 'heat#what' });
const ill = reading({
  triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
});
const doubtful = reading({
  triage: {
    findings: [finding({ outcome: 'confirm' })],
    circumstances: [],
    supposedCircumstances: [],
    denied: [],
  },
});

describe('an exercise that is counted', () => {
  it('goes side by side and set by set, and ends', async () => {
    const person = talk();
    const { reply } = await person.hear(asks({ request: 'count', topic: 'heat' }));
    expect(reply).toContain('[session-set set=1 sets=2], [session-side-1]');
    expect(reply).toContain('[plan-stop-rule]');
    for (const place of [
      'set=1 sets=2], [session-side-2]',
      'set=2 sets=2], [session-side-1]',
      'set=2 sets=2], [session-side-2]',
    ])
      expect((await person.hear(asks({ request: 'done' }))).reply).toContain(place);
    const end = await person.hear(asks({ request: 'done' }));
    expect(end.reply).toContain('[session-all-done');
    expect(end.memory.session).toBeUndefined();
  });

  it('takes what was done of a set, adds what is more, and moves on when it is all', async () => {
    const person = talk();
    await person.hear(asks({ request: 'count', topic: 'heat' }));
    expect((await person.hear(asks({ request: 'did', count: 3 }))).reply).toContain(
      '[session-did did=3 count=8 left=5]',
    );
    expect((await person.hear(asks({ request: 'did', count: 2, more: true }))).reply).toContain('did=5');
    expect((await person.hear(asks({ request: 'did', count: 8 }))).memory.session).toMatchObject({
      at: 1,
      did: 0,
    });
  });

  it('never counts more than the data give, and fewer where that is asked for', async () => {
    const person = talk();
    const more = await person.hear(asks({ request: 'count', topic: 'heat', count: 30 }));
    expect(more.memory.session).toMatchObject({ repetitions: 8 });
    const fewer = await person.hear(asks({ request: 'count', fewer: true }));
    expect(fewer.memory.session).toMatchObject({ repetitions: 4, sets: 1 });
  });

  it('begins gently for whoever told strong pain before the step of the plan, or found it too sore', async () => {
    const plan = {
      phase: 'early',
      at: 2,
      left: false,
      last: 'heat#what',
      pain: { asked: 'before', before: 9 },
    } as const;
    const strong = await talk({ days: 1, plan }).hear(asks({ request: 'count', topic: 'heat' }));
    expect(strong.memory.session).toMatchObject({ repetitions: 4 });
    const tried = [{ passage: 'heat#what', tooSore: true }] as const;
    const sore = await talk({ tried }).hear(asks({ request: 'count', topic: 'heat' }));
    expect(sore.memory.session).toMatchObject({ repetitions: 4 });
  });

  it('is left out for somebody whom the plan spares it, and under a warning', async () => {
    const pregnant = await talk({ circumstances: ['pregnant'] }).hear(
      asks({ request: 'count', topic: 'heat' }),
    );
    expect([pregnant.reply, pregnant.memory.session]).toEqual([
      expect.stringContaining('[session-left-out'),
      undefined,
    ]);
    const warned = await talk({ warning: warning({ acknowledged: true }) }).hear(
      asks({ request: 'time', topic: 'ice' }),
    );
    expect([warned.reply, warned.memory.session]).toEqual([
      expect.stringContaining('[session-waits]'),
      undefined,
    ]);
  });

  it('stands still and goes on, goes back a round, and leaves one out', async () => {
    const person = talk();
    await person.hear(asks({ request: 'count', topic: 'heat' }));
    await person.hear(asks({ request: 'done' }));
    expect((await person.hear(asks({ request: 'pause' }))).memory.session?.paused).toBe(true);
    expect((await person.hear(asks({ request: 'go-on' }))).memory.session).toMatchObject({
      paused: false,
      at: 1,
    });
    expect((await person.hear(asks({ request: 'back' }))).memory.session?.at).toBe(0);
    expect((await person.hear(asks({ request: 'skip' }))).memory.session?.at).toBe(1);
  });

  it('stops by the stop rule where it hurts, and offers fewer', async () => {
    const person = talk();
    await person.hear(asks({ request: 'count', topic: 'heat' }));
    const { reply, memory } = await person.hear(asks({ request: 'hurts' }));
    expect(reply).toContain('[plan-stop-rule]');
    expect(reply).toContain('[chip-session-count-less]');
    expect(memory.session).toBeUndefined();
  });
});

describe('a time that runs', () => {
  it('is never longer than the data allow, also when it is changed on the way', async () => {
    const person = talk();
    const { memory, reply } = await person.hear(asks({ request: 'time', topic: 'ice', seconds: 2400 }));
    expect(reply).toContain('[session-most ');
    expect(memory.session?.timer?.until).toBe('2026-11-30T12:12:00.000Z');
    pass(600);
    const changed = await person.hear(asks({ seconds: 720 }));
    expect(changed.memory.session?.timer?.until).toBe('2026-11-30T12:12:00.000Z');
  });

  it('stands still with what is left, tells to take it off meanwhile, and runs on', async () => {
    const person = talk();
    await person.hear(asks({ request: 'time', topic: 'ice' }));
    pass(400);
    const stands = await person.hear(asks({ request: 'pause' }));
    expect(stands.reply).toContain('Take it off.');
    expect(stands.memory.session).toMatchObject({ left: 200, paused: true });
    pass(1000);
    const on = await person.hear(asks({ request: 'go-on' }));
    expect(on.memory.session?.timer?.until).toBe('2026-11-30T12:26:40.000Z');
  });

  it('is told with the next message where it was over, once, in front of the answer', async () => {
    const person = talk();
    await person.hear(asks({ request: 'time', topic: 'ice' }));
    pass(660);
    const { reply, memory, route } = await person.hear(question);
    expect(route).toBe('answer');
    expect(reply.indexOf('[session-over')).toBeLessThan(reply.indexOf('Something warm.'));
    expect(reply).toContain('[session-over-since');
    expect(memory.session).toBeUndefined();
    expect((await person.hear(question)).reply).not.toContain('[session-over');
  });

  it('leaves time to get into position before a hold, and waits for “go” before the next', async () => {
    const person = talk();
    const { memory } = await person.hear(asks({ request: 'time', topic: 'stand' }));
    expect(memory.session?.timer?.until).toBe('2026-11-30T12:00:25.000Z');
    pass(25);
    const over = await person.hear(asks({ request: 'done' }));
    expect(over.reply).toContain('Sit down.');
    expect(over.memory.session).toMatchObject({ at: 1 });
    expect(over.memory.session?.timer).toBeUndefined();
    expect((await person.hear(asks({ request: 'start' }))).memory.session?.timer).toBeDefined();
  });

  it('ends when another one begins, and says so', async () => {
    const person = talk();
    await person.hear(asks({ request: 'time', topic: 'ice' }));
    const { reply, memory } = await person.hear(asks({ request: 'count', topic: 'heat' }));
    expect(reply).toContain('[session-instead what=ice over=Take it off.]');
    expect(memory.session?.topic).toBe('heat');
  });
});

describe('what comes between', () => {
  it('is answered, and where they are stands behind it', async () => {
    const person = talk();
    await person.hear(asks({ request: 'count', topic: 'heat' }));
    const { reply, memory } = await person.hear(question);
    expect(reply).toContain('Something warm.');
    expect(reply).toContain('[session-here');
    expect(memory.session).toBeDefined();
  });

  it('a danger sign ends it in one turn, and tells no time', async () => {
    const person = talk();
    await person.hear(asks({ request: 'time', topic: 'ice' }));
    pass(700);
    const { route, reply, memory } = await person.hear(ill);
    expect([route, memory.session]).toEqual(['urgent-care', undefined]);
    expect(reply).not.toContain('[session-over');
  });

  it('our question about a sign stands alone, and a no goes back to it', async () => {
    const person = talk();
    await person.hear(asks({ request: 'count', topic: 'heat' }));
    const asked = await person.hear(doubtful);
    expect(asked.reply).not.toContain('[session-here');
    const no = await person.hear(reading({ shortAnswers: [{ id: 'no', share: 1, shareOfAll: 1 }] }));
    expect(no.reply).toContain('[session-here');
  });

  it('starting over ends it', async () => {
    const person = talk();
    await person.hear(asks({ request: 'time', topic: 'ice' }));
    const over = await person.hear(reading({ commands: [{ id: 'start-over', share: 1, shareOfAll: 1 }] }));
    expect(over.reply).toContain('Take it off.');
    expect(over.memory.session).toBeUndefined();
  });

  it('a step of the plan ends it', async () => {
    const person = talk({ days: 1, plan: { phase: 'early', at: 1, left: false, pain: { asked: 'before' } } });
    await person.hear(asks({ request: 'time', topic: 'ice' }));
    const next = await person.hear(reading({ plan: [{ id: 'next', share: 1, shareOfAll: 1 }] }));
    expect([next.route, next.memory.session]).toEqual(['plan', undefined]);
    expect(next.reply).toContain('[session-stopped]');
  });
});
