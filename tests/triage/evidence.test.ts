import { claimsIn, evidenceOf, namingTermsOf, termsOf, type Evidence } from '../../src/triage/evidence';
import { marked } from '../support/toy-lexicon';

function evidenceIn(text: string, counts?: (at: number) => boolean): Evidence {
  const told = marked(text);
  return evidenceOf(told, claimsIn(told, told.book), counts);
}

const keys = (terms: ReadonlyMap<string, number>): readonly string[] => [...terms.keys()];

describe('what the second opinion sees', () => {
  it.each([
    ['a concept that is there', 'my leg is numb', 'present'],
    ['one that is denied', 'no numb leg', 'denied'],
    ['one that is supposed', 'if my leg is numb', 'supposed'],
    ['one that is denied, though it is supposed as well', 'if no numb leg', 'denied'],
    ['one that somebody with them has', 'mum has a numb leg', 'with-them'],
  ])('tells %s', (_claim, text, as) => {
    expect(keys(termsOf(evidenceIn(text)))).toContain(`{numb}=${as}`);
  });

  it('tells which of two is denied', () => {
    const terms = keys(termsOf(evidenceIn('no numb leg but both sore')));
    expect(terms).toEqual(expect.arrayContaining(['{numb}=denied', '{sore}=present']));
    expect(terms).not.toContain('{sore}=denied');
  });

  it('names a sign by the concepts that are there', () => {
    const terms = keys(namingTermsOf(evidenceIn('no numb leg but both sore')));
    expect(terms).toEqual(expect.arrayContaining(['{sore}', '{numb}=not']));
    expect(terms).not.toContain('{numb}');
  });

  it('holds of a part of the message that part alone', () => {
    const { stems, claims } = evidenceIn('numb. sore', (at) => at > 0);
    expect(stems).toEqual(['sore']);
    expect(claims.map(({ concept }) => concept)).toEqual(['sore']);
  });
});
