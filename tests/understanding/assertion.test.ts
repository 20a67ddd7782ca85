import { decideRoute } from '../../src/routing/decide-route';
import { freshMemory } from '../../src/routing/memory';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';
import fc from 'fast-check';

const understand = createUnderstand(realKnowledge().source, realKnowledge().mend);
const urgent = (text: string): boolean =>
  understand(text, { countryAsked: false }).triage.findings.some(({ outcome }) => outcome === 'urgent');

describe('how a sign is judged by the words around it', () => {
  it.each([
    ['a negator inside the sign cannot deny it', 'i can not pee'],
    ['"but" ends a denial', 'no fever but my groin is numb'],
    ['a new statement ends a denial', 'no fever my groin is numb'],
    ['"not only" denies nothing', 'not only is my back bad my groin is numb'],
    ['an answer with a comma denies nothing after it', 'no, my groin is numb'],
    ['a doubt leans urgent', 'i think my groin might be numb'],
  ])('%s', (_claim, text) => {
    expect(urgent(text)).toBe(true);
  });

  it.each([
    ['a list of denials denies each', 'no fever, numbness in the groin or pain down both legs'],
    ['years ago is over', 'my groin was numb ten years ago'],
    ['a supposed sign is not told', 'what if my groin goes numb'],
    ['an absent other is not the person', 'my late uncle had a numb groin'],
    ['a typo that is put right is taken back', 'i have a fever. typo, i meant fiver'],
  ])('%s', (_claim, text) => {
    expect(urgent(text)).toBe(false);
  });

  it('small talk before or after never hides a sign', () => {
    const talk = fc.constantFrom('hi there.', 'thanks!', 'sorry to bother you.', 'lol.', 'good morning.');
    fc.assert(
      fc.property(talk, talk, (before, after) => urgent(`${before} i can not pee since yesterday. ${after}`)),
    );
  });

  it('capitals and doubled letters do not lose a sign', () => {
    expect(urgent('I CANT PEEEEE AND MY GROIN IS NUMMMMB')).toBe(true);
  });

  it('no text, however odd, breaks the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        decideRoute(understand(text, { countryAsked: false }), freshMemory);
      }),
      { numRuns: 60 },
    );
  });
});
