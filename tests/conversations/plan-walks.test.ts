import * as fc from 'fast-check';
import { realBot, type Answered, type Conversation } from '../support/real-bot';

const bot = realBot();

/** What people may say around a plan; a number picks the choice beside it. */
const said = fc.constantFrom(
  ...[
    'give me a plan',
    'day 4, what now',
    'back to my plan',
    'next',
    'done',
    'go back',
    'too sore',
    'stop',
    'am i on track',
  ],
  ...[
    'tuesday',
    '3 weeks',
    'no idea',
    'how many?',
    'how long should i ice it',
    'i am pregnant',
    'thanks',
    'tell me more',
  ],
  ...['1', '2', '3', '4', 'skip', '7 out of 10'],
);

/** Walks through the plan as told, then goes on. */
async function afterWalk(
  messages: readonly string[],
  each: (answered: Answered, before: boolean) => void = () => undefined,
): Promise<Conversation> {
  const person = bot.talkTo();
  let knowsTheDay = false;
  for (const message of ['give me a plan', 'tuesday', ...messages]) {
    const answered = await person.say(message);
    each(answered, knowsTheDay);
    knowsTheDay ||= message === 'tuesday';
  }
  return person;
}

describe('wherever somebody is in the plan', () => {
  it('a danger sign gets urgent care in one turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (messages) => {
        const person = await afterWalk(messages);
        const { route } = await person.say('i cannot pee and i am numb between my legs');
        expect(route).toBe('urgent-care');
      }),
      { numRuns: 60 },
    );
  });

  it('starting over works, and every turn of the plan leaves something to pick or asks for a score, and asks nothing that is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 8 }), async (messages) => {
        const person = await afterWalk(messages, ({ route, reply }, knowsTheDay) => {
          if (!knowsTheDay || route !== 'plan') return;
          expect(reply).not.toContain('When did it begin');
          expect(reply).toMatch(/^1\. |from 0 /m);
        });
        expect((await person.say('start over')).route).toBe('command');
        expect((await person.say('back to my plan')).reply).toContain('Today:');
      }),
      { numRuns: 60 },
    );
  });
});
