import * as fc from 'fast-check';
import { realBot, type Answered, type Conversation } from '../support/real-bot';

const bot = realBot();

/** What people may say once the six danger signs are clear; a number picks the choice beside it, where there are any. */
const said = fc.constantFrom(
  ...['3 days ago', 'bending for the kettle', 'about a 7', '2 nurofen this morning', 'walking and sitting'],
  ...['im 45 with an ulcer', '52', 'no conditions', 'months ago', 'since friday, lifting, its a 6'],
  ...['no', 'nothing', 'not sure', 'skip', 'rather not say', 'back', 'actually 6', 'no i meant 4 days ago'],
  ...['stop', 'carry on', 'check me', 'how long should i ice it', 'thanks', 'what do you know about me'],
  ...['forget my age', 'make me a plan', 'my pain is 5 out of 10', '1', '2', '7'],
);
const walks = fc.array(said, { maxLength: 8 });
const asked = {
  began: 'When did it begin?',
  pain: 'How bad is the pain right now',
  age: 'How old are you?',
};

/** The six signs denied, then as told. */
async function afterWalk(
  messages: readonly string[],
  each: (message: string, answered: Answered) => void = () => undefined,
): Promise<Conversation> {
  const person = bot.talkTo();
  for (const message of ['check me', 'no', 'no', 'no', 'no', 'no', 'no', ...messages])
    each(message, await person.say(message));
  return person;
}

describe('wherever somebody is behind the danger signs', () => {
  it('a danger sign gets urgent care in one turn, and the check-in is not gone on with', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (messages) => {
        const person = await afterWalk(messages);
        expect((await person.say('i cannot pee and i am numb between my legs')).route).toBe('urgent-care');
        expect((await person.say('3 days ago')).reply).not.toContain('What were you doing');
      }),
      { numRuns: 40 },
    );
  });

  it('starting over works, every message has a reply, and at most two questions are asked in it', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (messages) => {
        // "Back" leads to the last danger sign, and what is no clear no there is a yes: that warning is not started over.
        const routes: string[] = [];
        const person = await afterWalk(messages, (_message, { reply, route }) => {
          expect(reply).not.toBe('');
          expect(reply.split('Why I ask:').length - 1).toBeLessThanOrEqual(2);
          routes.push(route);
        });
        const { route, reply } = await person.say('start over');
        if (!routes.includes('urgent-care')) expect(route).toBe('command');
        expect(reply).not.toContain('Why I ask:');
      }),
      { numRuns: 40 },
    );
  });

  it('nothing is asked that was told before, but what is gone back to or forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (messages) => {
        const known = new Set<string>();
        let before = '';
        await afterWalk(messages, (message, { reply }) => {
          if (message === 'back' || message === 'forget my age') known.clear();
          for (const question of known) expect(reply).not.toContain(question);
          // Once the check was left, "3 days ago" by itself says nothing of what was 3 days ago.
          if (/days ago|friday/.test(message) && before.includes('Why I ask:')) known.add(asked.began);
          before = reply;
          if (message === 'my pain is 5 out of 10') known.add(asked.pain);
          if (message.startsWith('im 45')) known.add(asked.age);
        });
      }),
      { numRuns: 40 },
    );
  });
});
