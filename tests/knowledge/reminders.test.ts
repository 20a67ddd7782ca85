import { reminderProblems } from '../../src/knowledge/check-reminders';
import { createReminders, type ReminderContext } from '../../src/reminders/asked';
import type { Clock } from '../../src/reminders/clock';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source } = realKnowledge();
const words = wordsFor();
const read = createReminders(source.reminders);
const clock: Clock = { zone: 'Europe/London', told: true, quiet: { from: 22, to: 7 } };
const now = new Date('2026-11-30T10:00:00.000Z');

describe('the reminders as they stand', () => {
  it('take no known question for a request', () => {
    const known = [
      ...source.answers.passages.flatMap(({ askedAs }) => askedAs),
      ...written.notOurs.flatMap((one) => one['people-say']),
      ...written.redFlags.flatMap((flag) => [...flag['people-say'], ...flag['people-do-not-mean']]),
      ...Object.values(written.said).flat(),
    ];
    expect(known.filter((text) => read(text, undefined, clock, now) !== undefined)).toEqual([]);
  });

  it.each<readonly [string, ReminderContext, string]>([
    ['chip-reminder', undefined, 'set'],
    ['chip-reminder-calendar', 'set', 'calendar'],
    ['chip-reminder-list', undefined, 'list'],
    ['chip-reminder-stop', undefined, 'stop'],
    ['chip-reminder-stop-all', undefined, 'stop'],
    ['chip-reminder-again', 'fired', 'set'],
    ['chip-reminder-soon', 'when', 'time'],
    ['chip-reminder-later', 'when', 'time'],
    ['chip-reminder-morning', 'when', 'time'],
    ['chip-reminder-daily', 'when', 'time'],
    ['chip-ask-later', undefined, 'ask-later'],
    ['chip-seen', 'seen', 'seen'],
    ['chip-waiting', 'seen', 'waiting'],
    ['chip-nobody', 'seen', 'nobody'],
    ['chip-not-seen', 'seen', 'not-seen'],
  ])('the chip %s means what it says', (chip, context, request) => {
    expect(read(words.message(chip), context, clock, now)?.request).toBe(request);
  });

  it.each(words.reminders.kinds)('the title “$title” chooses its kind', ({ id, title }) => {
    expect(read(title, 'what', clock, now)?.what).toEqual({ kind: 'known', id });
  });

  it('point at nothing that is not there', () => {
    expect(reminderProblems(written, words)).toEqual([]);
    const { ice } = written.reminders.kinds;
    if (ice === undefined) throw new Error('there is no reminder for ice');
    const kinds = { ice: { ...ice, topics: ['snow'], ask: 'snow#how' as const } };
    const broken = { ...written, reminders: { ...written.reminders, kinds } };
    expect(reminderProblems(broken, words).map(({ found }) => found)).toEqual([
      "topic 'snow' of 'ice'",
      "ask 'snow#how' of 'ice'",
    ]);
  });
});
