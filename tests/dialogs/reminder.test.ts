import type { ReminderAsked } from '../../src/reminders/asked';
import type { Memory, OpenQuestion } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import { finding, memory, reading, shortAnswer, warning } from '../support/builders';
import { dialogTalk, type DialogTalk } from '../support/dialog-talk';

/** Ten in the morning in London. */
const now = new Date('2026-11-30T10:00:00.000Z');
const inTwoHours = { at: '2026-11-30T12:00:00.000Z', repeat: { kind: 'once' } } as const;
const ice = { kind: 'known', id: 'ice' } as const;

function asks(request: ReminderAsked['request'], of: Partial<ReminderAsked> = {}): Reading {
  return reading({ reminder: { request, when: [], all: false, ...of } });
}

function talkNow(of: Partial<Memory> = {}, at = now): DialogTalk {
  return dialogTalk(of, () => at);
}

describe('asking for a reminder', () => {
  it('what is asked for whole is kept, and read back', async () => {
    const { reply, memory: kept } = await talkNow().hear(asks('set', { what: ice, when: [inTwoHours] }));
    expect(reply).toContain('[reminder-set what=ice when=[reminder-today time=12:00 pm]]');
    expect(kept.reminders).toMatchObject([{ what: ice, ...inTwoHours, zone: 'Europe/London' }]);
  });

  it('what is missing is asked for', async () => {
    const talk = talkNow();
    expect((await talk.hear(asks('set'))).reply).toContain('[reminder-ask-what]');
    expect((await talk.hear(asks('what', { what: ice }))).reply).toContain('[reminder-ask-when what=ice]');
    expect((await talk.hear(asks('time', { when: [inTwoHours] }))).memory.reminders).toHaveLength(1);
  });

  it('behind an answer it is for what was spoken of', async () => {
    const { reply } = await talkNow({ given: ['ice#how-long'] }).hear(asks('set', { when: [inTwoHours] }));
    expect(reply).toContain('[reminder-set what=ice');
  });

  it('is left by “not now”', async () => {
    const talk = talkNow();
    await talk.hear(asks('set', { what: ice }));
    const { reply, memory: kept } = await talk.hear(shortAnswer('later'));
    expect(reply).toContain('[reminder-left]');
    expect(kept.open).toBeUndefined();
  });

  it('a mere time right behind moves it, and later is none', async () => {
    const talk = talkNow();
    await talk.hear(asks('set', { what: ice, when: [inTwoHours] }));
    const moved = await talk.hear(
      asks('time', { when: [{ ...inTwoHours, at: '2026-11-30T21:00:00.000Z' }] }),
    );
    expect(moved.memory.reminders).toMatchObject([{ at: '2026-11-30T21:00:00.000Z' }]);
    expect((await talk.hear(reading({ chip: 'heat#what' }))).memory.reminded).toBeUndefined();
  });

  it.each([
    ['2026-11-30T23:30:00.000Z', true],
    ['2026-11-30T21:30:00.000Z', false],
  ])('for %s the quiet hours are told: %s', async (at, told) => {
    const { reply } = await talkNow().hear(asks('set', { what: ice, when: [{ ...inTwoHours, at }] }));
    expect(reply.includes('[reminder-in-quiet')).toBe(told);
  });

  it('words of their own are quoted without marks', async () => {
    const what = { kind: 'own', words: 'see [this](http://x.example) <b>' } as const;
    const { reply } = await talkNow().hear(asks('set', { what, when: [inTwoHours] }));
    expect(reply).toContain('“see this(http://x.example) b”');
  });

  it('a danger sign goes before it', async () => {
    const triage = { ...reading().triage, findings: [finding()] };
    const heard = { ...asks('set', { what: ice, when: [inTwoHours] }), triage };
    const { route, memory: kept } = await talkNow().hear(heard);
    expect(route).toBe('urgent-care');
    expect(kept.reminders).toEqual([]);
  });
});

