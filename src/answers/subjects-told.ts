import type { Token } from '../understanding/token';
import type { Part } from '../understanding/parts';
import type { Frame } from './frame';
import type { AnswerSource } from './rank';

/** "Ibuprofen and naproxen": two medicines of one kind, unless the question only compares them. */
export function takesTwoOfOneGroup(
  { subjects, aspects }: Frame,
  tokens: readonly Token[],
  { medicines, togetherWords }: AnswerSource,
): boolean {
  const named = new Set(subjects.map(({ id }) => id));
  const groups = medicines.filter(({ topic }) => named.has(topic)).map(({ group }) => group);
  const doubled = groups.some((group, at) => groups.indexOf(group) !== at);
  const together = tokens.some(({ word }) => togetherWords.has(word));
  return doubled && (together || !aspects.some(({ id }) => id === 'compare'));
}

/** Whether nothing is left of a question without the words of its aspect and words that could mean anything. */
export function namesNothing(
  { subjects, aspects }: Frame,
  tokens: readonly Token[],
  part: Part,
  vagueWords: ReadonlySet<string>,
): boolean {
  if (subjects.length > 0 || aspects.length === 0) return false;
  const ofAspect = new Set(aspects.flatMap(({ span }) => span.places));
  return tokens.every(
    ({ word, filler }, at) => filler || vagueWords.has(word) || ofAspect.has(at + part.first),
  );
}
