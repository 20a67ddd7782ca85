import { LangEn, Nlp } from '@nlpjs/basic';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier';
import type { PassageId, PassageQuestions } from '../answers/aspect';

/** Picks the one passage that answers a question, if it finds any. */
export type Matcher = (question: string) => PassageId | undefined | Promise<PassageId | undefined>;

/** A way to pick passages. */
export interface Peer {
  readonly name: string;
  /** Indexes or trains on the ways of asking. */
  readonly build: () => Matcher | Promise<Matcher>;
  /** It answers so slowly that only every so many-th question is put to it. */
  readonly every?: number;
}

/** Other libraries, each alone and given the same ways of asking, or as many of them as it can bear. */
export function peersOf(passages: readonly PassageQuestions[]): readonly Peer[] {
  return [fuse(passages), miniSearch(passages), bayes(passages), logistic(passages), nlpjs(passages)];
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

function fuse(passages: readonly PassageQuestions[]): Peer {
  return {
    name: 'fuse.js',
    build: () => {
      const index = new Fuse(askedOf(passages), { keys: ['text'], ignoreLocation: true, includeScore: true });
      return (question) => index.search(question, { limit: 1 })[0]?.item.passage;
    },
    every: 10,
  };
}

function miniSearch(passages: readonly PassageQuestions[]): Peer {
  return {
    name: 'minisearch (fuzzy, prefix)',
    build: () => {
      const asked = askedOf(passages);
      const index = new MiniSearch<Asked>({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
      index.addAll(asked);
      return (question) => {
        const best: unknown = index.search(question)[0]?.id;
        return typeof best === 'number' ? asked[best]?.passage : undefined;
      };
    },
    every: 4,
  };
}

function bayes(passages: readonly PassageQuestions[]): Peer {
  return {
    name: 'natural, naive Bayes',
    build: () => {
      const classifier = new BayesClassifier();
      for (const { text, passage } of askedOf(passages)) classifier.addDocument(text, passage);
      classifier.train();
      const known = idsOf(passages);
      return (question) => known.get(classifier.classify(question));
    },
  };
}

const waysForLogistic = 1;

/**
 * It walks dense tables of texts by stems again for every passage and every step. One way of asking for each of 551
 * passages trains for four to five minutes on two shared cores; two of each were not done in ten.
 */
function logistic(passages: readonly PassageQuestions[]): Peer {
  const some = spread(passages, waysForLogistic);
  return {
    name: `natural, logistic regression${shareOf(some, passages)}`,
    build: () => {
      const classifier = new LogisticRegressionClassifier();
      for (const { text, passage } of askedOf(some)) classifier.addDocument(text, passage);
      classifier.train();
      const known = idsOf(passages);
      return (question) => known.get(classifier.classify(question));
    },
  };
}

const waysForNlpjs = 25;

/**
 * Without its threshold, as ours is, and off the disk: it would leave its model in the working folder, and its `dock`
 * would read `.env` and `conf.json` there. Every round compares each text with each passage: at most 25 ways of asking
 * for each train for four and a half minutes on two shared cores, all of them were not done in eleven.
 */
function nlpjs(passages: readonly PassageQuestions[]): Peer {
  const some = spread(passages, waysForNlpjs);
  return {
    name: `@nlpjs/basic${shareOf(some, passages)}`,
    build: async () => {
      const nlp = new Nlp({
        languages: ['en'],
        threshold: 0,
        autoLoad: false,
        autoSave: false,
        nlu: { log: false },
      });
      nlp.container.use(LangEn);
      for (const { text, passage } of askedOf(some)) nlp.addDocument('en', text, passage);
      await nlp.train();
      const known = idsOf(passages);
      return async (question) => known.get((await nlp.process('en', question)).intent);
    },
  };
}

function idsOf(passages: readonly PassageQuestions[]): ReadonlyMap<string, PassageId> {
  return new Map(passages.map(({ id }) => [id, id]));
}

/** At most so many ways of asking for each passage, evenly over all of them; the last is always its own question. */
function spread(passages: readonly PassageQuestions[], most: number): readonly PassageQuestions[] {
  return passages.map((passage) => {
    const upTo = (at: number): number => Math.floor((at * most) / passage.askedAs.length);
    return { ...passage, askedAs: passage.askedAs.filter((_, at) => upTo(at + 1) > upTo(at)) };
  });
}

function shareOf(some: readonly PassageQuestions[], all: readonly PassageQuestions[]): string {
  return ` (${askedOf(some).length} of ${askedOf(all).length} ways of asking)`;
}
