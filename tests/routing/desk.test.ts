import { decideRoute } from '../../src/routing/decide-route';
import { afterStatus, deskUpToDate } from '../../src/routing/desk';
import { mostSaid, withSaid, type Said } from '../../src/routing/desk-memory';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import { finding, memory, reading, warning } from '../support/builders';

const now = new Date('2026-11-30T12:00:00Z');
const since = (time: string): string => `2026-11-30T${time}:00.000Z`;
const desk = (id: string, share = 1): Reading => reading({ desk: [{ id, share, shareOfAll: share }] });
const short = (id: string, share = 1): Reading =>
  reading({ shortAnswers: [{ id, share, shareOfAll: share }] });
const command = (id: string): Reading => reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
const told = (outcome: 'urgent' | 'confirm', more: Reading): Reading => ({
  ...more,
  triage: { findings: [finding({ outcome })], circumstances: [], supposedCircumstances: [], denied: [] },
});

const asked = memory({ open: { kind: 'desk' } });
const waiting = memory({ desk: { state: 'waiting', since: since('11:00') } });
const connected = memory({ desk: { state: 'connected', since: since('11:00') } });

describe('where a conversation may be passed on', () => {
  it.each<[string, Reading, Memory, string]>([
    ['a person asked for', command('person'), memory(), 'person'],
    ['yes to the question', short('yes'), asked, 'pass-on'],
    ['“pass it on”', desk('agree'), asked, 'pass-on'],
    ['no', short('no'), asked, 'decline'],
    ['“rather not”', desk('decline'), asked, 'decline'],
    ['“never mind” to the question', desk('never-mind'), asked, 'decline'],
    ['“cancel handoff” to the question', desk('cancel'), asked, 'cancel'],
    ['“never mind” while waiting', desk('never-mind'), waiting, 'cancel'],
    ['“cancel handoff” while waiting', desk('cancel'), waiting, 'cancel'],
    ['a person asked for while waiting', command('person'), waiting, 'person'],
    ['anything while they talk', reading(), connected, 'with-desk'],
    ['a person asked for while they talk', command('person'), connected, 'with-desk'],
    ['a known question while they talk', reading({ chip: 'ice#how-long' }), connected, 'with-desk'],
    ['“never mind” while they talk', desk('never-mind'), connected, 'cancel'],
  ])('%s', (_said, heard, before, step) => {
    expect(decideRoute(heard, before)).toEqual({ kind: 'handoff', step });
  });

  it('yes means nothing of the kind where it was not asked', () => {
    expect(decideRoute(desk('agree'), memory())).not.toMatchObject({ kind: 'handoff' });
  });

  it.each([
    ['yes', short('yes', 0.5)],
    ['“pass it on”', desk('agree', 0.6)],
  ])('%s beside other things is no consent', (_said, heard) => {
    expect(decideRoute(heard, asked)).not.toMatchObject({ kind: 'handoff' });
  });

  it('no stands over yes where both are heard', () => {
    const both = reading({ desk: ['agree', 'decline'].map((id) => ({ id, share: 1, shareOfAll: 1 })) });
    expect(decideRoute(both, asked)).toEqual({ kind: 'handoff', step: 'decline' });
  });

  it.each(['forget-me', 'my-data'])('%s is obeyed while they talk', (id) => {
    expect(decideRoute(command(id), connected)).toEqual({ kind: 'command', command: id });
  });
});

describe('a danger sign', () => {
  it.each([
    ['instead of yes', told('urgent', desk('agree')), asked],
    ['while waiting', told('urgent', reading()), waiting],
    ['while they talk', told('urgent', reading()), connected],
    ['beside “cancel handoff”', told('urgent', desk('cancel')), connected],
  ])('%s opens urgent care', (_when, heard, before) => {
    expect(decideRoute(heard, before).kind).toBe('urgent-care');
  });

  it.each([
    ['beside a yes', told('confirm', desk('agree')), asked],
    ['while they talk', told('confirm', reading()), connected],
  ])('in doubt is asked about %s', (_when, heard, before) => {
    expect(decideRoute(heard, before)).toMatchObject({ kind: 'confirm-red-flag', suspected: false });
  });

  it('that waits to be acknowledged is held while they talk, too', () => {
    const held = memory({ ...connected, warning: warning() });
    expect(decideRoute(reading(), held)).toMatchObject({ kind: 'urgent-care', opening: 'held' });
  });

  it('that waits does not keep anybody from saying yes to a person', () => {
    const held = memory({ ...asked, warning: warning() });
    expect(decideRoute(short('yes'), held)).toEqual({ kind: 'handoff', step: 'pass-on' });
  });
});

describe('what a desk says', () => {
  it('accepted connects once', () => {
    const after = afterStatus(waiting, 'accepted', now);
    expect(after?.desk).toEqual({ state: 'connected', since: since('12:00') });
    expect(after && afterStatus(after, 'accepted', now)).toBeUndefined();
  });

  it.each(['completed', 'failed'] as const)('%s brings the bot back', (state) => {
    expect(afterStatus(connected, state, now)).toEqual(memory());
    expect(afterStatus(waiting, state, now)).toEqual(memory());
  });

  it.each(['accepted', 'completed', 'failed'] as const)(
    '%s means nothing to whoever did not ask',
    (state) => {
      expect(afterStatus(memory(), state, now)).toBeUndefined();
    },
  );

  it('a desk that never ends is taken to have ended after twelve hours', () => {
    expect(deskUpToDate(connected, new Date(since('22:59'))).desk).toBeDefined();
    expect(deskUpToDate(connected, new Date(since('23:00'))).desk).toBeUndefined();
  });
});

describe('what is kept for a desk', () => {
  const line = (text: string, at = since('11:00')): Said => ({ by: 'person', text, at });

  it('is of one day', () => {
    const kept = memory({
      said: [line('old', '2026-11-29T12:00:00.000Z'), line('new', '2026-11-29T12:01:00.000Z')],
    });
    expect(deskUpToDate(kept, now).said.map(({ text }) => text)).toEqual(['new']);
  });

  it('is the latest lines', () => {
    const lines = Array.from({ length: mostSaid.lines + 5 }, (_, n) => line(String(n)));
    expect(withSaid([], lines).map(({ text }) => text)).toEqual(lines.slice(5).map(({ text }) => text));
  });

  it('is of bounded size, whatever is pasted', () => {
    const long = 'x'.repeat(20_000);
    const kept = Array.from({ length: 20 }).reduce<readonly Said[]>(
      (said) => withSaid(said, [line(long)]),
      [],
    );
    expect(kept.map(({ text }) => text.length)).toEqual(Array.from({ length: 8 }, () => 2000));
  });
});
