import { dialogTalk } from '../support/dialog-talk';
import { candidate, finding, memory, reading, shortAnswer } from '../support/builders';
import type { Ranked } from '../../src/answers/rank';
import type { PassageId } from '../../src/answers/aspect';
import type { Reading } from '../../src/routing/reading';

const numb = reading({
  triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
});
const supposed = finding({ outcome: 'supposed' }, { time: 'supposed' });

function asking(confidence: number, ...passages: readonly PassageId[]): Reading {
  return reading({ questions: [question(confidence, ...passages)] });
}

function question(confidence: number, ...passages: readonly PassageId[]): Ranked {
  return {
    question: 'a question',
    frame: { subjects: [], aspects: [] },
    candidates: passages.map((passage, at) => candidate(passage, 1 - at / 10)),
    confidence,
    coverage: 1,
    elliptical: false,
    vague: false,
    known: false,
    leaning: false,
  };
}

describe('an answer', () => {
  it('gives the passage, its evidence, how it was understood, and what to ask next', async () => {
    const { reply, route, openDialogs, memory: kept } = await dialogTalk().hear(asking(0.9, 'ice#how-long'));
    expect(route).toBe('answer');
    expect(reply).toMatch(/^Ice\n\nTen minutes\.\n\n\[verdict-mixed\] Two small trials\./);
    expect(reply).toContain('[matched-to question=How long for ice?]');
    expect(reply).toContain(
      '1. [chip-session-timer]\n2. [chip-plan]\n3. [chip-more]\n4. What is warmth?\n5. [chip-not-meant]',
    );
    expect([openDialogs, kept.given, kept.offered]).toEqual([[], ['ice#how-long'], ['heat#what']]);
  });

  it('to two questions gives both', async () => {
    const both = reading({ questions: [question(0.9, 'ice#how-long'), question(0.8, 'heat#what')] });
    const { reply } = await dialogTalk().hear(both);
    expect(reply).toMatch(/Ten minutes\.[^]*\[two-answers-join\][^]*Something warm\./);
  });

  it('that may be meant otherwise gives the other reading behind it, and goes on with the first', async () => {
    const talk = dialogTalk();
    const { reply, memory: kept } = await talk.hear(asking(0.9, 'ice#how-long', 'heat#what'));
    expect(reply).toMatch(/Ten minutes\.[^]*\[rival-join title=Warmth\][^]*Something warm\./);
    expect(kept.given).toEqual(['ice#how-long']);
    const more = reading({ commands: [{ id: 'more', share: 1, shareOfAll: 1 }] });
    expect((await talk.hear(more)).reply).toContain('A cloth between.');
  });

  it('that was not meant takes its other reading with it', async () => {
    const talk = dialogTalk();
    await talk.hear(asking(0.9, 'ice#how-long', 'heat#what'));
    const { memory: kept } = await talk.hear(shortAnswer('not-meant'));
    expect(kept.notMeant).toEqual(['ice#how-long', 'heat#what']);
    const { memory: after } = await talk.hear(asking(0.9, 'ice#what'));
    expect(after.rival).toBeUndefined();
  });

  it('leads on to what it offered', async () => {
    const talk = dialogTalk();
    await talk.hear(asking(0.9, 'ice#how-long'));
    expect((await talk.hear(shortAnswer('yes'))).reply).toContain('Something warm.');
  });

  it('about a sign that is only supposed ends with the question whether it is happening', async () => {
    const talk = dialogTalk();
    const whatIf = {
      ...asking(0.9, 'ice#what'),
      triage: { findings: [supposed], circumstances: [], supposedCircumstances: [], denied: [] },
    };
    const { reply, route } = await talk.hear(whatIf);
    expect(route).toBe('answer');
    expect(reply).toContain('Something cold.');
    expect(reply).toMatch(/\[supposed-ask sign=sign of numbness\]\n\n1\. \[chip-yes\]\n2\. \[chip-no\]$/);
  });

  it.each([
    ['yes', 'urgent-care', ['urgent-care']],
    ['no', 'continue', []],
  ])('to which “%s” is said, the sign being supposed, leads to %s', async (answer, route, openAfter) => {
    const talk = dialogTalk();
    await talk.hear({
      ...asking(0.9, 'ice#what'),
      triage: { findings: [supposed], circumstances: [], supposedCircumstances: [], denied: [] },
    });
    const after = await talk.hear(shortAnswer(answer));
    expect([after.route, after.openDialogs]).toEqual([route, openAfter]);
  });

  it('about a supposed sign lets another question be asked instead', async () => {
    const talk = dialogTalk();
    await talk.hear({
      ...asking(0.9, 'ice#what'),
      triage: { findings: [supposed], circumstances: [], supposedCircumstances: [], denied: [] },
    });
    const after = await talk.hear(asking(0.9, 'heat#what'));
    expect([after.route, after.memory.open]).toEqual(['answer', undefined]);
  });

  it('is interrupted by a red flag', async () => {
    const talk = dialogTalk();
    await talk.hear(asking(0.9, 'ice#how-long'));
    expect((await talk.hear(numb)).openDialogs).toEqual(['urgent-care']);
  });
});

describe('a choice of readings', () => {
  const unsure = asking(0.3, 'ice#how-long', 'heat#what');

  it('offers them, and none of these', async () => {
    const { route, reply, memory: kept } = await dialogTalk().hear(unsure);
    expect(route).toBe('clarify');
    expect(reply).toBe('[clarify-ask]\n\n1. How long for ice?\n2. What is warmth?\n3. [chip-none]');
    expect(kept.open).toEqual({ kind: 'clarify', options: ['ice#how-long', 'heat#what'] });
  });

  it('is settled by its words', async () => {
    const talk = dialogTalk();
    await talk.hear(unsure);
    const { reply, memory: kept } = await talk.hear(reading({ chip: 'heat#what' }));
    expect(reply).toContain('Something warm.');
    expect(reply).not.toContain('[matched-to');
    expect(kept.open).toBeUndefined();
  });

  it('is refused by “none of these”', async () => {
    const talk = dialogTalk();
    await talk.hear(unsure);
    const { route, reply } = await talk.hear(shortAnswer('none-of-these'));
    expect(route).toBe('fallback');
    expect(reply).toContain('[clarify-none]');
  });

  it('is interrupted by a red flag, and does not resume', async () => {
    const talk = dialogTalk();
    await talk.hear(unsure);
    const interrupted = await talk.hear(numb);
    expect([interrupted.openDialogs, interrupted.memory.open]).toEqual([['urgent-care'], undefined]);
    const { memory: after } = await talk.hear(shortAnswer('understood'));
    expect([after.open, after.offered]).toEqual([undefined, []]);
  });

  it('ends after two misses in the offer of a person', async () => {
    const { reply, route } = await dialogTalk(memory({ misses: 2 })).hear(unsure);
    expect(route).toBe('fallback');
    expect(reply).toContain('[offer-person]');
  });
});
