import { realKnowledge } from '../support/real-bot';

const { written, wordsFor } = realKnowledge();
const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d[\d -]*\d/g) ?? []).map((number) => number.replace(/\D/g, '')).filter(({ length }) => length > 1);
const withNumbers = Object.keys(written.messages).filter((key) =>
  /\{(emergency|advice|poison|crisis)\}/.test(written.messages[key] ?? ''),
);

describe('the number that somebody is given', () => {
  it.each(written.services.countries.map(({ id }) => id))('in %s is never another country’s', (id) => {
    const country = written.services.countries.find((one) => one.id === id);
    if (country === undefined) throw new Error(`no country ${id}`);
    const { emergency, advice, poison, crisis } = country;
    const own = new Set(
      [emergency, advice, poison, crisis].flatMap(({ number, label, how }) =>
        numbersIn([number, label, how].filter((part) => part !== undefined).join(' / ')),
      ),
    );
    const words = wordsFor(id);
    const foreign = withNumbers.flatMap((key) =>
      numbersIn(words.message(key))
        .filter((number) => !own.has(number))
        .map((number) => `${key}: ${number}`),
    );
    expect(foreign).toEqual([]);
    expect(numbersIn(words.message('do-medical-emergency-now'))).toEqual(
      expect.arrayContaining([...numbersIn(emergency.number ?? emergency.label)].slice(0, 1)),
    );
  });

  it('is one that helps anywhere while the country is not known', () => {
    expect(numbersIn(wordsFor().message('do-medical-emergency-now'))).toEqual(['112', '911']);
  });
});
