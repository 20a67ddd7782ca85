import { assess } from './assertion/assess';
import type { Marked, UnderstandingSource } from './mark';
import type { PainScore } from './pain-score';
import { isOnlyScores } from './score-times';

/** Pain that they tell of themselves, and whether the message tells anything else. */
export function ownScores(
  { text, cues, quantities }: Marked,
  { book, measures }: UnderstandingSource,
): { readonly scores: readonly PainScore[]; readonly onlyScores: boolean } {
  const told = quantities.filter((one) => one.kind === 'pain-score');
  const scores = told.filter(({ span }) => {
    const { experiencer, time } = assess(span, text, cues, book).assertion;
    return experiencer === 'self' && time !== 'supposed';
  });
  return { scores, onlyScores: scores.length === told.length && isOnlyScores(text, measures, scores) };
}
