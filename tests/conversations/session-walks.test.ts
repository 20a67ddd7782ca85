import * as fc from 'fast-check';
import { realBot, type Conversation } from '../support/real-bot';

let now = new Date('2026-11-30T12:00:00Z');
const bot = realBot(() => now);

/** What people may say while something is counted; a number picks the choice beside it, minutes pass. */
const said = fc.constantFrom(
  ...['count dead bugs with me', 'time 15 minutes of ice', 'count with me', 'start the timer', 'start'],
  ...[
    'done',
    'next',
    'i did 5',
    '3 more',
    'how many left?',
    'how long left',
    'pause',
    'go on',
    'back',
    'skip',
  ],
  ...['it hurts', 'stop', 'ok', 'make it 10 minutes', 'sorry, i meant heat', 'start over', 'pain 6'],
  ...['day 5, what now', 'next step', 'how long should i ice it', 'remind me to walk in an hour', 'check me'],
  ...['1', '2', '3', 'wait 4 minutes'],
);

async function walk(messages: readonly string[]): Promise<Conversation> {
  const person = bot.talkTo();
  for (const message of ['count bird dogs with me', ...messages]) {
    if (message === 'wait 4 minutes') {
      now = new Date(now.getTime() + 240_000);
      continue;
    }
    const { route, reply } = await person.say(message);
    if (route === 'session') expect(reply).toMatch(/^1\. /m);
  }
  return person;
}

describe('wherever somebody is in counting or timing', () => {
  it('there is something to pick, a danger sign gets urgent care in one turn, and no time is told over it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (messages) => {
        const person = await walk(messages);
        const urgent = await person.say('i cannot pee and i am numb between my legs');
        expect(urgent.route).toBe('urgent-care');
        now = new Date(now.getTime() + 30 * 60_000);
        const later = await person.say('how long left');
        expect(`${urgent.reply} ${later.reply}`).not.toMatch(/Time is up|to go|You are here/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a time that is over and could not be told', () => {
  it('is told with the next message, whatever that is, and once', async () => {
    const person = bot.talkTo();
    await person.say('time 15 minutes of ice');
    now = new Date(now.getTime() + 14 * 60_000);
    expect((await person.say('is heat good for my back')).reply).toContain('1 minute to go');
    now = new Date(now.getTime() + 5 * 60_000);
    const told = await person.say('is heat good for my back');
    expect([told.route, told.reply]).toEqual([
      'answer',
      expect.stringContaining('Time is up after 15 minutes'),
    ]);
    expect((await person.say('thanks')).reply).not.toContain('Time is up');
  });
});
