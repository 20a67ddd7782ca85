import type { Part } from '../understanding/parts';
import type { MarkedText, WordLists } from '../understanding/token';
import type { Aspect, PassageId, PassageQuestions, TopicNames } from './aspect';
import { closestFirst, leaningConfidence } from './leaning';
import { createBm25 } from './bm25';
import { createFrameReader, withoutGeneric, type AspectWords, type Frame, type ReadFrame } from './frame';
import type { Point } from './pointing';
import { takesTwoOfOneGroup, toldBy } from './subjects-told';
import { createTellsOfTopic } from './telling-words';
import { createSimilarity } from './similarity';
import type { TellAspects } from './aspect-classifier';
import type { TellOutside } from './outside-classifier';
import type { TellSubjects } from './subject-classifier';
import { createShortlist } from './shortlist';
import { confidenceOf } from './confidence';
import { askedHow, carriesAfter, featuresOf, type AskedHow } from './features';
import { judgementFor, leaning, weights, type Features, type Judgement, type Weights } from './weights';

/** One passage that may answer, with what spoke for it. */
export interface Candidate {
  readonly passage: PassageId;
  readonly topic: string;
  readonly aspect: Aspect;
  readonly score: number;
  /** It says that there is no price to tell. */
  readonly unpriced?: boolean;
  /** Each feature's share of the score. */
  readonly because: Readonly<Partial<Record<keyof Features, number>>>;
}

/** What the last answer was about, for questions that only make sense after it. */
export interface Carried {
  readonly topic: string;
  readonly aspect: Aspect;
  /** Topics of the answers before it, the latest last. */
  readonly earlier?: readonly string[];
}

/** One question read and ranked. */
export interface Ranked {
  readonly question: string;
  readonly frame: Frame;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Calibrated probability that the first candidate is right. */
  readonly confidence: number;
  /** Share of the question's weight that is known at all. */
  readonly coverage: number;
  /** The question leans on what went before. */
  readonly elliptical: boolean;
  /** It names no subject, and nothing went before that it could lean on: "how much does it cost?". */
  readonly vague: boolean;
  /** It is surely answered though no subject is named, because none has a name. */
  readonly known: boolean;
  /** It names no subject and is about that of the last answer: "how often?". */
  readonly leaning: boolean;
  /** It asks what something costs: in its own words, or it leaves out what it asks and the last question was that. */
  readonly asksPrice?: AskedHow;
}

/** What the answers room needs of the knowledge. */
export interface AnswerSource {
  readonly passages: readonly PassageQuestions[];
  readonly topics: readonly TopicNames[];
  readonly aspects: readonly AspectWords[];
  /** Trained on the ways of asking, on set phrases and on what is not ours. */
  readonly tellSubjects: TellSubjects;
  /** Trained on the ways of asking. */
  readonly tellAspects: TellAspects;
  /** Trained on the ways of asking and on what is not ours, where topics have names. */
  readonly tellOutside: TellOutside;
  readonly lists: WordLists;
  /** Words that could mean any subject: "do", "take", "this", "thing". */
  readonly vagueWords: ReadonlySet<string>;
  /** Topics that every question is about ("back spasm"): they carry nothing and any other name beats them. */
  readonly generic: ReadonlySet<string>;
  /** Topics that are medicines: a question that names two of them is about taking both. */
  readonly medicines: readonly MedicineTopic[];
  /** "Together", "mix": they tell taking two things from choosing between them. */
  readonly togetherWords: ReadonlySet<string>;
}

/** A medicine and the group that must not be doubled. */
export interface MedicineTopic {
  readonly topic: string;
  readonly group: string;
}

/** `about` keeps to the passages of one topic. */
export type Rank = (text: MarkedText, part: Part, carried?: Carried, about?: string) => Ranked;

/** A question with fewer content words than this may lean on the last answer. */
const ellipticalBelow = 6;

/** In a longer question "the first one" means something that the question itself tells. */
const wordsThatPoint = 8;

