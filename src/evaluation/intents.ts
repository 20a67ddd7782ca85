import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { percentile } from '../bench/timing';
import { importKnowledge } from '../knowledge/import/import-knowledge';
import { topicIdOf } from '../knowledge/import/topics-of';
import type { Knowledge } from '../knowledge/knowledge';
import { decideRoute } from '../routing/decide-route';
import { freshMemory } from '../routing/memory';
import { createUnderstand } from '../understand';
import type { Share } from './share';

const labelled = z.array(z.tuple([z.string(), z.string()]));
const setForm = z.object({ train: labelled, test: labelled });

/** Labelled questions of a public set: those to know and those to be asked. */
export type IntentSet = z.output<typeof setForm>;

/** The label of what nothing answers. */
const outside = 'oos';

export function readIntents(path: string): IntentSet {
  return setForm.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Imports what is to be known, each label as the answer to its questions. @returns how many rows could not be used */
export function importIntents({ train }: IntentSet, folder: string): number {
  const table = join(folder, 'table.json');
  const rows = train.map(([question, label]) => ({
    question,
    answer: label === outside ? '' : label,
    topic: label,
  }));
  writeFileSync(table, JSON.stringify(rows));
  return importKnowledge(table, join(folder, 'knowledge'), 'en', true).problems.length;
}

/** How the questions of a set were met. */
export interface IntentFigures {
  /** The first passage is the right one, whatever its confidence. */
  readonly first: Share;
  /** It was answered; or offered as one of two or three. */
  readonly answered: Share;
  readonly offered: Share;
  /** Not answered because of a sign of danger that is none; or taken for small talk or a command. */
  readonly alarmed: Share;
  readonly talked: Share;
  /** Of what is out of scope, turned away; and of what was turned away, out of scope. */
  readonly recall: Share;
  readonly precision: Share;
  readonly p50: number;
  readonly p99: number;
}

/** Says every question to the bot, each as the first of a conversation. */
export function judgeIntents({ test }: IntentSet, knowledge: Knowledge): IntentFigures {
  const understand = createUnderstand(knowledge.source, knowledge.mend);
  const met = test.map(([text, label]) => {
    const began = performance.now();
    const reading = understand(text, { countryAsked: false });
    const route = decideRoute(reading, freshMemory);
    const ms = performance.now() - began;
    const right = `${topicIdOf(label)}#what` as const;
    const first = reading.questions[0]?.candidates[0]?.passage === right;
    return { text, inside: label !== outside, route, right, first, ms };
  });
  const inside = met.filter((one) => one.inside);
  const out = met.filter((one) => !one.inside);
  const turnedAway = met.filter(({ route }) => route.kind === 'fallback');
  const share = (of: readonly unknown[], hits: readonly unknown[]): Share => ({
    hits: hits.length,
    of: of.length,
  });
  const among = (test: (one: (typeof met)[number]) => boolean): Share => share(inside, inside.filter(test));
  const times = met.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    first: among(({ first }) => first),
    answered: among(({ route, right }) => route.kind === 'answer' && route.answers[0]?.passage === right),
    offered: among(
      ({ route, right }) =>
        route.kind === 'clarify' && route.options.some(({ passage }) => passage === right),
    ),
    alarmed: among(({ route }) => route.kind === 'urgent-care' || route.kind === 'confirm-red-flag'),
    talked: among(({ route }) =>
      ['small-talk', 'medicine-check', 'plan', 'command', 'handoff', 'continue'].includes(route.kind),
    ),
    recall: share(
      out,
      out.filter(({ route }) => route.kind === 'fallback'),
    ),
    precision: share(
      turnedAway,
      turnedAway.filter((one) => !one.inside),
    ),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
