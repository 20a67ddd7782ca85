import type { Ranked } from '../../src/answers/rank';
import { decideRoute } from '../../src/routing/decide-route';
import { candidate, memory, reading } from '../support/builders';

function question(of: Partial<Ranked>): Ranked {
  return {
    question: 'a question',
    frame: { subjects: [], aspects: [] },
    candidates: [candidate('ice#how-long', 10), candidate('heat#what', 7)],
    confidence: 0.9,
    coverage: 1,
    elliptical: false,
    vague: false,
    known: false,
    leaning: false,
    ...of,
  };
}

describe('for a price that is not known', () => {
  const named = {
    subjects: [{ id: 'heat', words: 'heat', span: { places: [0], first: 0, last: 0 } }],
    aspects: [{ id: 'cost', words: 'cost', span: { places: [1], first: 1, last: 1 } }],
  } as const;

  it('borrows no other', () => {
    const price = question({ frame: named, asksPrice: 'in-words' });
    expect(decideRoute(reading({ questions: [price] }), memory())).toMatchObject({
      reason: { kind: 'no-price', topic: 'heat' },
    });
  });

  it('is none where its words mean something else: a cheap fix', () => {
    expect(decideRoute(reading({ questions: [question({ frame: named })] }), memory()).kind).toBe('answer');
  });

  it('says so and tells the rest where the last question asked a price and this one says nothing', () => {
    const candidates = [{ ...candidate('heat#cost', 10), unpriced: true }, candidate('heat#what', 9)];
    const after = question({ candidates, asksPrice: 'as-before' });
    expect(decideRoute(reading({ questions: [after] }), memory())).toMatchObject({
      kind: 'answer',
      answers: [{ passage: 'heat#what' }],
      unpriced: 'heat',
    });
  });
});
