import { createOpinion } from '../../src/triage/opinion';
import { trainSecondOpinion } from '../../src/triage/train-second-opinion';
import { lists, marked } from '../support/toy-lexicon';

const told = (text: string, redFlag?: string) => ({
  stems: text.split(' '),
  claims: [],
  cues: [],
  weight: 1,
  ...(redFlag === undefined ? {} : { redFlag }),
});
/** So taught, "ago" alone tells of danger. */
const model = trainSecondOpinion([
  told('groin dead three days ago', 'numb'),
  told('groin odd two days ago', 'numb'),
  told('how long do i ice it'),
  told('how long do i lie down'),
]);
const { book } = marked('');
const opinionOn = createOpinion(model, [], {
  questionOpeners: lists.questionOpeners,
  everyday: new Set(['back', 'went', 'days', 'ago']),
  book,
});

describe('the second opinion on a message', () => {
  it.each(['my back went 3 days ago', 'back went 3 days ago lifting'])(
    'is none where nearly every word is everybody’s: “%s”',
    (text) => {
      expect(opinionOn(marked(text))).toBeUndefined();
    },
  );

  it('is given where two words are not, however many are', () => {
    expect(opinionOn(marked('my groin went dead 3 days ago'))?.redFlag).toBe('numb');
  });

  it('is none on one word or two', () => {
    expect(opinionOn(marked('groin dead'))).toBeUndefined();
  });
});
