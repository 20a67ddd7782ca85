import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { dispositions } from '../../src/triage/sign';

const answered = z.strictObject({
  id: z.string(),
  turn: z.int().min(0),
  route: z.enum([
    'urgent-care',
    'confirm-red-flag',
    'continue',
    'check-in',
    'answer',
    'clarify',
    'command',
    'plan',
    'medicine-check',
    'small-talk',
    'diary',
    'reminder',
    'session',
    'summary',
    'handoff',
    'fallback',
  ]),
  disposition: z.enum([...dispositions, 'none']),
  flags: z.array(z.string()),
  topics: z.array(z.strictObject({ id: z.string(), confidence: z.number().min(0) })),
  reply: z.string().min(1),
  ms: z.number().min(0),
});
const refused = z.strictObject({ id: z.string().nullable(), error: z.string().min(1) });

/** The built command, as `npm run -s ask` runs it. */
function ask(input: string): { readonly lines: readonly unknown[]; readonly seconds: number } {
  const began = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/src/commands/ask.js'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return {
    lines: lines.map((line): unknown => JSON.parse(line)),
    seconds: (performance.now() - began) / 1000,
  };
}

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-once.mjs'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 120_000);

const asked = [
  '{"id":"talk","turns":["how long should i ice it","and heat?"]}',
  'not json',
  '',
  '{"id":"urgent","text":"i cant pee since yesterday"}\r',
  '{"id":"a number","text":5}',
  '{"id":"no turns","turns":[]}',
  '{"id":"half","turns":["hello",null]}',
  '{"id":"nothing"}',
  '{"id":7,"text":"hello"}',
  '{"text":"hello"}',
  '["hello"]',
  'null',
  '{"id":"after","text":"how long should i ice it"}',
  '{"id":"wörds \\"quoted\\"","text":"¿qué?\\u2028 🙂"}',
  '{"id":"empty","text":""}',
];

describe('the batch command', () => {
  let told: readonly unknown[] = [];
  beforeAll(() => {
    told = ask(asked.join('\n')).lines;
  }, 120_000);

  const of = (id: string): readonly unknown[] =>
    told.filter((line) => typeof line === 'object' && line !== null && 'id' in line && line.id === id);
  const answersOf = (id: string) => of(id).map((line) => answered.parse(line));

  it('answers in the order of the lines and of their turns', () => {
    const named = z.object({ id: z.unknown(), turn: z.unknown().default('bad') });
    expect(told.map((line) => named.parse(line)).map(({ id, turn }) => [id, turn])).toEqual([
      ['talk', 0],
      ['talk', 1],
      [null, 'bad'],
      ['urgent', 0],
      ['a number', 'bad'],
      ['no turns', 'bad'],
      ['half', 'bad'],
      ['nothing', 'bad'],
      [null, 'bad'],
      [null, 'bad'],
      [null, 'bad'],
      [null, 'bad'],
      ['after', 0],
      ['wörds "quoted"', 0],
      ['empty', 0],
    ]);
  });

  it('remembers within an id', () => {
    expect(answersOf('talk').map(({ route, topics }) => [route, topics.map(({ id }) => id)])).toEqual([
      ['answer', ['ice']],
      ['answer', ['heat']],
    ]);
  });

  it('takes each id for a fresh person', () => {
    const [urgent] = answersOf('urgent');
    expect([urgent?.route, urgent?.disposition, urgent?.flags]).toEqual([
      'urgent-care',
      'hospital-now',
      ['bladder-change'],
    ]);
    const [after] = answersOf('after');
    expect([after?.route, after?.disposition, after?.flags]).toEqual(['answer', 'none', []]);
    expect(after?.reply).toBe(answersOf('talk')[0]?.reply);
  });

  it('gives what the person would read as plain text', () => {
    const [first] = answersOf('talk');
    expect(first?.reply).toContain('15 minutes');
    expect(first?.reply).not.toMatch(/\*\*|\]\(|<[a-z]/);
  });

  it('says of a bad line what is wrong and what would be right, and goes on', () => {
    for (const line of told.filter((one) => !answered.safeParse(one).success))
      expect(refused.parse(line).error).toMatch(/found .*; allowed: .*"id"/);
    expect(told.filter((one) => refused.safeParse(one).success)).toHaveLength(9);
  });

  it('answers an empty message too', () => {
    expect(answersOf('empty').map(({ route }) => route)).toEqual(['fallback']);
  });
});

describe('a thousand lines', () => {
  const texts = [
    'how long should i ice it',
    'i cant pee since yesterday',
    'how much does acupuncture cost',
    'thanks',
    'no fever no numbness how should i sleep',
    'wats the best wy to lift a box',
    'asdkjh qweoiu',
    'what is the weather tomorrow',
    'i used to have both legs go numb',
    'talk to a human',
  ];

  it('take seconds, stay within the contract, and the same words get the same answer', () => {
    const input = Array.from({ length: 1000 }, (_, at) =>
      JSON.stringify({ id: `n${at}`, text: texts[at % texts.length] }),
    );
    const { lines, seconds } = ask(input.join('\n'));
    const told = lines.map((line) => answered.parse(line));
    expect(told.map(({ id }) => id)).toEqual(input.map((_, at) => `n${at}`));
    const outcomes = told.map(({ route, topics, reply }) => JSON.stringify({ route, topics, reply }));
    expect(new Set(outcomes).size).toBe(texts.length);
    expect(seconds).toBeLessThan(60);
  }, 120_000);
});
