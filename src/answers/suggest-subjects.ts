import Fuse from 'fuse.js';
import type { PassageId, TopicNames } from './aspect';

/** Fuse's limit between a perfect match (0) and anything (1). Raising it suggests more, and stranger, subjects. */
const furthest = 0.34;
/** Shorter words are alike by chance. */
const shortestWord = 5;
/** Fuse costs time in proportion to what it is given; only the first few words that nobody knows are looked up. */
const wordsLookedUp = 4;

/**
 * Subjects whose names resemble words that are not known at all, for "did you mean": too far from a name to be mended,
 * near enough to be offered (fuzzy matching by Fuse.js).
 */
export function createSuggestSubjects(
  topics: readonly TopicNames[],
): (unknownWords: readonly string[]) => readonly PassageId[] {
  const fuse = new Fuse(
    topics.flatMap(({ id, main, names }) =>
      names.map((name) => ({ name: name.toLowerCase(), passage: `${id}#${main}` as const })),
    ),
    { keys: ['name'], threshold: furthest, includeScore: true },
  );
  return (unknownWords) => {
    const words = unknownWords.filter((word) => word.length >= shortestWord).slice(0, wordsLookedUp);
    const found = words.flatMap((word) => fuse.search(word, { limit: 3 }));
    return [...new Set(found.map(({ item }) => item.passage))];
  };
}
