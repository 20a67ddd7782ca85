import { beganBefore, carriedFrom, daysSince, takenInADay, type TakenThen } from '../../src/routing/memory';
import { dialogTalk } from '../support/dialog-talk';
import { memory, reading } from '../support/builders';

const hours = (count: number): Date => new Date(Date.UTC(2026, 0, 1, count));
const taken = (told: Date): TakenThen => ({
  medicine: 'ibuprofen',
  mg: 400,
  eachMg: 200,
  told: told.toISOString(),
});

describe('what was taken', () => {
  it('counts for 24 hours', () => {
    const told = memory({ taken: [taken(hours(0))] });
    expect(takenInADay(told, hours(23))).toHaveLength(1);
    expect(takenInADay(told, hours(24))).toEqual([]);
  });

  const tells = (mg: number) =>
    reading({
      taken: [{ medicine: 'ibuprofen', mg, eachMg: 200 }],
      quantities: [
        {
          kind: 'medicine-taken',
          medicine: 'ibuprofen',
          mg,
          eachMg: 200,
          tooMuchMg: 1200,
          span: { places: [0], first: 0, last: 0 },
        },
      ],
    });

  it('that is told again, even as the same amount, counts from then on', async () => {
    let now = hours(0);
    const talk = dialogTalk({}, () => now);
    await talk.hear(tells(400));
    now = hours(23);
    await talk.hear(tells(400));
    now = hours(26);
    expect((await talk.hear(reading())).memory.taken).toMatchObject([{ mg: 400 }]);
    now = hours(48);
    expect((await talk.hear(reading())).memory.taken).toEqual([]);
  });
});

describe('the day', () => {
  it('goes on by itself', async () => {
    let now = hours(0);
    const talk = dialogTalk({}, () => now);
    expect((await talk.hear(reading({ days: 3 }))).memory.days).toBe(3);
    now = hours(48);
    expect((await talk.hear(reading())).memory.days).toBe(5);
  });

  it('is counted from when it began', () => {
    expect(daysSince(beganBefore(4, hours(0)), hours(30))).toBe(5);
  });
});

describe('what a question without a subject may mean', () => {
  it('is the last answer, and the other subjects before it in their order', () => {
    const given = ['ice#what', 'heat#what', 'ice#cost', 'tens#what', 'tens#cost'] as const;
    expect(carriedFrom(memory({ given }))).toEqual({
      topic: 'tens',
      aspect: 'cost',
      earlier: ['ice', 'heat', 'ice'],
    });
    expect(carriedFrom(memory())).toBeUndefined();
  });

  it('counts another reading that was given behind the last answer as the subject before it', () => {
    const read = memory({ given: ['heat#what', 'ice#how-long'], rival: 'walking#how' });
    expect(carriedFrom(read)?.earlier).toEqual(['heat', 'walking']);
  });
});

describe('what a question without a name may mean', () => {
  const check = { medicine: 'ibuprofen', answered: [], told: [], complete: false };

  it('the medicine that was checked since the last answer', () => {
    const checked = memory({ given: ['ice#how'], medicineCheck: { ...check, last: 'ice#how' } });
    expect(carriedFrom(checked)).toMatchObject({ topic: 'ibuprofen' });
    expect(carriedFrom(memory({ medicineCheck: check }))).toMatchObject({ topic: 'ibuprofen' });
  });

  it('the last answer, where that came after the check', () => {
    const later = memory({ given: ['ice#how', 'heat#how'], medicineCheck: { ...check, last: 'ice#how' } });
    expect(carriedFrom(later)).toMatchObject({ topic: 'heat', aspect: 'how' });
  });
});
