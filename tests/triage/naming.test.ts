import * as fc from 'fast-check';
import { namingTermsOf, type Evidence } from '../../src/triage/evidence';
import { createNaming } from '../../src/triage/naming';
import { createClassifier } from '../../src/understanding/classifier';
import { realKnowledge } from '../support/real-bot';

describe('naming the sign without strings', () => {
  const model = realKnowledge().source.secondOpinion.signs;
  const nameOf = createNaming(model);
  const { probabilities } = createClassifier(model);
  const evidence: fc.Arbitrary<Evidence> = fc.record({
    stems: fc.array(fc.constantFrom('numb', 'leg', 'both', 'back', 'pee', 'fever', 'chest', 'black', 'zzz'), {
      maxLength: 30,
    }),
    claims: fc.array(
      fc.record({
        concept: fc.constantFrom('fever', 'leg', 'gone', 'nowhere'),
        as: fc.constantFrom('present', 'denied', 'over'),
      }),
      { maxLength: 6 },
    ),
    cues: fc.constant([]),
  });

  it('finds the same sign as the classifier does by its terms, as probable', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const shares = probabilities(namingTermsOf(one));
        const { redFlag, named } = nameOf(one);
        expect(named).toBeCloseTo(Math.max(...shares.values()), 5);
        expect(shares.get(redFlag)).toBeCloseTo(named, 5);
      }),
    );
  });

  it('gives the word first that speaks for it most', () => {
    const because = nameOf({ stems: ['fever', 'and', 'back'], claims: [], cues: [] }).because();
    expect(because[0]).toBe('fever');
  });
});
