import * as fc from 'fast-check';
import { realBot, type Answered, type Conversation } from '../support/real-bot';

const bot = realBot();

/** What people may say around a medicine check; a number picks the choice beside it. */
const said = fc.constantFrom(
  ...[
    'can i take ibuprofen now',
    'can i take paracetamol',
    'check my tablets',
    'can i have another two',
    'can i take my tramadol',
  ],
  ...[
    'none of these',
    'no',
    'yes',
    'not sure',
    'i have asthma',
    "i'm 34",
    'nothing',
    '2 ibuprofen at 8',
    'a lemsip an hour ago',
  ],
  ...['back', 'i meant no', 'stop', 'carry on', 'back to the tablet check', 'repeat that'],
  ...[
    'how much ibuprofen can i take',
    'how long should i ice it',
    'thanks',
    'give me a plan',
    'what do you know about me',
  ],
  ...['1', '2', '3', '4'],
);

async function afterWalk(
  messages: readonly string[],
  each: (answered: Answered) => void = () => undefined,
): Promise<Conversation> {
  const person = bot.talkTo();
  for (const message of ['can i take ibuprofen', ...messages]) each(await person.say(message));
  return person;
}

const dose = 'Label dose for adults';

describe('wherever somebody is in a medicine check', () => {
  it('a danger sign gets urgent care in one turn, and no dose comes over it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (messages) => {
        const person = await afterWalk(messages);
        expect((await person.say('i cannot pee and i am numb between my legs')).route).toBe('urgent-care');
        expect((await person.say('none of these')).reply).not.toContain(dose);
        await person.say("I'll get help now");
        expect((await person.say('can i take ibuprofen now')).reply).not.toContain(dose);
      }),
      { numRuns: 50 },
    );
  });

  it('starting over works, every turn of the check leaves something to pick, and what was told is not asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (messages) => {
        const person = await afterWalk(messages, ({ route, reply }) => {
          if (route === 'medicine-check') expect(reply).toMatch(/^1\. |how many tablets/m);
        });
        expect((await person.say('start over')).route).toBe('command');
        expect((await person.say('i take warfarin')).route).not.toBe('medicine-check');
        const { route, reply } = await person.say('can i take ibuprofen now');
        expect([route, reply.includes('no dose from me'), reply.includes(dose)]).toEqual([
          'medicine-check',
          true,
          false,
        ]);
      }),
      { numRuns: 50 },
    );
  });
});
