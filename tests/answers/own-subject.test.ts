import { createStrange, trainOwnSubject } from '../../src/answers/own-subject';
import { createSubjectClassifier, trainSubjectClassifier } from '../../src/answers/subject-classifier';

const words = (text: string): readonly string[] => text.split(' ');
const ofBank = [
  'where is my card',
  'my card is not here yet',
  'why was my card charged twice',
  'i can not find the money i added',
  'the transfer to my account failed',
  'how do i change my pin',
].map(words);
const ofDanger = [
  'i can not feel my legs',
  'my groin is numb since monday',
  'i want to end my life',
  'i lost control of my bladder',
  'there is blood in my urine',
  'my legs are numb and weak',
].map(words);

describe('a subject that the second opinion has never read of', () => {
  const strange = createStrange(trainOwnSubject(ofBank, ofDanger));

  it('is told from danger', () => {
    expect(strange(words('where is the money of my transfer')) ?? 1).toBeLessThan(0.3);
    expect(strange(words('my legs are numb')) ?? 0).toBeGreaterThan(0.7);
  });

  it('hides no danger that stands in the midst of it', () => {
    const bank = 'why was my card charged twice and where is the money of my transfer';
    expect(
      strange(words(`${bank} my groin is numb and i can not feel my legs ${bank}`)) ?? 0,
    ).toBeGreaterThan(0.7);
  });

  it('is left to the second opinion where nothing was learned', () => {
    expect(createStrange(trainOwnSubject([], ofDanger))(words('where is my card'))).toBeUndefined();
  });
});

describe('more subjects than can be learned apart', () => {
  it('are left to likeness', () => {
    const asked = Array.from({ length: 3000 }, (_, at) => ({
      stems: [`word${at}`],
      kind: 'topic' as const,
      id: `topic-${at}`,
    }));
    const model = trainSubjectClassifier(asked);
    expect(model.classes).toEqual({});
    expect(createSubjectClassifier(model)(['word7'])).toEqual({
      topics: new Map(),
      expressions: new Map(),
      outside: 0.5,
    });
  });
});
