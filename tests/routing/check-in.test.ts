import { decideRoute } from '../../src/routing/decide-route';
import type { Reading } from '../../src/routing/reading';
import type { Memory } from '../../src/routing/memory';
import type { ScreenQuestion } from '../../src/triage/screen-question';
import type { RedFlagFinding } from '../../src/triage/finding';
import { candidate, finding, memory, reading, screenQuestions, shortAnswer } from '../support/builders';

const told = (...findings: readonly RedFlagFinding[]): Partial<Reading> => ({
  triage: { findings, circumstances: [], supposedCircumstances: [], denied: [] },
});
const asking = (question: ScreenQuestion, before?: ScreenQuestion): Memory =>
  memory({
    checkIn: { at: 0, answers: [], complete: false },
    open: { kind: 'check-in', question, ...(before === undefined ? {} : { before }) },
  });
const question = (confidence: number): Reading['questions'] => [
  {
    question: 'a question',
    frame: { subjects: [], aspects: [] },
    candidates: [candidate('ice#how-long', 10)],
    confidence,
    coverage: 1,
    elliptical: false,
    vague: false,
    known: false,
    leaning: false,
  },
];

describe.each(screenQuestions)('the question about $id', (asked) => {
  const answer = (of: Reading) => decideRoute(of, asking(asked));
  const care = { kind: 'urgent-care', redFlags: [asked.redFlag], disposition: asked.disposition };

  it('goes on after a no, and after a denial of its sign', () => {
    const denied = finding({ redFlag: asked.redFlag, outcome: 'set-aside' }, { presence: 'denied' });
    const otherwise = {
      triage: { findings: [], circumstances: [], supposedCircumstances: [], denied: [asked.redFlag] },
    };
    for (const no of [
      shortAnswer('no'),
      shortAnswer(asked.deniedAs),
      reading(told(denied)),
      reading(otherwise),
    ])
      expect(answer(no)).toEqual({ kind: 'check-in', step: 'answered-no' });
  });

  it('ends in urgent care of its sign after a yes', () => {
    expect(answer(shortAnswer('yes'))).toMatchObject({
      ...care,
      opening: 'new',
      checkIn: { id: asked.id, answer: 'yes' },
    });
  });

  it.each<[string, Reading]>([
    ['“not sure”', shortAnswer('unsure')],
    ['words that are neither', reading({ text: 'only when I cough' })],
    ['a no with something behind it', reading({ shortAnswers: [{ id: 'no', share: 0.5, shareOfAll: 0.4 }] })],
    ['words near a subject, which ask nothing', reading({ questions: question(0.9) })],
    [
      'words near something outside, which ask nothing',
      reading({ notOurs: { id: 'dogs', confidence: 0.9 } }),
    ],
    ['a plain no to another question', shortAnswer('no-another')],
    [
      'a no that is said as “not sure” as well',
      reading({ shortAnswers: ['no', 'unsure'].map((id) => ({ id, share: 1, shareOfAll: 1 })) }),
    ],
    [
      'a denial beside a doubtful sign',
      reading({
        text: 'no that, but once my jaw hurt',
        triage: {
          findings: [
            finding({
              redFlag: asked.redFlag,
              disposition: asked.disposition,
              outcome: 'confirm',
              quote: 'once',
            }),
          ],
          circumstances: [],
          supposedCircumstances: [],
          denied: [asked.redFlag],
        },
      }),
    ],
  ])('takes %s for a yes', (_what, said) => {
    expect(answer(said)).toMatchObject({
      ...care,
      opening: 'unclear-answer',
      checkIn: { id: asked.id, answer: 'unsure' },
    });
  });

  it('gives the words of the person back', () => {
    expect(answer(reading({ text: 'both, since Tuesday' }))).toMatchObject({ quote: 'both, since Tuesday' });
  });

  it.each<[string, Reading, string]>([
    ['a question', reading({ asks: true, questions: question(0.6) }), 'answer'],
    ['a chip', reading({ chip: 'ice#what' }), 'answer'],
    ['a subject outside', reading({ asks: true, notOurs: { id: 'dogs', confidence: 0.9 } }), 'fallback'],
    ['a command', reading({ commands: [{ id: 'help', share: 1, shareOfAll: 1 }] }), 'command'],
    ['start over', reading({ commands: [{ id: 'start-over', share: 1, shareOfAll: 1 }] }), 'command'],
    ['talk to a person', reading({ commands: [{ id: 'person', share: 1, shareOfAll: 1 }] }), 'handoff'],
    ['thanks', reading({ smallTalk: [{ id: 'thanks', share: 1, shareOfAll: 1 }] }), 'small-talk'],
    ['no words', reading({ shape: { kind: 'empty' } }), 'fallback'],
    ['a country', reading({ country: { id: 'uk', stated: true, alone: true } }), 'continue'],
  ])('is not answered by %s', (_what, said, route) => {
    expect(answer(said).kind).toBe(route);
  });

  it.each([
    ['later', 'leave'],
    ['step-back', 'back'],
    ['carry-on', 'ask-again'],
    ['check-me', 'begin'],
  ])('“%s” leads to %s', (said, step) => {
    expect(answer(shortAnswer(said))).toEqual({ kind: 'check-in', step });
  });

  it('gives way to any sign that is told', () => {
    const said = { ...shortAnswer('no'), ...told(finding({ redFlag: 'fits' })) };
    expect(answer(said)).toMatchObject({ kind: 'urgent-care', redFlags: ['fits'] });
  });
});

