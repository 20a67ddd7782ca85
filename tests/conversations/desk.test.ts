import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { deskStates } from '../../src/desk/desk';
import { deskTalk, type DeskTalk } from '../support/desk-talk';
import { expectation, missedIn } from '../support/expectation';

const told = z.array(z.enum(['handoff.initiate', 'handoff.status'])).optional();
const turn = z.union([
  z.strictObject({ person: z.string(), expect: expectation, told }),
  z.strictObject({ person: z.string(), silent: z.literal(true) }),
  z.strictObject({ desk: z.enum(deskStates), says: z.array(z.string()) }),
]);
const scenario = z.strictObject({
  title: z.string(),
  hours: z.string().exactOptional(),
  at: z.string().exactOptional(),
  zone: z.string().exactOptional(),
  turns: z.array(turn).min(1),
});

/** What is not as it has to be. */
async function missed(talk: DeskTalk, one: z.output<typeof turn>): Promise<readonly string[]> {
  const before = talk.channel.events.length;
  if ('desk' in one) {
    const said = await talk.status(one.desk);
    const lacks = one.says
      .filter((text) => !said.includes(text))
      .map((text) => `does not say “${text}”: ${said}`);
    return one.says.length === 0 && said !== '' ? [`is not silent: ${said}`] : lacks;
  }
  const answered = await talk.say(one.person);
  const events = talk.channel.events.slice(before).map(({ name }) => name);
  if ('silent' in one) return answered.reply === '' ? [] : [`is not silent: ${answered.reply}`];
  const wrong = missedIn(answered, one.expect);
  const wanted = one.told ?? events;
  return [
    ...(wrong.length === 0 ? [] : [...wrong, `${answered.route}: ${answered.reply}`]),
    ...(wanted.join() === events.join() ? [] : [`the desk is told ${events.join() || 'nothing'}`]),
  ];
}

const scenarios = z
  .array(scenario)
  .parse(parse(readFileSync(join(__dirname, 'desk', 'talk-to-a-person.yaml'), 'utf8')));

it.each(scenarios)('$title', async ({ turns, ...setting }) => {
  const talk = deskTalk(setting);
  for (const one of turns) {
    const wrong = await missed(talk, one);
    expect(wrong.length === 0 ? [] : [JSON.stringify(one), ...wrong]).toEqual([]);
  }
});
