import { realBot } from '../support/real-bot';

describe('an answer counts with the figures that people tell', () => {
  const told = async (...messages: readonly string[]): Promise<string> => {
    const person = realBot().talkTo();
    let reply = '';
    for (const message of messages) ({ reply } = await person.say(message));
    return reply;
  };

  it.each([
    [
      'tablets of the strength told',
      ['Nurofen 200mg tabs, how many can an adult have in 24 hours'],
      'At most 6 tablets of 200 mg',
    ],
    [
      'so many tablets of a strength',
      ['ibuprofen dose', '4 of my 200 mg ones'],
      '4 tablets of 200 mg make 800 mg',
    ],
    [
      'what is left of the day after what was taken',
      ['I have 325 mg acetaminophen tablets, took 4 already. how much of the daily limit remains'],
      '1,700 mg are left',
    ],
    ['so many sessions', ['what does acupuncture cost', 'and for 5 of them'], '$300-$600'],
    ['several things together', ['what do the tens unit and the travel roller cost together'], '$75-$105'],
    [
      'a weight without a unit after an answer about water',
      ['how much water for 200 lbs', 'sorry I meant 170'],
      '85 ounces',
    ],
    [
      'a weight of somebody else',
      ['how much water for 200 lbs', 'what about my wife, she is 130'],
      '65 ounces',
    ],
  ])('%s', async (_what, messages, expected) => {
    expect(await told(...messages)).toContain(expected);
  });

  it('no tablets are counted for somebody who is pregnant', async () => {
    expect(await told('i am pregnant', 'ibuprofen 200mg tablets, how many can i take')).not.toMatch(
      /tablets of 200 mg/,
    );
  });

  it('a price that is not given is said to be none, and no sum is made', async () => {
    const reply = await told('how much do chiropractors charge a visit');
    expect(reply).toContain('gives no price');
    expect(reply).not.toContain('That makes');
  });
});
