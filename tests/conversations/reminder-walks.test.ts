import * as fc from 'fast-check';
import { realBot } from '../support/real-bot';

const bot = realBot();

/** What people may say around reminders; a number picks the choice beside it. */
const said = fc.constantFrom(
  ...[
    'remind me to ice in two hours',
    'set a reminder',
    'every morning at 8 for the exercises',
    'remind me to ring Jo',
  ],
  ...[
    'my reminders',
    'stop reminding me',
    'make it 9',
    'tomorrow at 8 am',
    'in an hour',
    'ice',
    'not now',
    'thanks',
  ],
  ...['how long should i ice it', 'pain 6', 'give me a plan', 'check me', 'no', '1', '2', '3'],
);

describe('wherever somebody is in asking for reminders', () => {
  it('a danger sign gets urgent care in one turn, and starting over works', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (messages) => {
        const person = bot.talkTo();
        for (const message of messages) await person.say(message);
        expect((await person.say('start over')).route).toMatch(/command|urgent-care/);
        expect((await person.say('i cannot pee and i am numb between my legs')).route).toBe('urgent-care');
      }),
      { numRuns: 40 },
    );
  });
});
