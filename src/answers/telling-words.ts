import type { PassageQuestions } from './aspect';

/** How much one word tells of the topic that a question is about, 0 for "really" to 1 for "acupuncture". */
export type TellsOfTopic = (stem: string) => number;

/** A word seen less often than this may be of any subject, ours or not. */
const leastSeen = 8;
/** What a word that hardly occurs tells: something, but not what. */
const ofTheUnknown = 0.4;

/**
 * How much each word tells of a topic, from the ways of asking: its share in the topic that it stands in most, the ways
 * of asking of every topic counted alike.
 */
export function createTellsOfTopic(
  passages: readonly PassageQuestions[],
  stemsOf: (text: string) => readonly string[],
): TellsOfTopic {
  const questions = new Map<string, number>();
  for (const { topic, askedAs } of passages)
    questions.set(topic, (questions.get(topic) ?? 0) + askedAs.length);
  const seen = new Map<string, Map<string, number>>();
  for (const { topic, askedAs } of passages)
    for (const question of askedAs)
      for (const stem of new Set(stemsOf(question))) {
        const byTopic = seen.get(stem) ?? new Map<string, number>();
        seen.set(stem, byTopic);
        byTopic.set(topic, (byTopic.get(topic) ?? 0) + 1);
      }
  const shares = new Map(
    [...seen].map(([stem, byTopic]) => {
      const all = [...byTopic.values()].reduce((sum, count) => sum + count, 0);
      const rates = [...byTopic].map(([topic, count]) => count / (questions.get(topic) ?? 1));
      const total = rates.reduce((sum, rate) => sum + rate, 0);
      return [stem, all < leastSeen ? ofTheUnknown : Math.max(...rates) / total] as const;
    }),
  );
  return (stem) => shares.get(stem) ?? ofTheUnknown;
}
