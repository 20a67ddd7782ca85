import { conceptsOf } from '../understanding/lexicon';
import { oncePer } from '../understanding/once-per';
import type { RedFlag } from './sign';

/** The concepts that a sign's mentions are made of. */
export function conceptsOfSign({ mentions }: RedFlag): readonly string[] {
  return [...new Set(mentions.flatMap(({ pattern }) => conceptsOf(pattern)))];
}

/** Concept → how many red flags it tells of: the fewer, the more it says. */
export const sharesOf = oncePer((redFlags: readonly RedFlag[]): ReadonlyMap<string, number> => {
  const shares = new Map<string, number>();
  for (const concept of redFlags.flatMap(conceptsOfSign)) shares.set(concept, (shares.get(concept) ?? 0) + 1);
  return shares;
});

/** A concept that more red flags are told by says nothing of one of them. */
const flagsSharing = 8;

export function tellsOfFew(concept: string, shares: ReadonlyMap<string, number>): boolean {
  const flags = shares.get(concept) ?? 0;
  return flags > 0 && flags <= flagsSharing;
}
