import * as fc from 'fast-check';
import { realBot, type Answered, type Conversation } from '../support/real-bot';

const bot = realBot();

/** What people may say anywhere: to begin a flow, to answer one, to leave it, or something else; a number picks a choice. */
const said = fc.constantFrom(
  ...[
    'check me',
    'give me a plan',
    'can i take ibuprofen now',
    'pain 6',
    'show my diary',
    'am i getting better',
  ],
  ...[
    'remind me to ice in two hours',
    'my reminders',
    'summary for my doctor',
    'talk to a person',
    'count with me',
  ],
  ...[
    'time 15 minutes of ice',
    'what do you know about me',
    'what can i ask',
    'which country',
    'forget my age',
  ],
  ...[
    'no',
    'yes',
    'not sure',
    'none of these',
    'skip',
    'next',
    'done',
    'stop',
    'back',
    'later',
    'carry on',
    'never mind',
  ],
  ...[
    '3 days ago',
    'tuesday',
    '2 nurofen at 8',
    'im 45',
    'i am pregnant',
    'about a 7',
    'in an hour',
    'ireland',
  ],
  ...[
    'how long should i ice it',
    'and heat?',
    'why?',
    'tell me more',
    "that's not what i meant",
    'thanks',
    'sorry i meant the left one',
  ],
  ...['asdf qwer', '1', '2', '3', '10'],
);
const walks = fc.array(said, { maxLength: 10 });

async function afterWalk(
  messages: readonly string[],
  each: (answered: Answered) => void = () => undefined,
): Promise<Conversation> {
  const person = bot.talkTo();
  for (const message of messages) each(await person.say(message));
  return person;
}

describe('wherever somebody is, in whatever order they came there', () => {
  it('a danger sign gets urgent care in one turn', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (messages) => {
        const person = await afterWalk(messages);
        const { route, flags } = await person.say('i cannot pee and i am numb between my legs');
        expect(route).toBe('urgent-care');
        expect(flags).toContain('saddle-numbness');
      }),
      { numRuns: 40 },
    );
  });

  it('every message has a reply, and starting over leads out of anything but a warning', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (messages) => {
        const routes: string[] = [];
        const person = await afterWalk(messages, ({ route, reply }) => {
          expect(reply).not.toBe('');
          routes.push(route);
        });
        const over = await person.say('start over');
        if (routes.includes('urgent-care')) return;
        expect(over.route).toBe('command');
        const { route, topics } = await person.say('how long should i ice it');
        expect([route, topics.map(({ id }) => id)]).toEqual(['answer', expect.arrayContaining(['ice'])]);
      }),
      { numRuns: 40 },
    );
  });
});
