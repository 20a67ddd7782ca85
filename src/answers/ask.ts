import type { Marked } from '../understanding/mark';
import type { Part } from '../understanding/parts';
import type { MarkedText } from '../understanding/token';
import type { Aspect, ThemeOf } from './aspect';
import type { NotOursMatch } from './not-ours';
import type { Carried, Rank, Ranked } from './rank';
import { leaning as leaningSurely, ofNamed, type Judgement } from './weights';

/** The questions in one message and how surely it is about something else. */
export interface Asked {
  readonly questions: readonly Ranked[];
  readonly notOurs?: {
    readonly id: string;
    readonly confidence: number;
    /** It is about other medicines, and one of ours is named. */
    readonly besideOurs: boolean;
    /** By words that can mean nothing else, not by likeness. */
    readonly proven: boolean;
  };
}

/** Longer messages are stories: only their parts are read as questions. */
const wordsOfAQuestion = 28;
const partsRead = 12;
/** A question as near as this to a known way of asking is answered by that passage, though it names two subjects. */
const similarEnough = 0.8;
/** Two subjects further apart are not spoken of together. */
const wordsBetweenSubjects = 6;
/** Two questions are answered when both parts ask and each is at least this sure. */
const surePart = 0.5;
/** A question that names neither a subject nor an aspect has more words than this. */
const leastOfAQuestion = 3;

/** What is read of a message: its words, and the concepts in them. */
export type ToAsk = Pick<Marked, 'text' | 'found'>;

/** Reads the whole message and each part of it, and keeps the surest reading, or the two questions it asks. */
export function createAsk(
  rank: Rank,
  notOurs: (marked: ToAsk) => NotOursMatch | undefined,
  joiners: ReadonlySet<string>,
  compared: Compared,
  themeOf: ThemeOf,
  judgement: Judgement = ofNamed,
): (marked: ToAsk, parts: readonly [Part, ...Part[]], carried?: Carried) => Asked {
  return (marked, [whole, ...parts], carried) => {
    const { text } = marked;
    if (text.tokens.length === 0) return { questions: [] };
    const long = text.tokens.length > wordsOfAQuestion;
    const readings = parts.length > 1 ? readInTurn(rank, text, parts.slice(0, partsRead), carried) : [];
    const ofWhole =
      judgement.named && long && readings.length > 0
        ? []
        : [{ part: whole, ranked: rank(text, whole, carried) }];
    // Without names a part says less than the whole: two parts have to be surer than it.
    const needed = judgement.named ? surePart : Math.max(surePart, ofWhole[0]?.ranked.confidence ?? 0);
    const asking = readings.filter(
      ({ part, ranked }) => part.asks && saysWhat(part, ranked) && ranked.confidence >= needed,
    );
    const two = differing(asking.map(({ ranked }) => ranked));
    // Beside a question what is only stated asks nothing: "I'm on warfarin. Will Advil clash with it?".
    const apart = asking.length > 0 ? asking : readings;
    const all = [...ofWhole, ...(judgement.named ? apart : [])];
    const [surest] = [...all].sort((a, b) => b.ranked.confidence - a.ranked.confidence);
    const both =
      surest === undefined ? [] : ofBothSubjects(rank, text, surest, { joiners, compared, judgement });
    const questions =
      both.length > 0 ? both : two.length === 2 ? two : surest === undefined ? [] : [surest.ranked];
    const other = notOurs(marked);
    const leaning = carried !== undefined && parts.length <= 1 && questions[0]?.leaning === true;
    const follows = carried !== undefined && questions[0]?.elliptical === true;
    if (other === undefined || leaning) return { questions };
    const besideOurs = isBeside(other, questions[0], themeOf);
    const confidence =
      besideOurs && other.proven ? 1 : notOursConfidence(other, questions[0], follows, judgement);
    // Where nothing is named, an answer that is surer than that goes first.
    const outdone = !judgement.named && confidence < (questions[0]?.confidence ?? 0);
    return {
      questions,
      ...(outdone ? {} : { notOurs: { id: other.id, confidence, besideOurs, proven: other.proven } }),
    };
  };
}

/** "One more: where does the pillow go?" holds one question. */
function saysWhat({ first, last }: Part, { frame: { subjects, aspects } }: Ranked): boolean {
  return subjects.length > 0 || aspects.length > 0 || last - first >= leastOfAQuestion;
}

