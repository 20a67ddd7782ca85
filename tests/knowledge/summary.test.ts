import { questionsFor, situations } from '../../src/answers/summary';
import { summaryProblems } from '../../src/knowledge/check-summary';
import { decideRoute } from '../../src/routing/decide-route';
import { createUnderstand } from '../../src/understand';
import { memory } from '../support/builders';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source, mend } = realKnowledge();
const words = wordsFor();
const understand = createUnderstand(source, mend);
const routed = (text: string): string => {
  const route = decideRoute(understand(text, { countryAsked: false }), memory());
  return route.kind === 'summary' ? route.as : route.kind;
};

describe('asking for a summary', () => {
  it.each([
    'Summary for my doctor',
    'something to show the GP',
    'print this',
    'can you make me a summary for my doctor please',
    'i need a short summary for my physio',
    'i have an appointment tomorrow, can you write something for my gp?',
    'can i get a pdf of this',
    'how do i print it out',
    'could you write this down for my doctor',
    'summery for my docter',
    'is there something i can show at the hospital',
    'email it to my doctor',
  ])('“%s” gets it', (text) => {
    expect(routed(text)).toBe('page');
  });

  it.each(['Read it here', "I don't have a printer", "it won't open"])('“%s” gets it here', (text) => {
    expect(routed(text)).toBe('text');
  });

  it.each([
    'should i see a doctor',
    'when should i see my gp',
    'show my diary',
    'give me a plan',
    'is heat good for my back',
    'what should i tell the doctor',
    'can you sum up heat versus ice',
    'what do you know about me',
    'talk to a person',
    'how do i do a pelvic tilt',
  ])('“%s” does not', (text) => {
    expect(['page', 'text']).not.toContain(routed(text));
  });

  it('has no phrase that is a known question to the knowledge', () => {
    const known = new Set(source.answers.passages.flatMap(({ askedAs }) => askedAs.map((one) => one.toLowerCase())));
    const said = Object.values(written.summary.requests).flatMap((one) => one['people-say']);
    expect(said.filter((phrase) => known.has(phrase))).toEqual([]);
  });
});

describe('what is worth asking there', () => {
  it('is something in every situation, and never too much to ask in one visit', () => {
    for (const one of situations) expect(questionsFor(words.summary, [one]).length).toBeGreaterThan(0);
    expect(questionsFor(words.summary, situations).length).toBeLessThanOrEqual(10);
  });

  it('says no figure and no name of a medicine', () => {
    expect(words.summary.questions.filter(({ ask }) => /\d|ibuprofen|paracetamol/i.test(ask))).toEqual([]);
  });

  it('names only what exists, which is checked', () => {
    expect(summaryProblems(written, words)).toEqual([]);
    const wrong = {
      ...written.summary,
      where: ['left-wing'],
      'letter-paper': ['atlantis'],
      'offered-under': ['moonlight#when' as const],
      questions: [...written.summary.questions, ...written.summary.questions.slice(0, 1)],
    };
    expect(summaryProblems({ ...written, summary: wrong }, words)).toHaveLength(4);
  });
});
