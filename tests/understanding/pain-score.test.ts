import fc from 'fast-check';
import { englishDictionary } from '../../src/knowledge/dictionary';
import { lexiconOf, vocabularyOf } from '../../src/knowledge/lexicon-of';
import { readKnowledge } from '../../src/knowledge/load';
import { normalise } from '../../src/understanding/normalise';
import { readQuantities } from '../../src/understanding/quantities';
import { createSpelling } from '../../src/understanding/spelling';

const files = readKnowledge('knowledge', 'en');
const { lists, measures } = lexiconOf(files);
const mend = createSpelling(vocabularyOf(files), englishDictionary());
const thursday = new Date('2026-11-26T10:00:00');
const medicines = [
  { id: 'ibuprofen', names: ['ibuprofen', 'nurofen'], unitMg: 200, strengthsMg: [200, 400], tooMuchMg: 1200 },
];

/** "8 -1 22" is 8, a day ago, at 22 hours; "(5)" is only a number. */
function scoresIn(text: string): readonly string[] {
  return readQuantities(normalise(text, lists, mend), measures, medicines, thursday).flatMap((one) => {
    if (one.kind !== 'pain-score') return [];
    const score = one.named ? String(one.score) : `(${one.score})`;
    return [
      [score, one.daysAgo === 0 ? '' : -one.daysAgo, one.hour ?? ''].join(' ').trim().replace(/ +/g, ' '),
    ];
  });
}

describe('pain from 0 to 10', () => {
  it.each([
    ['pain 6', ['6']],
    ['Pain: 6', ['6']],
    ['pain = 5.5 now', ['5.5']],
    ['my pain is 7/10 today', ['7']],
    ['log pain 4', ['4']],
    ['log 4', ['4']],
    ['pain was 8 yesterday', ['8 -1']],
    ['pain was 8 this morning, 5 now', ['8 8', '5']],
    ['pain 8 yesterday 6 today', ['8 -1', '6']],
    ['pain was 9 on monday', ['9 -3']],
    ['pain was 7 two days ago', ['7 -2']],
    ['pain was a 6 last night', ['6 -1 22']],
    ['pain went from 8 to 5', ['5']],
    ['it is a 6 out of 10', ['6']],
    ['7/10', ['7']],
    ['7 / 10 today', ['7']],
    ["i'd say 6/10", ['6']],
    ['pain level 3', ['3']],
    ['pain score of 4', ['4']],
    ['pain is about a five', ['5']],
    ['zero pain today', ['0']],
    ['pain zero', ['0']],
    ["my back's at a 4 this morning", ['4 8']],
    ['my back is a 3 now', ['3']],
    ['back pain 6', ['6']],
    ['hurts about 7 today', ['7']],
    ['pain 6, can I use heat?', ['6']],
    ['pain 6 can i use heat?', ['6']],
    ['pain 6. can i use heat?', ['6']],
    ['i have 7/10 pain, should i ice it', ['7']],
    ['the pain in my lower back is 7', ['7']],
    ['the pain in my lower back is 7 out of 10', ['7']],
    ["can't sleep, pain 8", ['8']],
    ["pain 10, can't pee", ['10']],
    ['took 2 ibuprofen, pain 4 now', ['4']],
    ['day 5, pain 3', ['3']],
    ['on a scale of 1 to 10 it is a 7', ['7']],
    ['pain 6 or 7', ['6', '7']],
    ['pain is 6-7', ['6', '7']],
    ['rate my pain 5', ['5']],
    ['no sorry, pain is 4', ['4']],
    ['about a 5 now', ['5']],
    ['5 now', ['(5)']],
    ['no, i meant 4', ['(4)']],
    ['4', ['(4)']],
    ['a solid 7 today', ['7']],
  ])('is read from “%s”', (text, expected) => {
    expect(scoresIn(text)).toEqual(expected);
  });

  it.each([
    'back pain 8 tablets',
    'i took 8 tablets for the pain',
    'pain for 5 days',
    'pain since 3 weeks',
    'day 5 of pain',
    'pain 10 minutes after sitting',
    'pain 3 times a day',
    'i am 60 and in pain',
    'my pain is 3 weeks old',
    'pain started at 5',
    'pain at 5 am',
    'pain 6-8 weeks',
    'pain on 7/10',
    'since 7/10 the pain is bad',
    'pain relief 5',
    'i take 2 pain pills',
    '7/10 pain relief',
    'stop if the pain is above 5',
    'stop exercising if my pain is 7 out of 10?',
    'should i stop when pain is more than 2 out of 10',
    'what does 2 out of 10 mean',
    'what does pain 6 mean',
    '2/10 rule',
    '2/10 pain rule',
    'from a one-legged pain to a two-legged one',
    'is 6/10 pain bad',
    'is my pain 7 normal?',
    'pain scale 0 to 10 explained',
    'pain 0-10',
    'works 7 out of 10 times',
    '9 out of 10 people have back pain',
    'the tens is 7/10',
    'sleep was 4/10',
    'stress 8/10',
    'rate this bot 5',
    'pain costs $5',
    'pain up 2',
    'pain +2',
    'pain is not a 7',
    'pain down 20%',
    'pain 4/5',
    'my back is 5 days better',
    'i will be back about 6',
    'two ibuprofen at 8',
    'pain was 8',
    'pain 12',
    '10 minutes of ice',
  ])('is not read from “%s”', (text) => {
    expect(scoresIn(text).filter((one) => !one.startsWith('('))).toEqual([]);
  });

  it('is never read from a number that counts something else', () => {
    const things = [
      'tablets',
      'days',
      'minutes',
      'weeks',
      'ibuprofen',
      'times',
      'hours',
      'mg',
      'kg',
      'pillows',
      'sessions',
      'dollars',
      'years old',
    ];
    const before = ['', 'pain ', 'my pain is ', 'back pain ', 'pain, ', 'log '];
    fc.assert(
      fc.property(
        fc.constantFrom(...before),
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(...things),
        (lead, count, thing) => {
          expect(scoresIn(`${lead}${count} ${thing}`)).toEqual([]);
        },
      ),
    );
  });

  it('is read of every number from 0 to 10 and of none beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (score) => {
        expect(scoresIn(`my pain is ${score} today`)).toEqual(score <= 10 ? [String(score)] : []);
      }),
    );
  });
});