/** The topic whose passage weighs two others against each other, if there is one. */
export type Compared = (one: string, other: string) => string | undefined;

interface TwoSubjects {
  readonly joiners: ReadonlySet<string>;
  readonly compared: Compared;
  readonly judgement: Judgement;
}

interface PartRead {
  readonly part: Part;
  readonly ranked: Ranked;
}

/** Reads part after part; one that names no subject may lean on the subject named before it in the same message. */
function readInTurn(
  rank: Rank,
  text: MarkedText,
  parts: readonly Part[],
  carried: Carried | undefined,
): readonly PartRead[] {
  let before = carried;
  return parts.map((part) => {
    const ranked = rank(text, part, before);
    const [subject] = ranked.frame.subjects;
    const aspect = ranked.candidates[0]?.aspect;
    if (subject !== undefined && aspect !== undefined) before = { topic: subject.id, aspect };
    return { part, ranked };
  });
}

/** "Is ibuprofen cheaper than magnesium", "the fold and the plank": both are answered, unless one passage compares them. */
function ofBothSubjects(
  rank: Rank,
  text: MarkedText,
  { part, ranked }: PartRead,
  { joiners, compared, judgement }: TwoSubjects,
): readonly Ranked[] {
  const [first, ...rest] = ranked.frame.subjects;
  const second = rest.find(({ id }) => id !== first?.id);
  const best = ranked.candidates[0];
  if (first === undefined || second === undefined || best === undefined) return [];
  if (
    (best.because.nearest ?? 0) / judgement.weights.nearest >= similarEnough ||
    best.because.twoOfOneGroup !== undefined
  )
    return [];
  const [left, right] = first.span.first < second.span.first ? [first, second] : [second, first];
  const between = text.tokens.slice(left.span.last + 1, right.span.first);
  if (between.length > wordsBetweenSubjects || !between.some(({ word }) => joiners.has(word))) return [];
  const weighed = compared(left.id, right.id);
  const onlyCompares = ranked.frame.aspects.every(({ id }) => id === 'compare');
  const topics = weighed !== undefined && onlyCompares ? [weighed] : [left.id, right.id];
  return topics.map((id) => {
    const about = rank(text, part, undefined, id);
    return { ...about, candidates: askedFirst(about), confidence: leaningSurely.asked };
  });
}

/** Of one subject, what was asked comes first, however alike another passage is. */
function askedFirst({ candidates, frame }: Ranked): Ranked['candidates'] {
  const asks = (aspect: Aspect): number => Number(frame.aspects.some(({ id }) => id === aspect));
  return [...candidates].sort((a, b) => asks(b.aspect) - asks(a.aspect));
}

function differing(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first, ...rest] = ranked;
  const passage = first?.candidates[0]?.passage;
  const second = rest.find(({ candidates }) => candidates[0]?.passage !== passage);
  return first === undefined || second === undefined ? [] : [first, second];
}

/** "My statin and ibuprofen". Proven, it is not ours, however surely ours is known. */
function isBeside({ beside }: NotOursMatch, best: Ranked | undefined, themeOf: ThemeOf): boolean {
  const themes = best?.frame.subjects.map(({ id }) => themeOf(id)) ?? [];
  return themes.some((theme) => theme !== undefined && beside.includes(theme));
}

/** Keeps the odds of a probability finite. */
const leastProbable = 0.001;

/**
 * Probability that a message is about nothing of ours.
 *
 * @param follows whether it is a short question after an answer, which is rarely about anything else
 */
function notOursConfidence(
  { nearest, outside, logOdds, proven }: NotOursMatch,
  best: Ranked | undefined,
  follows: boolean,
  { weights, notOurs }: Judgement,
): number {
  const ours = (best?.candidates[0]?.because.nearest ?? 0) / weights.nearest;
  const lead = nearest - ours;
  const sum =
    notOurs.bias +
    notOurs.lead * lead +
    notOurs.outside * Math.log((outside + leastProbable) / (1 - outside + leastProbable)) +
    notOurs.logOdds * logOdds +
    (best?.frame.subjects.length === 0 ? notOurs.noSubject : 0) +
    (follows ? notOurs.follows : 0) +
    (proven ? notOurs.proven : 0);
  return 1 / (1 + Math.exp(-sum));
}
