import { missingFacts } from '../../src/evaluation/facts';

describe('facts in a reply', () => {
  it.each([
    ['For 15–20 minutes.', [['15-20']]],
    ['For 15-20 minutes.', [['15–20']]],
    ['At most 1,200 MG', [['1200', '1,200 mg']]],
  ])('%s holds %j', (reply, facts) => {
    expect(missingFacts(reply, facts)).toEqual([]);
  });

  it('each list has to be met; what is missing is named', () => {
    expect(missingFacts('Wrap it in a cloth.', [['cloth'], ['15 min', 'fifteen']])).toEqual([
      ['15 min', 'fifteen'],
    ]);
  });
});
