import { createReminders, type ReminderAsked, type ReminderContext } from '../../src/reminders/asked';
import type { Clock } from '../../src/reminders/clock';
import { reminderWords } from '../support/reminder-words';

const read = createReminders(reminderWords);
const clock: Clock = { zone: 'Europe/London', told: true, quiet: { from: 22, to: 7 } };
const now = new Date('2026-11-30T10:00:00Z');

function asked(text: string, context?: ReminderContext): ReminderAsked | undefined {
  return read(text, context, clock, now);
}

/** What it is for: a kind, or words of their own in quotation marks. */
function whatIn(text: string, context?: ReminderContext): string | undefined {
  const what = asked(text, context)?.what;
  return what?.kind === 'own' ? `“${what.words}”` : what?.id;
}

describe('a request for a reminder', () => {
  it.each([
    ['remind me to use ice on my back in two hours', 'ice'],
    ['can you remind me to do my stretches at 8 pm please', 'moves'],
    ['every morning at 8 for the stretches', 'moves'],
    ['the ice helps, so remind me in an hour', 'ice'],
    ['in two hours remind me about the cold pack', 'ice'],
    ['remind me to ring Dr May tomorrow', '“ring Dr May”'],
    ['remind me to ask about ice tomorrow', '“ask about ice”'],
    ['My back is sore. Remind me to use ice in an hour. It is my left side', 'ice'],
  ])('“%s” is for %s', (text, what) => {
    expect(asked(text)?.request).toBe('set');
    expect(whatIn(text)).toBe(what);
    expect(asked(text)?.when).toHaveLength(1);
  });

  it('a dose is never taken into what the reminder says', () => {
    expect(whatIn('remind me to take 2 ibuprofen 400mg at 8 pm')).toBe('tablets');
    expect(whatIn('remind me tomorrow that 4 ibuprofen were too many')).toBe('tablets');
  });

  it('lacks what was not told', () => {
    expect(asked('remind me in an hour')).toMatchObject({
      request: 'set',
      when: [{ repeat: { kind: 'once' } }],
    });
    expect(asked('remind me in an hour')?.what).toBeUndefined();
    expect(asked('remind me to use ice')).toMatchObject({ what: { id: 'ice' }, when: [] });
  });

  it.each([
    'remind me how long to use ice',
    'remind me of the stretches',
    'remind me about ice',
    'this reminds me of my age',
    'i run my whole life by reminders',
    'every morning my back is stiff',
    'every day at 8 it hurts',
    'do i need reminders to drink?',
  ])('“%s” asks for none', (text) => {
    expect(asked(text)).toBeUndefined();
  });
});

describe('what is asked of reminders that there are', () => {
  it.each([
    ['what reminders do I have?', { request: 'list' }],
    ['stop reminding me', { request: 'stop', all: false }],
    ['stop all reminders', { request: 'stop', all: true }],
    ['stop reminder 2', { request: 'stop', place: 2 }],
    ['cancel the ice reminder', { request: 'stop', what: { kind: 'known', id: 'ice' } }],
    ['add it to my calendar please', { request: 'calendar' }],
  ])('%s', (text, expected) => {
    expect(asked(text)).toMatchObject(expected);
  });

  it('“cancel the” stops a reminder only where one is named', () => {
    expect(asked('cancel the exercises')).toBeUndefined();
  });

  it.each(['done', 'snooze'])('“%s” means a reminder only right behind one that was sent', (text) => {
    expect(asked(text)).toBeUndefined();
    expect(asked(text, 'set')).toBeUndefined();
    expect(asked(text, 'fired')).toBeDefined();
  });

  it('a mere time changes the one that was set last, and answers when it shall be', () => {
    expect(asked('at 9 pm')).toBeUndefined();
    expect(asked('make it 9', 'set')).toMatchObject({
      request: 'change',
      when: [{ at: '2026-11-30T21:00:00.000Z' }],
    });
    expect(asked('9', 'when')).toMatchObject({ request: 'time', when: [{ at: '2026-11-30T21:00:00.000Z' }] });
  });
});
