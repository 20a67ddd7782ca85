import type { Candidate } from './rank';
import type { Judgement } from './weights';

/** Calibrated probability that the first candidate is right, from its score, its lead, and how much of the question is known. */
export function confidenceOf(
  candidates: readonly Candidate[],
  coverage: number,
  { calibration, weights: use }: Pick<Judgement, 'calibration' | 'weights'>,
): number {
  const [first, ...rest] = candidates;
  if (first === undefined) return 0;
  const rival = rest.find(({ topic }) => topic !== first.topic);
  const margin = first.score - (rival?.score ?? 0);
  const sum =
    calibration.bias +
    calibration.score * first.score +
    calibration.margin * margin +
    calibration.coverage * coverage +
    (calibration.likely * (first.because.likelyTopic ?? 0)) / use.likelyTopic;
  const confidence = 1 / (1 + Math.exp(-sum));
  return coverage < calibration.leastKnown ? Math.min(confidence, coverage) : confidence;
}
