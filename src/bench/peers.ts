import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier';
import type { PassageId, PassageQuestions } from '../answers/aspect';
import { holdsFacts } from '../evaluation/facts';
import { freshPeople } from '../evaluation/fresh-people';
import { renderedPassage } from '../evaluation/rendered-passage';
import type { QuestionCase } from '../evaluation/sets';
import type { Share } from '../evaluation/share';
import type { Knowledge } from '../knowledge/knowledge';
import { createUnderstand } from '../understand';
import { Stopwatch, type Timing } from './timing';

/** Picks the one passage that answers a question, if it finds any. */
interface Matcher {
  readonly name: string;
  readonly pick: (question: string) => PassageId | undefined;
  /** It is so slow on all ways of asking that only every so many-th question is put to it. */
  readonly every?: number;
}

/** How often a matcher picked a passage with the facts, and how fast. */
export interface PeerRow extends Share {
  readonly name: string;
  readonly timing: Timing;
}

/**
 * Each matcher alone, given the same ways of asking, has to pick for every question; ours likewise, without its
 * thresholds. The last row is the whole bot, which may also ask back or turn away.
 */
export async function benchPeers(
  knowledge: Knowledge,
  questions: readonly QuestionCase[],
): Promise<readonly PeerRow[]> {
  const understand = createUnderstand(knowledge.source, knowledge.mend);
  const { passages } = knowledge.source.answers;
  const words = knowledge.wordsFor();
  const ours: Matcher = {
    name: 'Backtalk, first candidate',
    pick: (text) => understand(text, { countryAsked: false }).questions[0]?.candidates[0]?.passage,
  };
  const rows: PeerRow[] = [];
  for (const { name, pick, every = 1 } of [fuse(passages), miniSearch(passages), bayes(passages), ours]) {
    const watch = new Stopwatch();
    const asked = questions.filter((_, at) => at % every === 0);
    let hits = 0;
    for (const { text, facts } of asked) {
      let picked: PassageId | undefined;
      await watch.time(() => {
        picked = pick(text);
      });
      const reading = understand(text, { countryAsked: false });
      if (picked !== undefined && holdsFacts(renderedPassage(picked, words, reading), facts)) hits += 1;
    }
    rows.push({ name, hits, of: asked.length, timing: watch.timing() });
  }
  return [...rows, await wholeBot(knowledge, questions)];
}

async function wholeBot(knowledge: Knowledge, questions: readonly QuestionCase[]): Promise<PeerRow> {
  const meet = freshPeople(knowledge);
  const watch = new Stopwatch();
  let hits = 0;
  for (const { text, facts } of questions) {
    const person = meet();
    await watch.time(async () => {
      const { route, reply } = await person(text);
      if (route === 'answer' && holdsFacts(reply, facts)) hits += 1;
    });
  }
  return { name: 'Backtalk, whole bot', hits, of: questions.length, timing: watch.timing() };
}

interface Asked {
  readonly id: number;
  readonly text: string;
  readonly passage: PassageId;
}

function askedOf(passages: readonly PassageQuestions[]): readonly Asked[] {
  return passages
    .flatMap(({ id: passage, askedAs }) => askedAs.map((text) => ({ text, passage })))
    .map((asked, id) => ({ ...asked, id }));
}

function fuse(passages: readonly PassageQuestions[]): Matcher {
  const index = new Fuse(askedOf(passages), { keys: ['text'], ignoreLocation: true, includeScore: true });
  return {
    name: 'fuse.js',
    pick: (question) => index.search(question, { limit: 1 })[0]?.item.passage,
    every: 10,
  };
}

function miniSearch(passages: readonly PassageQuestions[]): Matcher {
  const asked = askedOf(passages);
  const index = new MiniSearch<Asked>({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(asked);
  return {
    name: 'minisearch (fuzzy, prefix)',
    pick: (question) => {
      const best: unknown = index.search(question)[0]?.id;
      return typeof best === 'number' ? asked[best]?.passage : undefined;
    },
    every: 4,
  };
}

function bayes(passages: readonly PassageQuestions[]): Matcher {
  const classifier = new BayesClassifier();
  for (const { text, passage } of askedOf(passages)) classifier.addDocument(text, passage);
  classifier.train();
  const byId = new Map<string, PassageId>(passages.map(({ id }) => [id, id]));
  return { name: 'natural, naive Bayes', pick: (question) => byId.get(classifier.classify(question)) };
}
