import { realBot, type Conversation } from '../support/real-bot';

const bot = realBot();

/** What stands in a reply as “1. …”, in order. */
function numberedLines(reply: string): readonly string[] {
  return [...reply.matchAll(/^\d\. (.+)$/gm)].flatMap(([, label]) => label ?? []);
}

async function after(opening: string): Promise<{ readonly person: Conversation; readonly reply: string }> {
  const person = bot.talkTo();
  const { reply } = await person.say(opening);
  return { person, reply };
}

// In text channels this is the only way to tap.
describe('a number typed below numbered lines is the line that stood beside it', () => {
  it.each([
    ['an answer', 'how long should i ice it'],
    ['an answer with “tell me more”', 'how much does ibuprofen cost'],
    ['help', 'help'],
    ['small talk', 'thanks'],
    ['a missing price', 'how much does capsaicin cream cost'],
    ['a subject outside', 'what is the weather tomorrow'],
    ['a warning', 'i cant pee since yesterday'],
    ['a question about a sign', 'i used to have both legs go numb'],
    ['talk to a person', 'talk to a person'],
  ])('%s', async (_kind, opening) => {
    const labels = numberedLines((await after(opening)).reply);
    expect(labels.length).toBeGreaterThan(0);
    for (const [at, label] of labels.entries()) {
      const typedNumber = await (await after(opening)).person.say(String(at + 1));
      const typedLine = await (await after(opening)).person.say(label);
      const toldBy = ({ route, disposition, flags, reply }: typeof typedLine) => ({
        label,
        route,
        disposition,
        flags,
        reply,
      });
      expect(toldBy(typedNumber)).toEqual(toldBy(typedLine));
    }
  });
});
