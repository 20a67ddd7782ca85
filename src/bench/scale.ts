import { writeFileSync } from 'node:fs';
import { importKnowledge } from '../knowledge/import/import-knowledge';
import type { Knowledge } from '../knowledge/knowledge';
import { decideRoute } from '../routing/decide-route';
import { freshMemory } from '../routing/memory';
import { createUnderstand } from '../understand';
import { seededRandom } from '../understanding/train-classifier';
import { percentile } from './timing';

const phrasingsOfTopic = 10;
const openers =
  'how do i|how can i|where do i|can you help me|i want to|i need to|is it possible to|what is the way to|please tell me how to|why can i not|who can|when can i'.split(
    '|',
  );
const actions =
  'open|close|change|cancel|renew|order|return|pay|print|move|share|report|check|download|register|book|replace|repair|insure|transfer'.split(
    '|',
  );
const things =
  'account|invoice|contract|order|ticket|licence|device|printer|card|meter|form|permit|parcel|room|course|badge|laptop|refund|address|password'.split(
    '|',
  );
const endings =
  'today|online|by phone|for a colleague|without a receipt|from abroad|before the deadline|at the weekend|for free|again'.split(
    '|',
  );
const syllables = 'ba ko ri tel mon va du sen pi lar gos em nor ti zu fel'.split(' ');

/** A table of made-up questions: topics that differ by action, thing and a made-up name, each asked in ten ways. */
export function writeTable(path: string, phrasings: number): void {
  const rows: object[] = [];
  for (let topic = 0; rows.length < phrasings; topic += 1) {
    for (let way = 0; way < phrasingsOfTopic; way += 1)
      rows.push({ question: questionOf(topic, way), answer: `Answer ${topic}.`, topic: `topic-${topic}` });
  }
  writeFileSync(path, JSON.stringify(rows.slice(0, phrasings)));
}

export function importTable(path: string, folder: string): void {
  importKnowledge(path, folder, 'en', true);
}

/** What a knowledge of one size costs. */
export interface ScaleFigures {
  readonly loadSeconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly megabytes: number;
  /** Share of questions whose first passage is the right one. */
  readonly right: number;
}

const asked = 1000;
const warmingUp = 50;

/** Loads it as a start does, and asks questions that stand in no table: another opener, a word more, a slip. */
export function measureScale(load: () => Knowledge, phrasings: number): ScaleFigures {
  const began = performance.now();
  const knowledge = load();
  const understand = createUnderstand(knowledge.source, knowledge.mend);
  const loadSeconds = (performance.now() - began) / 1000;
  const random = seededRandom(7);
  const topics = Math.ceil(phrasings / phrasingsOfTopic);
  let right = 0;
  const times: number[] = [];
  for (let at = 0; at < asked + warmingUp; at += 1) {
    const topic = Math.floor(random() * topics);
    const text = withSlip(questionOf(topic, phrasingsOfTopic + at), random);
    const start = performance.now();
    const reading = understand(text, { countryAsked: false });
    decideRoute(reading, freshMemory);
    if (at < warmingUp) continue;
    times.push(performance.now() - start);
    if (reading.questions[0]?.candidates[0]?.topic === `topic-${topic}`) right += 1;
  }
  times.sort((a, b) => a - b);
  return {
    loadSeconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    megabytes: process.memoryUsage().rss / 1e6,
    right: right / asked,
  };
}

function questionOf(topic: number, way: number): string {
  const one = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
  const name = [topic, topic / 16, topic / 256, topic / 4096]
    .map((at) => one(syllables, Math.floor(at)))
    .join('');
  const action = one(actions, topic);
  const thing = one(things, Math.floor(topic / actions.length));
  return `${one(openers, way + topic)} ${action} my ${name} ${thing} ${one(endings, way * 3 + topic)}`;
}

function withSlip(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  return `${text.slice(0, at)}${text.slice(at + 1)}`;
}
