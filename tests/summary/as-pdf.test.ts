import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { summarySheet } from '../../dialogs';
import { asPdf } from '../../src/summary/as-pdf';
import type { Memory } from '../../src/routing/memory';
import { signAnswers } from '../../src/routing/signs';
import type { Summary } from '../../src/summary/summary';
import { memory, warning } from '../support/builders';
import { realKnowledge } from '../support/real-bot';
import { toySummary } from '../support/summaries';

interface Node {
  readonly role?: string | undefined;
  readonly alt?: string | undefined;
  readonly children?: readonly Node[] | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({ role: z.string().optional(), alt: z.string().optional(), children: z.array(node).optional() }),
);
const readBack = z.object({
  pages: z.number(),
  title: z.string(),
  language: z.string(),
  marked: z.boolean(),
  paper: z.array(z.number()),
  text: z.string(),
  structure: node,
});

const now = new Date('2026-11-30T14:00:00.000Z');

/** What a reader finds in the PDF of a summary. */
async function read(summary: Summary): Promise<z.output<typeof readBack>> {
  const input = await asPdf(summary, 'en', now);
  const script = join(__dirname, '../support/read-pdf.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(stderr).toBe('');
  return readBack.parse(JSON.parse(stdout));
}

function rolesIn({ role, children = [] }: Node): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

function altsIn({ alt, children = [] }: Node): readonly string[] {
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(altsIn)];
}

describe('the PDF', () => {
  it('holds every word of the summary, and neither marks nor pictographs', async () => {
    const { text } = await read(toySummary());
    const said = [
      'A sore back',
      'Made by a test.',
      'Main points',
      'Falling.',
      'Fever',
      'Walking.',
      'How long?',
    ];
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    expect(text).toContain('it <b>hurts</b> & "pulls"');
    expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  it('is tagged in reading order, with its language, its title and the chart in words', async () => {
    const { marked, language, title, structure } = await read(toySummary());
    expect({ marked, language, title }).toEqual({ marked: true, language: 'en', title: 'A sore back' });
    const roles = rolesIn(structure).filter((role) => role !== 'Root');
    expect(roles).toEqual([
      ...['Document', 'H1', 'P', 'H2', 'P', 'H2', 'P', 'Figure'],
      ...['H2', 'Table', 'TR', 'TH', 'TH', 'TR', 'TH', 'TD'],
      ...['H2', 'P', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody'],
    ]);
    expect(altsIn(structure)).toEqual(['From 8 to 5.']);
  });

  it.each([
    ['a4', [595, 842]],
    ['letter', [612, 792]],
  ] as const)('is one page of %s', async (paper, size) => {
    expect(await read(toySummary({ paper }))).toMatchObject({ pages: 1, paper: size });
  });
});

describe('everything that can be told', () => {
  const { wordsFor, written } = realKnowledge();
  const at = now.toISOString();
  const days = Array.from({ length: 60 }, (_, day) => new Date(now.getTime() - (60 - day) * 86_400_000));
  const everything: Memory = memory({
    country: 'us',
    began: days[0]?.toISOString() ?? '',
    days: 60,
    circumstances: written.circumstances.map(({ id }) => id),
    warning: warning({ redFlags: ['fever'], quote: 'it hurts so much '.repeat(100) }),
    diary: days.map((day, place) => ({
      at: day.toISOString(),
      score: [9, 6, 8][place % 3] ?? 0,
      could: 'some-things',
    })),
    signs: written.redFlags.map(({ id }, place) => ({
      redFlag: id,
      answer: signAnswers[place % signAnswers.length] ?? 'told',
      at,
    })),
    checkIn: {
      at: now.getTime(),
      complete: true,
      answers: written.checkIn.questions.map(({ id }) => ({ id, answer: 'no' })),
    },
    taken: written.medicines
      .filter(({ id }) => wordsFor().labelOf(id) !== undefined)
      .map(({ id }) => ({ medicine: id, mg: 800, eachMg: 200, told: at })),
    tried: written.plan.phases.flatMap(({ steps }) =>
      steps.map(({ passage }, place) => ({ passage, tooSore: place === 1 })),
    ),
  });

  it.each(['us', 'uk'])(
    'is still one page on the paper of %s, with the last question on it',
    async (country) => {
      const { summary } = summarySheet(everything, wordsFor(country), now);
      const { pages, text } = await read(summary);
      expect(pages).toBe(1);
      const last = written.summary.questions.at(-1)?.ask ?? '';
      expect(text.replace(/\s+/g, ' ')).toContain(last);
    },
  );
});
