import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const answer = z.strictObject({
  id: z.string(),
  turn: z.number(),
  route: z.enum([
    'urgent-care',
    'confirm-red-flag',
    'continue',
    'answer',
    'clarify',
    'command',
    'small-talk',
    'handoff',
    'fallback',
  ]),
  disposition: z.enum(['emergency-now', 'hospital-now', 'same-day', 'see-clinician', 'self-care', 'none']),
  flags: z.array(z.string()),
  topics: z.array(z.strictObject({ id: z.string(), confidence: z.number() })),
  reply: z.string(),
  ms: z.number(),
});

function ask(lines: readonly string[]): unknown[] {
  const { stdout, status } = spawnSync(process.execPath, ['dist/src/commands/ask.js'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('the batch contract', () => {
  it('answers every turn in order, goes on after a bad line, and takes each id for a fresh person', () => {
    const told = ask([
      '{"id":"a1","turns":["should i ice it","and heat?"]}',
      'not json',
      '{"id":"b","text":5}',
      '{"id":"c","text":"i cant pee since yesterday"}',
      '{"id":"d","text":"how long should i ice it"}',
    ]);
    expect(told).toHaveLength(6);
    const good = [told[0], told[1], told[4], told[5]].map((line) => answer.parse(line));
    expect(good.map(({ id, turn }) => [id, turn])).toEqual([
      ['a1', 0],
      ['a1', 1],
      ['c', 0],
      ['d', 0],
    ]);
    expect(good.map(({ route }) => route)).toEqual(['answer', 'answer', 'urgent-care', 'answer']);
    expect(JSON.stringify(told[2])).toMatch(/"id":null,"error":".*not JSON/);
    expect(JSON.stringify(told[3])).toMatch(/"id":"b","error":".*allowed/);
  });
});