describe('stopping reminders', () => {
  const two = memory({
    reminders: [
      { id: 'r1', what: ice, ...inTwoHours, zone: 'Europe/London' },
      { id: 'r2', what: { kind: 'own', words: 'ring Jo' }, ...inTwoHours, zone: 'Europe/London' },
    ],
  });
  const left = async (of: Partial<ReminderAsked>): Promise<readonly string[]> =>
    (await talkNow(two).hear(asks('stop', of))).memory.reminders.map(({ id }) => id);

  it('is for the one that is named, the one at a place, or all', async () => {
    expect(await left({ what: ice })).toEqual(['r2']);
    expect(await left({ what: { kind: 'own', words: 'Jo' } })).toEqual(['r1']);
    expect(await left({ place: 2 })).toEqual(['r1']);
    expect(await left({ all: true })).toEqual([]);
  });

  it('of several it is asked which', async () => {
    const { reply, memory: kept } = await talkNow(two).hear(asks('stop'));
    expect(reply).toContain('[reminder-which]');
    expect(kept.reminders).toHaveLength(2);
  });
});

describe('after urgent care', () => {
  const told = (of: Partial<Memory['warning']> = {}) => ({
    warning: { ...warning({ acknowledged: true }), ...of },
  });

  it('whether they were seen is asked in three hours, and not at night', async () => {
    const made = await talkNow(told()).hear(asks('ask-later'));
    expect(made.memory.reminders).toMatchObject([
      { what: { id: 'follow-up' }, at: '2026-11-30T13:00:00.000Z' },
    ]);
    const night = await talkNow(told(), new Date('2026-11-30T21:00:00.000Z')).hear(asks('ask-later'));
    expect(night.memory.reminders).toMatchObject([{ at: '2026-12-01T07:00:00.000Z' }]);
  });

  it('for advice on the same day it is asked next morning', async () => {
    const made = await talkNow(told({ disposition: 'same-day' })).hear(asks('ask-later'));
    expect(made.memory.reminders).toMatchObject([{ at: '2026-12-01T09:00:00.000Z' }]);
  });

  it('it is offered once the warning was acknowledged, and made by nobody but the person', async () => {
    const talk = talkNow({ warning: warning({ redFlags: ['despair'], crisis: true }) });
    const { reply, memory: kept } = await talk.hear(shortAnswer('understood'));
    expect(reply).toContain('[chip-ask-later]');
    expect(kept.reminders).toEqual([]);
  });

  it('it is neither offered nor made where somebody else may look at the screen', async () => {
    const watched = warning({ redFlags: ['violence'] });
    const talk = talkNow({ warning: watched });
    expect((await talk.hear(shortAnswer('understood'))).reply).not.toContain('[chip-ask-later]');
    const { reply, memory: kept } = await talk.hear(asks('ask-later'));
    expect(reply).toContain('[reminder-never]');
    expect(kept.reminders).toEqual([]);
  });

  const open: OpenQuestion = { kind: 'seen' };

  it('a yes takes the warning off', async () => {
    const { reply, memory: kept } = await talkNow({ ...told(), open }).hear(shortAnswer('yes'));
    expect(reply).toContain('[follow-up-seen]');
    expect(kept.warning).toBeUndefined();
  });

  it('a yes to whether they are safe takes words of despair back no more than anything else', async () => {
    const crisis = told({ redFlags: ['despair'], crisis: true });
    const { reply, memory: kept } = await talkNow({ ...crisis, open }).hear(shortAnswer('yes'));
    expect(reply).toContain('[crisis-stay]');
    expect(kept.warning).toBeDefined();
  });

  it.each(['not-seen', 'nobody'] as const)('“%s” has the action said once more', async (answer) => {
    const talk = talkNow({ ...told(), open });
    const { reply, memory: kept } = await talk.hear(asks(answer));
    expect(reply).toContain(`[follow-up-${answer}]`);
    expect(reply).toContain('[do-medical-hospital-now]');
    expect(kept.warning).toBeDefined();
    expect(kept.open).toBeUndefined();
  });

  it('“no one picks up” is the answer to it too', async () => {
    const { reply } = await talkNow({ ...told(), open }).hear(shortAnswer('nobody-answers'));
    expect(reply).toContain('[follow-up-nobody]');
  });

  it('who still waits is told what must not', async () => {
    const { reply } = await talkNow({ ...told(), open }).hear(asks('waiting'));
    expect(reply).toContain('[follow-up-waiting]');
    expect(reply).toContain('[graver]');
  });
});
