import type { Knowledge } from '../knowledge/knowledge';
import { createUnderstand } from '../understand';
import { holdsFacts } from './facts';
import { renderedPassage } from './rendered-passage';
import type { QuestionCase } from './sets';
import type { Share } from './share';

/** Questions whose confidence lies in one tenth. */
export interface ReliabilityBin extends Share {
  readonly from: number;
  readonly to: number;
  /** Mean of the confidences in it; a calibrated bin is right that often. */
  readonly claimed: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: mean distance between claimed and right, weighted by the size of the bins. */
  readonly error: number;
}

const tenths = 10;

/** How often the first candidate holds the facts, by the confidence that was claimed for it; no route decides here. */
export function reliabilityOf(knowledge: Knowledge, questions: readonly QuestionCase[]): Reliability {
  const understand = createUnderstand(knowledge.source, knowledge.mend);
  const words = knowledge.wordsFor();
  const claims = questions.map(({ text, facts }) => {
    const reading = understand(text, { countryAsked: false });
    const [best] = reading.questions;
    const passage = best?.candidates[0]?.passage;
    const right = passage !== undefined && holdsFacts(renderedPassage(passage, words, reading), facts);
    return { confidence: best?.confidence ?? 0, right };
  });
  const bins = Array.from({ length: tenths }, (_, at): ReliabilityBin => {
    const inside = claims.filter(
      ({ confidence }) => Math.min(tenths - 1, Math.floor(confidence * tenths)) === at,
    );
    const claimed = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    const hits = inside.filter(({ right }) => right).length;
    return { from: at / tenths, to: (at + 1) / tenths, claimed, hits, of: inside.length };
  });
  const distance = bins.reduce((sum, { hits, of, claimed }) => sum + Math.abs(claimed * of - hits), 0);
  return { bins, error: claims.length === 0 ? 0 : distance / claims.length };
}
