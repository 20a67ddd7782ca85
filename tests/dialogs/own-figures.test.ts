import { realBot } from '../support/real-bot';

describe('an answer counts with the figures that people tell', () => {
  const bot = realBot();
  const told = async (...messages: readonly string[]): Promise<string> => {
    const person = bot.talkTo();
    let reply = '';
    for (const message of messages) ({ reply } = await person.say(message));
    return reply;
  };

  it.each([
    [
      'tablets of the strength told',
      ['Nurofen 200mg tabs, how many can an adult have in 24 hours'],
      'at most 6 × 200 mg',
    ],
    ['so many tablets of a strength', ['ibuprofen dose', '4 of my 200 mg ones'], '4 × 200 mg makes 800 mg'],
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

  it('what is priced by the session and what is priced by the piece are not added up', async () => {
    const reply = await told('what does acupuncture cost, and what does a grabber cost');
    expect(reply).toContain('$12');
    expect(reply).not.toContain('That makes $72');
  });

  it('no tablets are counted for somebody who is pregnant', async () => {
    const reply = await told('i am pregnant', 'ibuprofen 200mg tablets, how many can i take');
    expect(reply).toContain('no dose from me');
    expect(reply).not.toMatch(/× 200 mg/);
  });

  it('no tablets are counted of a strength that is more than a label allows at once', async () => {
    const reply = await told('ibuprofen 800 mg tablets, how many in 24 hours');
    expect(reply).toContain('800 mg in one tablet is more than the 400 mg at once');
    expect(reply).not.toMatch(/× 800 mg/);
  });

  it('a number about something else is not multiplied with the price before it', async () => {
    const reply = await told('what does acupuncture cost', 'stop exercising if my pain is 7 out of 10?');
    expect(reply).not.toContain('7 times');
  });

  it('after "go back" it is the answer gone back to that counts', async () => {
    const reply = await told(
      'how much water for 200 lbs',
      'what does acupuncture cost',
      'go back',
      'sorry I meant 170',
    );
    expect(reply).toContain('85 ounces');
  });

  it('what was taken is remembered, put right, shown and forgotten', async () => {
    const person = bot.talkTo();
    await person.say('I had 2 ibuprofen at breakfast');
    expect((await person.say('how many ibuprofen can i take then')).reply).toContain('800 mg are left');
    expect((await person.say('no sorry, three')).reply).toContain('600 mg are left');
    expect((await person.say('what do you know about me')).reply).toContain('600 mg of ibuprofen');
    await person.say('forget me');
    expect((await person.say('how much ibuprofen can i take')).reply).not.toContain('are left');
  });

  it('the day of the spasm is remembered, put right and shown', async () => {
    const person = bot.talkTo();
    expect((await person.say("it's day 2. ice or heat?")).reply).toContain('on day 2');
    expect((await person.say("no wait, I miscounted, it's day 5")).reply).toContain('on day 5');
    expect((await person.say('how long does a spasm last')).reply).toContain('on day 5');
    expect((await person.say('what do you know about me')).reply).toContain('Days since it began: 5');
  });

  it('a price that is not given is said to be none, and no sum is made', async () => {
    const reply = await told('how much do chiropractors charge a visit');
    expect(reply).toContain('gives no price');
    expect(reply).not.toContain('That makes');
  });
});