/** Builds the ranking over all passages: frames, likeness to known questions and retrieval, blended by weights. */
export function createRank(
  source: AnswerSource,
  stemsOf: (text: string) => readonly string[],
  { weights: use, calibration, named: haveNames }: Judgement = judgementFor(source.topics),
  readFrame: ReadFrame = createFrameReader(source.topics, source.aspects, source.lists),
  point: Point = () => undefined,
): Rank {
  const similarity = createSimilarity(
    source.passages.flatMap(({ id, topic, askedAs }) =>
      askedAs.map((question) => ({ passage: id, topic, stems: stemsOf(question) })),
    ),
  );
  const shortlist = createShortlist(source.passages);
  const bm25 = createBm25(source.passages, stemsOf);
  const mainOf = new Map(source.topics.map(({ id, main }) => [id, main]));
  const tells = haveNames ? createTellsOfTopic(source.passages, stemsOf) : () => 1;
  const forTwo = new Set(
    source.topics.flatMap(({ id, twoOfOneGroup }): PassageId[] =>
      twoOfOneGroup === undefined ? [] : [`${id}#${twoOfOneGroup}`],
    ),
  );

  return (text, part, before, about) => {
    const carried = haveNames ? before : undefined;
    const tokens = text.tokens.slice(part.first, part.last + 1);
    const stems = tokens.map(({ stem }) => stem);
    const all = readFrame(text, part);
    const named = withoutGeneric(all, source.generic);
    const { nearest: near, coverage, neighbours } = similarity.compare(stems);
    const found = bm25(stems);
    const { topics } = source.tellSubjects(stems);
    const contentWords = tokens.filter(({ filler }) => !filler).length;
    const elliptical = contentWords < ellipticalBelow;
    const pointed =
      carried === undefined || contentWords > wordsThatPoint || about !== undefined
        ? undefined
        : point(text, part, named, carried);
    const frame = pointed === undefined ? named : { ...named, subjects: [pointed] };
    const told = toldBy(frame, tokens, part, source.vagueWords, tells);
    const context = {
      frame,
      generic: frame.subjects.length === 0 ? all.subjects : [],
      near,
      found,
      likelyAspects: source.tellAspects(stems),
      likely: topics.size > 0 ? topics : neighbours(),
      mainOf,
      contentWords,
      twoOfOneGroup: takesTwoOfOneGroup(frame, tokens, source) ? forTwo : noPassages,
      carries: carriesAfter(told),
      ...(carried !== undefined && elliptical ? { carried } : {}),
    };
    const asksBarely = all.subjects.length === 0 && frame.aspects.length > 0;
    const bare = haveNames && asksBarely && told <= leaning.toldBarely;
    const leansOn = about ?? pointed?.id ?? (bare ? carried?.topic : undefined);
    const asksPrice = askedHow('cost', context);
    const byScore = shortlist({
      near,
      promiseOf: (id) => (near.get(id) ?? 0) * use.nearest + (found.get(id) ?? 0) * use.retrieval,
      only: leansOn,
      topics: new Set([...frame.subjects.map(({ id }) => id), carried?.topic]),
      passages: context.twoOfOneGroup,
    })
      .map((passage) => scored(passage, featuresOf(passage, context), use))
      .sort((a, b) => b.score - a.score || (a.passage < b.passage ? -1 : 1))
      .slice(0, kept)
      .map((one) => explained(one, use))
      .filter(({ unpriced }) => unpriced !== true || asksPrice !== undefined);
    const asked = pointed !== undefined && frame.aspects.length === 0 ? carried?.aspect : undefined;
    const candidates = leansOn === undefined ? byScore : closestFirst(byScore, frame, asked);
    const confidence =
      leansOn === undefined
        ? confidenceOf(candidates, coverage, { calibration, weights: use })
        : leaningConfidence(candidates, frame, pointed !== undefined);
    return {
      question: questionOf(text, tokens),
      frame,
      candidates,
      confidence,
      known: !haveNames && confidence >= surelyKnown,
      coverage,
      elliptical,
      leaning: leansOn !== undefined && about === undefined,
      ...(asksPrice === undefined ? {} : { asksPrice }),
      vague:
        bare &&
        carried === undefined &&
        !candidates.some(({ passage }) => (near.get(passage) ?? 0) >= askedLikeThis),
    };
  };
}

/** From this confidence on the words alone tell what is asked. */
const surelyKnown = 0.8;

const noPassages: ReadonlySet<PassageId> = new Set();

/** A question as near as this to a known way of asking means what that one means, whatever it leaves out. */
const askedLikeThis = 0.9;

/** Candidates that are passed on. */
const kept = 12;

const featureNames = Object.keys(weights).filter((name): name is keyof Features => name in weights);

type Scored = Omit<Candidate, 'because'> & { readonly features: Features };

function scored({ id, topic, aspect, unpriced }: PassageQuestions, features: Features, use: Weights): Scored {
  const score = featureNames.reduce((sum, name) => sum + features[name] * use[name], 0);
  return { passage: id, topic, aspect, score, features, ...(unpriced === true ? { unpriced } : {}) };
}

function explained({ features, ...candidate }: Scored, use: Weights): Candidate {
  const shares = featureNames.map((name) => [name, features[name] * use[name]] as const);
  return { ...candidate, because: Object.fromEntries(shares.filter(([, share]) => share !== 0)) };
}

function questionOf(
  text: MarkedText,
  tokens: readonly { readonly start: number; readonly end: number }[],
): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : text.text.slice(first.start, last.end);
}
