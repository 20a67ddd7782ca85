import type { PassageId, PassageQuestions } from './aspect';

/** What may bring a passage on the list. */
export interface Spoken {
  /** Passage → likeness to its nearest way of asking. */
  readonly near: ReadonlyMap<PassageId, number>;
  /** What a passage promises before it is weighed in full. */
  readonly promiseOf: (passage: PassageId) => number;
  /** The one topic that counts, where there is one. */
  readonly only: string | undefined;
  /** Topics that are named or were spoken of: all their passages are weighed. */
  readonly topics: ReadonlySet<string | undefined>;
  /** Passages that are weighed whatever they are like. */
  readonly passages: ReadonlySet<PassageId>;
}

/** So many of the most alike are weighed in full; those of a named subject always are. */
const shortlisted = 60;
/** Passages less alike than this are not looked at unless their topic is named. */
const leastLikeness = 0.05;

/** Picks the passages worth weighing; what a message does not touch is never walked. */
export function createShortlist(
  passages: readonly PassageQuestions[],
): (spoken: Spoken) => readonly PassageQuestions[] {
  const byId = new Map(passages.map((passage, at) => [passage.id, { passage, at }]));
  const ofTopic = new Map<string, PassageQuestions[]>();
  for (const passage of passages) {
    const those = ofTopic.get(passage.topic);
    if (those === undefined) ofTopic.set(passage.topic, [passage]);
    else those.push(passage);
  }
  return ({ near, promiseOf, only, topics, passages: always }) => {
    const alike = [...near].flatMap(([id, likeness]) => {
      const found = byId.get(id);
      return found === undefined || likeness <= leastLikeness ? [] : [found];
    });
    const leantOn = (ofTopic.get(only ?? '') ?? []).flatMap(({ id }) => byId.get(id) ?? []);
    const promising = (only === undefined ? alike : leantOn)
      .map((one) => ({ ...one, promise: promiseOf(one.passage.id) }))
      .sort((a, b) => b.promise - a.promise || a.at - b.at)
      .slice(0, shortlisted)
      .map(({ passage }) => passage);
    const spokenOf = [
      ...[...topics].flatMap((topic) => ofTopic.get(topic ?? '') ?? []),
      ...[...always].flatMap((id) => byId.get(id)?.passage ?? []),
    ].filter(({ topic }) => only === undefined || topic === only);
    return [...new Set([...promising, ...spokenOf])];
  };
}
