import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';

describe('another medicine beside one of ours', () => {
  const { source, mend } = realKnowledge();
  const understand = createUnderstand(source, mend);
  const notOurs = (text: string) => understand(text, { countryAsked: false }).notOurs;

  it('is not ours, however surely ours is known', () => {
    expect(notOurs('i take finasteride, how much ibuprofen can i have')).toMatchObject({
      id: 'drug-interaction',
      confidence: 1,
    });
  });

  it('proves nothing beside what is no medicine', () => {
    expect(notOurs('i take finasteride, how long do i ice my back')?.confidence ?? 0).toBeLessThan(1);
  });

  it('is ours where the data say what it means', () => {
    expect(notOurs('i take lithium, how much ibuprofen can i have')).toBeUndefined();
  });

  it.each([
    ['an antidepressant', 'i take sertraline, is advil a problem with that'],
    ['an age that is no child’s', 'how much ibuprofen for a 62 year old'],
  ])('is not turned away where the data say what %s means for it', (_what, text) => {
    expect(notOurs(text)).toBeUndefined();
  });

  it('is left alone for what is said beside a circumstance: an animal stays an animal', () => {
    expect(notOurs('i have asthma and give my cat ibuprofen, how much')).toMatchObject({ id: 'animals' });
  });
});
