import type { ReminderWords } from '../reminders/asked';
import type { ReminderKindWords } from '../reply/words';
import type { KnowledgeFiles } from './load';

/** The words of `reminders.yaml`, as the reading of requests wants them; titles are chips, and a medicine's names tell of tablets. */
export function remindersOf({ reminders, medicines, topics }: KnowledgeFiles): ReminderWords {
  const { times } = reminders;
  const names = [
    ...medicines.flatMap(({ name, brands }) => [name, ...brands]),
    ...topics.flatMap(({ front }) => (front.theme === 'medicines' ? front.names : [])),
  ];
  return {
    kinds: Object.entries(reminders.kinds).map(([id, { title, words, beside, medicines: ofMedicines }]) => ({
      id,
      words: [plain(title), ...words, ...(ofMedicines ? names.map(plain) : [])],
      beside,
      medicines: ofMedicines,
    })),
    asks: reminders.asks,
    notBefore: reminders['not-before'],
    notBeforeWithoutTime: reminders['not-before-without-time'],
    naming: reminders.naming,
    requests: reminders.requests,
    around: reminders.around,
    edges: reminders.edges,
    times: {
      parts: new Map(Object.entries(times.parts)),
      instead: new Map(Object.entries(times.instead)),
      beforeHours: times['before-hours'],
      day: times.day,
      minutes: new Map(Object.entries(times.minutes)),
      hours: new Map(Object.entries(times.hours)),
      lasting: times.lasting,
      daily: times.daily,
      weekdays: times.weekdays,
      every: times.every,
      unable: times.unable,
      withoutHours: times['without-hours'],
    },
  };
}

function plain(name: string): string {
  return name.toLowerCase();
}

/** What is said of each kind of reminder, and after which answers it is meant. */
export function reminderKindsOf({ reminders, topics }: KnowledgeFiles): readonly ReminderKindWords[] {
  return Object.entries(reminders.kinds).map(([id, { title, say, ask, exercise, topics: named, themes }]) => ({
    id,
    title,
    say: say.trim(),
    exercise,
    meantAfter: [...named, ...topics.flatMap(({ front }) => (themes.includes(front.theme) ? [front.id] : []))],
    ...(ask === undefined ? {} : { ask }),
  }));
}
