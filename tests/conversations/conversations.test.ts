import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { expectation, missedIn } from '../support/expectation';
import { realBot } from '../support/real-bot';

/** What is typed; very long messages as something repeated. */
const typed = z.union([
  z.string(),
  z
    .strictObject({ repeat: z.string(), times: z.number() })
    .transform(({ repeat, times }) => repeat.repeat(times)),
]);
const scenario = z.strictObject({
  title: z.string(),
  turns: z.array(z.strictObject({ person: typed, expect: expectation })).min(1),
});

const bot = realBot();

for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.yaml'))) {
  const told = z.array(scenario).parse(parse(readFileSync(join(__dirname, file), 'utf8')));
  describe(basename(file, '.yaml'), () => {
    it.each(told)('$title', async ({ turns }) => {
      const person = bot.talkTo();
      for (const { person: text, expect: wanted } of turns) {
        const answered = await person.say(text);
        const { route, disposition, flags, topics, reply } = answered;
        const missed = missedIn(answered, wanted);
        expect(
          missed.length === 0
            ? []
            : { said: text.slice(0, 200), missed, route, disposition, flags, topics, reply },
        ).toEqual([]);
      }
    });
  });
}
