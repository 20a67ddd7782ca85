import { createLogOdds, type ClassifierModel } from '../understanding/classifier';
import { trainBinary } from '../understanding/train-binary';
import type { ThemeOf } from './aspect';
import type { Frame } from './frame';
import { nothingLearned, termsOf } from './subject-classifier';

/** What tells whether a text is about anything of ours: its words, and what it names. */
export interface Told {
  readonly stems: readonly string[];
  readonly frame: Frame;
}

/** Log odds that a text is about nothing of ours. */
export type TellOutside = (told: Told) => number;

const outside = 'outside';
const training = { epochs: 12, settledFrom: 6, leftOut: 0.4, leastWeight: 0.5 };

/** Learns from every way of asking, and from what is not ours, which words and names tell the one from the other. */
export function trainOutside(
  ours: readonly Told[],
  notOurs: readonly Told[],
  themeOf: ThemeOf,
): ClassifierModel {
  if (ours.length === 0 || notOurs.length === 0) return nothingLearned;
  const examples = (texts: readonly Told[], positive: boolean) =>
    texts.map((told) => ({ terms: () => outsideTermsOf(told, themeOf), positive, weight: 1 }));
  return trainBinary(outside, [...examples(ours, false), ...examples(notOurs, true)], training);
}

export function createTellOutside(model: ClassifierModel, themeOf: ThemeOf): TellOutside {
  const logOdds = createLogOdds(model, outside);
  return (told) => logOdds(outsideTermsOf(told, themeOf));
}

/**
 * The terms of the words; topics and aspects that are named, how many topics they are, and their themes, so that what is
 * learned of one medicine counts for all.
 */
function outsideTermsOf({ stems, frame }: Told, themeOf: ThemeOf): ReadonlyMap<string, number> {
  const topics = new Set(frame.subjects.map(({ id }) => id));
  const named = [
    ...topics,
    ...[...topics].map((topic) => `theme ${themeOf(topic) ?? ''}`),
    ...frame.aspects.map(({ id }) => `aspect ${id}`),
    `topics ${topics.size}`,
  ];
  return new Map([...termsOf(stems), ...named.map((name) => [`{${name}}`, 1] as const)]);
}
