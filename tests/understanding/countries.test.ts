import { createCountries } from '../../src/understanding/countries';

const stating = ['in', 'i live in', 'i am in', 'im in'];
const countryIn = createCountries([
  { id: 'uk', names: ['united kingdom'], answersOnly: ['uk'], stating },
  { id: 'us', names: ['united states', 'texas'], answersOnly: ['us', 'usa'], stating },
  { id: 'es', names: ['spain'], answersOnly: [], stating },
]);

describe('where somebody is', () => {
  it.each([
    ['i live in the uk', { id: 'uk', stated: true, alone: true }],
    ['im in texas and my chest hurts when i breathe', { id: 'us', stated: true, alone: false }],
    ['i am in spain', { id: 'es', stated: true, alone: true }],
  ])('is stated by %p', (typed, found) => {
    expect(countryIn(typed, false)).toEqual(found);
  });

  it.each([['i sprained my back'], ['please help us'], ['a spain holiday hurt my back']])(
    'is not read into %p',
    (typed) => {
      expect(countryIn(typed, false)).toBeUndefined();
    },
  );

  it('may be two letters when we asked', () => {
    expect(countryIn('us', true)).toEqual({ id: 'us', stated: false, alone: true });
  });
});
