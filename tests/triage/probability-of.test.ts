import * as fc from 'fast-check';
import { termsOf, type Evidence } from '../../src/triage/evidence';
import { createProbabilityOf, danger } from '../../src/triage/probability-of';
import { dot, logistic, vectorOf } from '../../src/understanding/classifier';
import { realKnowledge } from '../support/real-bot';

describe('the probability of danger without strings', () => {
  const model = realKnowledge().source.secondOpinion.danger;
  const places = new Map(model.terms.map((term, place) => [term, place]));
  const told = model.classes[danger];
  const weightAt = new Map((told?.places ?? []).map((place, at) => [place, told?.weights[at] ?? 0]));
  const bySlowWay = (evidence: Evidence): number =>
    logistic(
      dot(
        vectorOf(termsOf(evidence), places, model.rarity),
        (place) => weightAt.get(place) ?? 0,
        told?.bias ?? 0,
      ),
    );
  const probabilityOf = createProbabilityOf(model);
  const stem = fc.constantFrom(
    'numb',
    'leg',
    'both',
    'back',
    'pain',
    'i',
    'can',
    'not',
    'feel',
    'pee',
    'ice',
    'zzz',
    'heat',
  );
  const evidence = fc.record({
    stems: fc.array(stem, { maxLength: 40 }),
    claims: fc.array(
      fc.record({
        concept: fc.constantFrom('fever', 'back-word', 'gone'),
        as: fc.constantFrom('present', 'denied', 'over'),
      }),
      { maxLength: 6 },
    ),
    cues: fc.uniqueArray(fc.constantFrom('denial', 'now', 'past')),
  });

  it('is what a dot product over the terms gives', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        expect(probabilityOf(one)).toBeCloseTo(bySlowWay(one), 5);
      }),
    );
  });
});
