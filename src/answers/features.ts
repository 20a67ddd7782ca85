import type { Aspect, PassageId, PassageQuestions } from './aspect';
import type { Frame } from './frame';
import type { Carried } from './rank';
import { leaning, type Features } from './weights';

/** What is known of a question when its candidates are weighed. */
export interface Context {
  readonly frame: Frame;
  /** Generic subjects, where no other is named. */
  readonly generic: Frame['subjects'];
  readonly near: ReadonlyMap<PassageId, number>;
  readonly found: ReadonlyMap<PassageId, number>;
  readonly likely: ReadonlyMap<string, number>;
  readonly likelyAspects: ReadonlyMap<string, number>;
  readonly mainOf: ReadonlyMap<string, Aspect>;
  readonly contentWords: number;
  readonly twoOfOneGroup: ReadonlySet<PassageId>;
  readonly carried?: Carried;
  /** How much of the last subject a question without one keeps, 0..1. */
  readonly carries: number;
}

/** The more a question's own words tell of a topic, the less it leans on the last answer: "and the seat in the van?". */
export function carriesAfter(told: number): number {
  const own = (told - leaning.toldAtMost) / (leaning.toldEnough - leaning.toldAtMost);
  return 1 - Math.min(1, Math.max(0, own)) * (1 - leaning.keptAtLeast);
}

/** Every kind of evidence for one passage. */
export function featuresOf({ id, topic, aspect }: PassageQuestions, context: Context): Features {
  const { frame, carried } = context;
  const named = frame.subjects.find((subject) => subject.id === topic);
  const carriesSubject = frame.subjects.length === 0 && carried !== undefined;
  const carriesAspect = leavesOutAspect(context) && carried !== undefined;
  const isMain = frame.aspects.length === 0 && !carriesAspect && context.mainOf.get(topic) === aspect;
  return {
    twoOfOneGroup: context.twoOfOneGroup.has(id) ? 1 : 0,
    nearest: context.near.get(id) ?? 0,
    retrieval: context.found.get(id) ?? 0,
    likelyTopic: context.likely.get(topic) ?? 0,
    likelyAspect: carriesAspect ? 0 : (context.likelyAspects.get(aspect) ?? 0),
    subject: named === undefined ? 0 : 1,
    genericSubject: context.generic.some(({ id }) => id === topic) ? 1 : 0,
    otherSubject: named === undefined && frame.subjects.length > 0 ? 1 : 0,
    carriedSubject: carriesSubject && carried.topic === topic ? context.carries : 0,
    aspect: frame.aspects.some((one) => one.id === aspect) ? 1 : 0,
    carriedAspect: carriesAspect && carried.aspect === aspect ? 1 : 0,
    main: isMain ? 1 : 0,
    bareName: isMain && named !== undefined && context.contentWords <= named.span.places.length ? 1 : 0,
  };
}

/** From this probability on the words alone tell the aspect, and the last one is not carried: "and massage, which kind?". */
const tellsAspect = 0.55;
/** From this probability of an aspect on it may be asked for without a word of it. */
const mayAsk = 0.3;
/** Below this one its words mean something else: "cheap" in "what cheap fix is there". */
const mayBeMeant = 0.15;

/** "And heat?": names a subject and does not say what it wants to know of it. */
function leavesOutAspect({ frame, likelyAspects }: Context): boolean {
  return (
    frame.aspects.length === 0 &&
    frame.subjects.length > 0 &&
    Math.max(0, ...likelyAspects.values()) < tellsAspect
  );
}

export type AskedHow = 'in-words' | 'as-before';

/** How a question asks for an aspect, if it does: by its words, as far as training knows them, or as the last one did. */
export function askedHow(aspect: Aspect, context: Context): AskedHow | undefined {
  const { frame, likelyAspects, carried } = context;
  if (leavesOutAspect(context) && carried?.aspect === aspect) return 'as-before';
  const isNamed = frame.aspects.some(({ id }) => id === aspect);
  const probability = likelyAspects.get(aspect) ?? (isNamed ? 1 : 0);
  return probability >= (isNamed ? mayBeMeant : mayAsk) ? 'in-words' : undefined;
}
