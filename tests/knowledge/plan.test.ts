import { phaseOn, planPhrases } from '../../src/answers/plan';
import { planProblems } from '../../src/knowledge/check-plan';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source, mend } = realKnowledge();
const { plan } = written;
const words = wordsFor();
const understand = createUnderstand(source, mend);

describe('the plan as it stands', () => {
  it.each([
    [0, 'first-days'],
    [2, 'first-days'],
    [3, 'moving-again'],
    [7, 'moving-again'],
    [8, 'building-up'],
    [14, 'building-up'],
    [15, 'later-on'],
    [400, 'later-on'],
  ])('day %i is in %s', (day, phase) => {
    expect(phaseOn(plan, day)?.id).toBe(phase);
  });

  const steps = plan.phases.flatMap((phase) => phase.steps.map((step) => ({ phase: phase.id, ...step })));
  it.each(steps)('$id of $phase has its passage, and says no figure of its own', ({ passage, say, easier }) => {
    expect(words.passage(passage)?.body).toBeTruthy();
    expect(words.passage(passage)?.dosesOf).toEqual([]);
    expect(`${say} ${easier.say}`).not.toMatch(/\d/);
  });

  it.each([
    ['chip-plan', 'start'],
    ['chip-plan-resume', 'resume'],
    ['chip-plan-next', 'next'],
    ['chip-plan-back', 'back'],
    ['chip-plan-easier', 'easier'],
    ['chip-plan-leave', 'leave'],
  ])('the chip %s says %s', (chip, phrase) => {
    const { plan: said } = understand(words.message(chip), { countryAsked: false });
    expect(said[0]).toMatchObject({ id: phrase, share: 1 });
  });

  it('has no phrase that is a known question to the knowledge', () => {
    const known = new Set(source.answers.passages.flatMap(({ askedAs }) => askedAs.map((one) => one.toLowerCase())));
    const opening = ['start', 'resume', 'usual'] as const;
    const said = opening.flatMap((id) => plan.requests[id]['people-say']);
    expect(said.filter((phrase) => known.has(phrase))).toEqual([]);
  });

  it('knows something to be said for all that it can be asked', () => {
    expect(planPhrases.filter((id) => plan.requests[id]['people-say'].length === 0)).toEqual([]);
  });
});

describe('an answer to when it began', () => {
  const sunday = new Date('2026-11-29T12:00:00Z');
  it.each([
    ['today', 0],
    ['this morning', 0],
    ['just now', 0],
    ['yesterday', 1],
    ['since Tuesday', 5],
    ['tuesday', 5],
    ['4 days', 4],
    ['5 days ago', 5],
    ['day 4', 4],
    ['5', 5],
    ['3 weeks', 21],
    ['about a week', 7],
    ['two weeks ago', 14],
    ['a few days', 4],
    ['last night', 1],
    ['it started this morning', 0],
  ])('“%s” is %i days', (text, days) => {
    expect(understand(text, { countryAsked: false, dayAsked: true, now: sunday }).days).toBe(days);
  });

  it.each(['how long should i ice it', 'no idea', 'can i take ibuprofen', 'next'])('“%s” is none', (text) => {
    expect(understand(text, { countryAsked: false, dayAsked: true, now: sunday }).days).toBeUndefined();
  });

  it('tells nothing where it was not asked', () => {
    expect(understand('tuesday', { countryAsked: false, now: sunday }).days).toBeUndefined();
  });
});

describe('what a mistake in the plan looks like', () => {
  const [first, second, ...rest] = plan.phases;
  if (first === undefined || second === undefined) throw new Error('a plan of fewer than two phases');
  const [step, ...others] = first.steps;
  if (step === undefined) throw new Error('a phase without a step');
  const found = (change: Partial<typeof plan>): readonly string[] =>
    planProblems({ ...written, plan: { ...plan, ...change } }, words).map((problem) => problem.found);
  const withStep = (change: Partial<typeof step>) => ({ phases: [{ ...first, steps: [{ ...step, ...change }, ...others] }, second, ...rest] });

  it('none, as it stands', () => {
    expect(found({})).toEqual([]);
  });
  it('a passage that is not there', () => {
    expect(found(withStep({ passage: 'nowhere#how' }))).toEqual(["passage 'nowhere#how'"]);
    expect(found(withStep({ easier: { say: 'Less.', passage: 'nowhere#how' } }))).toEqual(["passage 'nowhere#how'"]);
  });
  it('a circumstance that is not known', () => {
    expect(found(withStep({ unless: ['tall'] }))).toEqual([`'tall' under unless of '${step.id}'`]);
  });
  it('a topic that is not there', () => {
    expect(found({ 'offered-behind': ['nowhere'] })).toEqual(["topic 'nowhere' under offered-behind"]);
  });
  it('days in none of the phases, or in two', () => {
    expect(found({ phases: [first, { ...second, from: second.from + 1 }, ...rest] })).toEqual([`'${second.id}' from day ${second.from + 1}`]);
    expect(found({ phases: [first, { ...second, from: second.from - 1 }, ...rest] })).toEqual([`'${second.id}' from day ${second.from - 1}`]);
    expect(found({ phases: [{ ...first, from: 1 }, second, ...rest] })).toEqual([`'${first.id}' from day 1`]);
  });
  it('a plan that ends', () => {
    expect(found({ phases: [first] })).toEqual([`'${first.id}' to day ${first.to}`]);
  });
  it('a phase with nothing for somebody whom a circumstance forbids each step', () => {
    const steps = first.steps.map((one) => ({ ...one, unless: ['pregnant'] }));
    expect(found({ phases: [{ ...first, steps }, second, ...rest] })).toEqual([`'${first.id}' with an unless in every step`]);
  });
});
