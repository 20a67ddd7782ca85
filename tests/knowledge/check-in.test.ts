import { checkInOf } from '../../src/knowledge/check-in-of';
import { KnowledgeError } from '../../src/knowledge/problem';
import { parseYaml } from '../../src/knowledge/yaml-file';
import { checkInSchema } from '../../src/knowledge/schema';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source, mend } = realKnowledge();

describe('the questions of the check-in', () => {
  it('are six, each with the urgency of the danger sign that a yes means', () => {
    const { questions } = wordsFor().checkIn;
    expect(questions.map(({ redFlag, disposition }) => `${redFlag} ${disposition}`)).toEqual([
      'bladder-change hospital-now',
      'both-legs hospital-now',
      'fever hospital-now',
      'trauma hospital-now',
      'cancer-history same-day',
      'chest-pain emergency-now',
    ]);
  });

  const understand = createUnderstand(source, mend);
  const read = (text: string) => understand(text, { countryAsked: false });

  it.each(written.checkIn.questions)('$id is denied by what people say for no, without an alarm', (asked) => {
    const wrong = asked['plain-no'].filter((text) => {
      const { triage, shortAnswers } = read(text);
      const alarms = triage.findings.some(({ outcome }) => outcome !== 'set-aside');
      const half = shortAnswers.some(({ id, share }) => id === 'unsure' && share >= 0.5);
      return alarms || half || !shortAnswers.some(({ id, share }) => id === `no-${asked.id}` && share === 1);
    });
    expect(wrong).toEqual([]);
  });

  it.each(['check-me', 'carry-on', 'later', 'step-back', 'meant-yes'] as const)('are led by “%s” in words that tell of no sign', (id) => {
    expect(written.replies[id]['people-say'].filter((text) => read(text).triage.findings.length > 0)).toEqual([]);
  });
});

describe('a mistake in the check-in', () => {
  const [first, ...rest] = written.checkIn.questions;
  if (first === undefined) throw new Error('the check-in has no question');
  const foundIn = (change: Partial<typeof first>): readonly string[] => {
    try {
      checkInOf({ ...written, checkIn: { ...written.checkIn, questions: [{ ...first, ...change }, ...rest] } });
      return [];
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      return error.problems.map(({ found }) => found);
    }
  };

  it.each([
    [{ 'red-flag': 'gone' }, "red flag 'gone' of 'bladder-bowel-feeling'"],
    [{ also: ['gone'] }, "red flag 'gone' of 'bladder-bowel-feeling'"],
    [{ 'when-told': { gone: 'fever' } }, "circumstance 'gone' of 'bladder-bowel-feeling'"],
    [{ id: 'legs' }, "question 'legs' twice"],
  ])('%j stops the start', (change, found) => {
    expect(foundIn(change)).toEqual([found]);
  });

  it.each([
    ['ask', 'ask: no question', 'ask'],
    ['why', 'ask: is it?', 'why'],
  ])('%s is asked for by the schema', (_what, line, field) => {
    const text = `questions:\n  - { id: a, title: a, ${line}, say: a, red-flag: fever }\noffered-under: []\n`;
    expect(() => parseYaml(text, 'check-in.yaml', checkInSchema)).toThrow(new RegExp(`questions\\.0\\.${field}`));
  });
});
