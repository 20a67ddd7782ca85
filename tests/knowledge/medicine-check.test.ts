import { takenQuestion } from '../../src/answers/medicine-check';
import { medicineCheckProblems } from '../../src/knowledge/check-medicine-check';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source, mend } = realKnowledge();
const words = wordsFor();
const { medicineCheck } = words;
const understand = createUnderstand(source, mend);
const read = (text: string) => understand(text, { countryAsked: false });

describe('whether somebody may take it', () => {
  it.each([
    ['can I take ibuprofen now', 'ibuprofen'],
    ['can i take ibuprofen', 'ibuprofen'],
    ['is it safe for me to take nurofen', 'ibuprofen'],
    ['is ibuprofen safe for me', 'ibuprofen'],
    ['my back has locked up. can i take 2 tylenol', 'acetaminophen'],
    ['had 4 nurofen since this morning can i have more', 'ibuprofen'],
    ['on daily aspirin, can i take advil', 'ibuprofen'],
    ['can i take another two', undefined],
    ['took 2 ibuprofen at 8, can i have two more now', undefined],
    ['is it too soon to take another aleve', 'naproxen'],
    ['can i take my codeine now', 'opioids'],
    ['check my ibuprofen', 'ibuprofen'],
  ])('is asked: "%s"', (text, topic) => {
    const { mayTake } = read(text);
    expect(mayTake).toBeDefined();
    expect(mayTake?.topic).toBe(topic);
  });

  it.each([
    'how much ibuprofen can i take',
    'how many can i take',
    'when can i take more ibuprofen',
    'can i take ibuprofen with paracetamol',
    'can i take ibuprofen and naproxen',
    'can i take ibuprofen with food',
    'can i take ibuprofen every 4 hours',
    'can my wife take ibuprofen',
    'can i use heat',
    'can i take a bath',
    'can i have more ice',
    'does ibuprofen work',
    'can i take ibuprofen, and how long do i ice it',
    'i havent eaten yet, can i take advil',
    'had 3 beers can i take paracetamol',
  ])('is something else: "%s"', (text) => {
    expect(read(text).mayTake).toBeUndefined();
  });
});

describe('the questions of the medicine check', () => {
  const items = medicineCheck.questions.flatMap(({ lists }) => lists.flatMap(({ of }) => of));

  it.each(items)('$circumstance is told by its chip, and alarms nobody', ({ circumstance, says }) => {
    const { triage } = read(says);
    expect(triage.circumstances).toContain(circumstance);
    expect(triage.findings.filter(({ outcome }) => outcome === 'urgent' || outcome === 'confirm')).toEqual([]);
  });

  it.each([...written.medicineCheck.questions, { id: takenQuestion, ...written.medicineCheck.taken }])(
    '$id is denied by what people say for no, without an alarm',
    ({ id, 'plain-no': said }) => {
      const wrong = said.filter((text) => {
        const { triage, medicineCheck: found } = read(text);
        const alarms = triage.findings.some(({ outcome }) => outcome !== 'set-aside');
        return alarms || triage.circumstances.length > 0 || !found.some((one) => one.id === `no-${id}` && one.share >= 0.8);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    ['chip-medicine-check', 'start'],
    ['chip-medicine-resume', 'resume'],
    ['chip-one-of-these', 'one'],
    ['chip-nothing', 'no-taken'],
  ])('the chip %s says %s', (chip, request) => {
    expect(read(words.message(chip)).medicineCheck).toContainEqual(expect.objectContaining({ id: request, share: 1 }));
  });

  it('holds two lists at most, of at most seven lines in all', () => {
    for (const { lists } of medicineCheck.questions) expect(lists.flatMap(({ of }) => of).length).toBeLessThanOrEqual(8);
  });
});

describe('the medicines that are checked', () => {
  it.each(medicineCheck.medicines)('$id says what it must not be taken with, and when not at all', ({ notWith, never, refusing }) => {
    expect([notWith.length > 0, never.length > 0]).toEqual([true, true]);
    for (const one of ['pregnant', 'child', 'older', 'allergy', 'other-medicine']) expect(refusing).toContain(one);
  });

  it('have a dose only with its gap, its limit and its days', () => {
    const doses = medicineCheck.medicines.filter(({ dose }) => dose !== undefined);
    expect(doses.map(({ id }) => id)).toEqual(['ibuprofen', 'acetaminophen']);
    for (const { gap, gapHours, cap, capMg, unitMg, days } of doses) {
      expect([gap, gapHours, cap, capMg, unitMg, days]).not.toContain(undefined);
      expect(gap).toContain(String(gapHours));
      expect(cap).toContain(capMg?.toLocaleString('en-US') ?? '');
    }
  });
});

describe('what a mistake in the medicine check looks like', () => {
  const { medicineCheck: check } = written;
  const found = (change: Partial<typeof check>): readonly string[] =>
    medicineCheckProblems({ ...written, medicineCheck: { ...check, ...change } }, words).map((problem) => problem.found);
  const [first, ...others] = check.questions;

  it('none, as it stands', () => {
    expect(found({})).toEqual([]);
  });
  it('a medicine that is not there', () => {
    expect(found({ medicines: [...check.medicines, 'morphine'] })).toEqual(["medicine 'morphine'"]);
  });
  it('a circumstance that forbids a dose and is asked nowhere', () => {
    expect(found({ questions: others })).toContain("'pregnant' never asked");
  });
  it('a circumstance that is not known, or asked twice, or for nothing', () => {
    const withList = (of: (typeof check)['questions'][number]['lists'][number]['of']) => ({
      questions: [...check.questions, { id: 'more', ask: 'More?', why: 'Why.', lists: [{ title: 'More:', of }], 'plain-no': [] }],
    });
    const item = { label: 'that', says: 'I have that' };
    expect(first).toBeDefined();
    expect(found(withList({ tall: item }))).toEqual(["circumstance 'tall'", "'tall' asked for nothing"]);
    expect(found(withList({ pregnant: item }))).toEqual(["'pregnant' asked twice"]);
    expect(found(withList({ diabetes: item }))).toEqual(["'diabetes' asked for nothing"]);
  });
  it('a topic by prescription that says nothing of when not', () => {
    expect(found({ 'by-prescription': ['ice-cream'] })).toEqual(["'ice-cream' under by-prescription"]);
  });
  it('a product of something that is not counted', () => {
    const products = { ...written.products, products: [{ id: 'mix', name: 'Mix', names: ['mix'], holds: { arnica: 5 } }] };
    expect(medicineCheckProblems({ ...written, products }, words).map((problem) => problem.found)).toEqual(["'arnica' in 'mix'"]);
  });
});
