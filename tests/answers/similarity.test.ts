import { createSimilarity, type KnownQuestion } from '../../src/answers/similarity';

const question = (topic: string, text: string): KnownQuestion => ({
  passage: `${topic}#what`,
  topic,
  stems: text.split(' '),
});

describe('likeness to known questions', () => {
  const { compare } = createSimilarity([
    question('card', 'where is my card'),
    question('card', 'card not here yet'),
    question('pin', 'i forgot my pin'),
  ]);

  it('is one for a known question and less for a part of it', () => {
    const whole = compare(['where', 'is', 'my', 'card']);
    expect(whole.nearest.get('card#what')).toBeCloseTo(1, 5);
    expect(whole.coverage).toBeCloseTo(1, 5);
    const part = compare(['where', 'card']).nearest.get('card#what') ?? 0;
    expect(part).toBeGreaterThan(0.4);
    expect(part).toBeLessThan(1);
  });

  it('forgives a slip, which leaves most runs of letters alone', () => {
    expect(compare(['forgott', 'pin']).nearest.get('pin#what') ?? 0).toBeGreaterThan(0.3);
  });

  it('knows nothing of words that it never saw', () => {
    const { nearest, coverage } = compare(['xxqq']);
    expect(nearest.size).toBe(0);
    expect(coverage).toBe(0);
  });

  it('lets several alike ways of asking outvote a single one', () => {
    const votes = compare(['card', 'here']).neighbours();
    expect(votes.get('card') ?? 0).toBeGreaterThan(votes.get('pin') ?? 0);
  });

  it('of one question is not mixed up with that of the question before', () => {
    const first = compare(['my', 'pin']).nearest.get('pin#what');
    compare(['where', 'is', 'my', 'card']);
    expect(compare(['my', 'pin']).nearest.get('pin#what')).toBe(first);
  });
});
