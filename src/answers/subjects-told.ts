import type { Token } from '../understanding/token';
import type { Part } from '../understanding/parts';
import type { Frame } from './frame';
import type { AnswerSource } from './rank';
import type { TellsOfTopic } from './telling-words';

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

/**
 * How much a question tells of a topic without naming one, 0..1: its most telling word, those of its aspect and those
 * that could mean anything left out.
 */
export function toldBy(
  { aspects }: Frame,
  tokens: readonly Token[],
  part: Part,
  vagueWords: ReadonlySet<string>,
  tells: TellsOfTopic,
): number {
  const ofAspect = new Set(aspects.flatMap(({ span }) => span.places));
  const told = tokens.flatMap(({ word, stem, filler }, at) =>
    filler || vagueWords.has(word) || ofAspect.has(at + part.first) ? [] : [tells(stem)],
  );
  return Math.max(0, ...told);
}
