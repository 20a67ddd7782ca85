import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { TextAdapter } from '../../src/channels/terminal/text-adapter';
import type { TurnRecord } from '../../src/journal';
import { importKnowledge } from '../../src/knowledge/import/import-knowledge';
import { loadKnowledge } from '../../src/knowledge/knowledge';
import { memoryStore } from '../../src/state';
import { wireBot } from '../../src/wire';
import { temporaryFolder } from '../support/temporary-folder';

const table = [
  ['how do i reset my password', 'Open **Settings** and tap *Reset*.'],
  ['i forgot my password', 'Open **Settings** and tap *Reset*.'],
  ['where is my invoice', 'Under Billing.'],
  ['i can not find my bill', 'Under Billing.'],
  ['when are you open', 'From 9 to 5.'],
  ['what are your opening hours', 'From 9 to 5.'],
  ['how do i cancel my order', 'Within a day, on the order page.'],
  ['i do not want my order any more', 'Within a day, on the order page.'],
];

describe('a bot with another knowledge', () => {
  const folder = temporaryFolder();
  const root = join(folder.path, 'knowledge');
  writeFileSync(join(folder.path, 'faq.json'), JSON.stringify(table.map(([question, answer]) => ({ question, answer }))));
  importKnowledge(join(folder.path, 'faq.json'), root, 'en', false);
  mkdirSync(join(root, 'en'), { recursive: true });
  writeFileSync(join(root, 'en', 'messages.yaml'), 'greeting: Hello from the shop. In an emergency call {emergency}.\n');
  const knowledge = loadKnowledge(root, 'en');
  const records: TurnRecord[] = [];
  const journal = { write: (record: TurnRecord): void => void records.push(record) };
  const adapter = new TextAdapter(wireBot(knowledge, memoryStore(), journal, pino({ level: 'silent' })), 'ask');
  let people = 0;
  const say = async (...turns: readonly string[]): Promise<string> => {
    people += 1;
    let said: readonly string[] = [];
    for (const text of turns) said = await adapter.tell(`person-${people}`, text);
    return said.join('\n\n');
  };
  const route = (): string | undefined => records.at(-1)?.route;
  afterAll(() => {
    folder.remove();
  });

  it('answers from it, with neither evidence nor an article', async () => {
    const reply = await say('how can i reset my password');
    expect(route()).toBe('answer');
    expect(reply).toContain('Open Settings and tap *Reset*.');
    expect(reply).not.toMatch(/Evidence|article/);
  });

  it('shows none of our drawings', () => {
    expect(knowledge.written.figures).toEqual([]);
  });

  it('a short question after an answer is a question of its own', async () => {
    expect(await say('where is my invoice', 'when are you open')).toContain('From 9 to 5.');
  });

  it('screens for danger as ever', async () => {
    await say('i cant pee since yesterday and my groin is numb');
    expect(route()).toBe('urgent-care');
    await say('where is my invoice', 'i want to kill myself');
    expect(route()).toBe('urgent-care');
  });

  it('asks back about a sign that is only supposed, though it has no topic of its own for it', async () => {
    const reply = await say('what if i can not feel my groin');
    expect(reply).toContain('Is this happening to you now');
  });

  it('knows nothing of backs', async () => {
    await say('how long should i ice my back');
    expect(route()).not.toBe('answer');
  });

  it('speaks in words that fit any subject, or in its own', async () => {
    expect((await adapter.join('newcomer')).join(' ')).toContain('Hello from the shop.');
    for (const text of ['help', 'hello', 'thanks', 'who are you', 'where does this come from', 'asdf qwer zxcv'])
      expect(await say(text)).not.toMatch(/\bback(s| spasm)|article/i);
  });
});
