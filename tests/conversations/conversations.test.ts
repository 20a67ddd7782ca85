import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { realBot } from '../support/real-bot';

const expectation = z.strictObject({
  route: z.string().optional(),
  disposition: z.string().optional(),
  flag: z.string().optional(),
  topic: z.string().optional(),
  says: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
});
const scenarios = z.array(
  z.strictObject({
    title: z.string(),
    turns: z.array(z.strictObject({ person: z.string(), expect: expectation })),
  }),
);

const folder = __dirname;
const bot = realBot();

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(file, () => {
    for (const { title, turns } of scenarios.parse(parse(readFileSync(join(folder, file), 'utf8')))) {
      it(title, async () => {
        const person = bot.talkTo();
        for (const { person: text, expect: wanted } of turns) {
          const answered = await person.say(text);
          const where = `after “${text}”: ${answered.reply}`;
          if (wanted.route !== undefined) expect([answered.route, where]).toEqual([wanted.route, where]);
          if (wanted.disposition !== undefined) expect(answered.disposition).toBe(wanted.disposition);
          if (wanted.flag !== undefined) expect(answered.flags).toContain(wanted.flag);
          if (wanted.topic !== undefined) expect(answered.topics.map(({ id }) => id)).toContain(wanted.topic);
          for (const said of wanted.says) expect(answered.reply).toContain(said);
          for (const said of wanted.never) expect(answered.reply).not.toContain(said);
        }
      });
    }
  });
}