describe('an answer that says more than the question asks', () => {
  const [first, second] = screenQuestions;
  if (first === undefined || second === undefined) throw new Error('the toy check-in has three questions');

  it('is about the sign that it tells', () => {
    const tingling = finding({
      redFlag: 'tingling',
      outcome: 'confirm',
      disposition: 'same-day',
      quote: 'a bit tingly',
    });
    expect(decideRoute(reading(told(tingling)), asking(first))).toMatchObject({
      redFlags: ['tingling'],
      disposition: 'same-day',
      quote: 'a bit tingly',
    });
  });

  it('is about what the circumstance means that it tells', () => {
    const old = reading({
      triage: { findings: [], circumstances: ['old'], supposedCircumstances: [], denied: [] },
    });
    for (const said of [old, { ...old, questions: question(0.99) }])
      expect(decideRoute(said, asking(second))).toMatchObject({
        redFlags: ['thin-bones'],
        disposition: 'same-day',
      });
    const askedInstead = { ...old, asks: true, questions: question(0.99) };
    expect(decideRoute(askedInstead, asking(second)).kind).toBe('answer');
  });

  it('“no, I meant yes” is about the question before', () => {
    expect(decideRoute(shortAnswer('meant-yes'), asking(second, first))).toMatchObject({
      redFlags: ['numbness'],
      checkIn: { id: 'numbness', answer: 'yes' },
    });
  });
});

describe('a check-in that is not open', () => {
  const left = memory({ checkIn: { at: 0, answers: [{ id: 'numbness', answer: 'no' }], complete: false } });
  const done = memory({ checkIn: { at: 0, answers: [], complete: true } });

  it('is begun when asked for', () => {
    expect(decideRoute(shortAnswer('check-me'), memory())).toEqual({ kind: 'check-in', step: 'begin' });
  });

  it('is gone on with when it was left, and only then', () => {
    const said = shortAnswer('carry-on');
    expect(decideRoute(said, left)).toEqual({ kind: 'check-in', step: 'begin' });
    for (const one of [done, memory()]) expect(decideRoute(said, one).kind).not.toBe('check-in');
  });

  it.each(['later', 'step-back', 'meant-yes', 'yes', 'unsure'])('hears nothing in “%s”', (said) => {
    for (const one of [left, done, memory()])
      expect(['check-in', 'urgent-care']).not.toContain(decideRoute(shortAnswer(said), one).kind);
  });
});
