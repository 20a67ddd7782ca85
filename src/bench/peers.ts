import type { PassageId } from '../answers/aspect';
import { holdsFacts } from '../evaluation/facts';
import { freshPeople } from '../evaluation/fresh-people';
import { renderedPassage } from '../evaluation/rendered-passage';
import type { QuestionCase } from '../evaluation/sets';
import type { Share } from '../evaluation/share';
import type { Knowledge } from '../knowledge/knowledge';
import { createUnderstand } from '../understand';
import { withCost, type Cost } from './cost';
import { peersOf, type Peer } from './matchers';
import { Stopwatch, type Timing } from './timing';

/** How often a matcher picked a passage with the facts, how fast, and what it costs to have it. */
export interface PeerRow extends Share {
  readonly name: string;
  readonly timing: Timing;
  readonly cost: Cost;
}

/**
 * Each matcher alone, given the same ways of asking, has to pick for every question; ours likewise, without its
 * thresholds. The last row is the whole bot, which may also ask back or turn away. Both of ours load all there is,
 * triage and prose included, from what the build compiled; the peers index or train on the spot.
 */
export async function benchPeers(
  load: () => Knowledge,
  questions: readonly QuestionCase[],
): Promise<readonly PeerRow[]> {
  const knowledge = load();
  const answers = createJudge(knowledge);
  const rows: PeerRow[] = [];
  for (const peer of [...peersOf(knowledge.source.answers.passages), firstCandidate(load)])
    rows.push(await putTo(peer, answers, questions));
  return [...rows, await wholeBot(load, questions)];
}

function firstCandidate(load: () => Knowledge): Peer {
  return {
    name: 'Backtalk, first candidate',
    build: () => {
      const { source, mend } = load();
      const understand = createUnderstand(source, mend);
      return (text) => understand(text, { countryAsked: false }).questions[0]?.candidates[0]?.passage;
    },
  };
}

/** Whether a passage, as a new person would read it, holds the facts that a question asks for. */
type Judge = (picked: PassageId | undefined, question: QuestionCase) => boolean;

function createJudge({ source, mend, wordsFor }: Knowledge): Judge {
  const understand = createUnderstand(source, mend);
  const words = wordsFor();
  return (picked, { text, facts }) =>
    picked !== undefined &&
    holdsFacts(renderedPassage(picked, words, understand(text, { countryAsked: false })), facts);
}

async function putTo(
  { name, build, every = 1 }: Peer,
  answers: Judge,
  questions: readonly QuestionCase[],
): Promise<PeerRow> {
  const { thing: pick, cost } = await withCost(build);
  const watch = new Stopwatch();
  const asked = questions.filter((_, at) => at % every === 0);
  let hits = 0;
  for (const question of asked) {
    let picked: PassageId | undefined;
    await watch.time(question.text, async () => {
      picked = await pick(question.text);
    });
    if (answers(picked, question)) hits += 1;
  }
  return { name, hits, of: asked.length, timing: watch.timing(), cost };
}

async function wholeBot(load: () => Knowledge, questions: readonly QuestionCase[]): Promise<PeerRow> {
  const { thing: meet, cost } = await withCost(() => freshPeople(load()));
  const watch = new Stopwatch();
  let hits = 0;
  for (const { text, facts } of questions) {
    const person = meet();
    await watch.time(text, async () => {
      const { route, reply } = await person(text);
      if (route === 'answer' && holdsFacts(reply, facts)) hits += 1;
    });
  }
  return { name: 'Backtalk, whole bot', hits, of: questions.length, timing: watch.timing(), cost };
}
