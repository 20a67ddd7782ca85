import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../../src/evaluation/figures';
import { readRecorded } from '../../src/evaluation/recorded';
import { runEvaluation } from '../../src/evaluation/run';
import { readSets, setsFolder, textsOf } from '../../src/evaluation/sets';
import { estimate, type Estimate } from '../../src/evaluation/share';
import { realKnowledge } from '../support/real-bot';

const frozen = readSets(setsFolder, ['frozen']);

describe('the frozen part', () => {
  const recorded = readRecorded().figures;
  let found: Readonly<Record<string, Estimate>> = {};

  beforeAll(async () => {
    found = figuresOf(await runEvaluation(realKnowledge(), frozen), 'frozen');
  }, 300_000);

  /** How far a figure may slip before somebody has to look: one point. */
  const slack = 0.01;
  const shareOf = (figures: Readonly<Record<string, { readonly share: number } | undefined>>, id: string) =>
    figures[id]?.share ?? NaN;

  it.each(['sensitivity', 'questions-right'])('%s has not fallen below the record', (id) => {
    expect(shareOf(found, id)).toBeGreaterThanOrEqual(shareOf(recorded, id) - slack);
  });

  it.each(['false-alarms', 'not-ours-answered'])('%s has not risen above the record', (id) => {
    expect(shareOf(found, id)).toBeLessThanOrEqual(shareOf(recorded, id) + slack);
  });

  it('is as large as when it was recorded', () => {
    const sizes = (figures: typeof found) => Object.entries(figures).map(([id, { of }]) => [id, of] as const);
    const fixed = sizes(found).filter(([id]) => !id.endsWith('-level'));
    expect(Object.fromEntries(sizes(recorded))).toMatchObject(Object.fromEntries(fixed));
  });
});

describe('nothing frozen is in the knowledge', () => {
  /** Shorter messages ("cant pee") are hit by chance by everybody who writes examples. */
  const wordsOfItsOwn = 8;
  /** So many short ones may coincide before it is no chance any more. */
  const byChance = 0.05;

  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/\\(?=")/g, '')
      .replace(/''/g, "'")
      .replace(/\s+/g, ' ')
      .trim();
  const knowledge = readdirSync('knowledge', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|md)$/.test(name))
    .map((name) => plain(readFileSync(join('knowledge', name), 'utf8')))
    .join('\n');
  const occurring = textsOf(frozen)
    .map(plain)
    .filter((text) => knowledge.includes(text));

  it('no message of eight words or more occurs in any file', () => {
    expect(occurring.filter((text) => text.split(' ').length >= wordsOfItsOwn)).toEqual([]);
  });

  it('of the shorter ones no more occur than chance explains', () => {
    expect(occurring.length / textsOf(frozen).length).toBeLessThan(byChance);
  });
});

describe('Wilson intervals', () => {
  it.each([
    [9, 10, 0.5958, 0.9821],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [0, 0, 0, 1],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const found = estimate({ hits, of });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});
