import type { Part } from '../understanding/parts';
import type { MarkedText, Token } from '../understanding/token';
import type { Frame, Named } from './frame';
import type { Carried } from './rank';

/** Words that point at what the last answers spoke of, from `words.yaml`. */
export interface Pointers {
  /** "second" → 2; below zero from the last. */
  readonly places: ReadonlyMap<string, number>;
  readonly determiners: ReadonlySet<string>;
  /** What stands behind a place: "one", "option". */
  readonly nouns: ReadonlySet<string>;
  readonly other: string;
  /** "Than", "versus": what was spoken of is weighed against what is named. */
  readonly against: ReadonlySet<string>;
  /** "tablet" → the topics that it may mean. */
  readonly things: ReadonlyMap<string, readonly string[]>;
}

export interface PointingSource {
  readonly pointers: Pointers;
  /** Topics that the last answer speaks of, in order, its own left out. */
  readonly listedIn: (last: Carried) => readonly string[];
  /** Topics that a topic weighs against each other. */
  readonly weighedBy: (topic: string) => readonly string[];
  /** The topic whose passage weighs two others against each other, if there is one. */
  readonly compared: (one: string, other: string) => string | undefined;
}

/** The topic that a question points at without naming it, with the words that do. */
export type Point = (text: MarkedText, part: Part, frame: Frame, last: Carried) => Named<string> | undefined;

/**
 * "The second one", "the other one", "the tablet", "which is better?": each means something of the last answers. What
 * the last one listed comes before what was answered earlier.
 */
export function createPoint({ pointers, listedIn, weighedBy, compared }: PointingSource): Point {
  return (text, part, frame, last) => {
    const tokens = text.tokens.slice(part.first, part.last + 1);
    const pointing = (topic: string | undefined, at: number, to = at): Named<string> | undefined =>
      topic === undefined ? undefined : { id: topic, ...wordsAt(tokens, part.first, at, to) };
    const [subject] = frame.subjects;
    const compares = frame.aspects.find(({ id }) => id === 'compare');
    if (compares !== undefined) {
      const against = tokens.some(({ word }) => pointers.against.has(word));
      const named = against ? subject?.id : undefined;
      const before = subject === undefined ? last.earlier?.at(-1) : named;
      const weighed = before === undefined ? undefined : compared(before, last.topic);
      return weighed === last.topic ? undefined : pointing(weighed, compares.span.first - part.first);
    }
    if (subject !== undefined) return undefined;
    for (const [at, { word, stem }] of tokens.entries()) {
      const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word];
      const behindDeterminer = pointers.determiners.has(before);
      const beforeNoun = next !== undefined && pointers.nouns.has(next);
      const place = pointers.places.get(word);
      const placed = beforeNoun || (behindDeterminer && (next === undefined || next === 'of'));
      if (place !== undefined && placed)
        return pointing(atPlace(inOrder(last, listedIn(last)), place), at, at + 1);
      if (word === pointers.other && placed) return pointing(theOther(last, weighedBy), at, at + 1);
      const things = pointers.things.get(word) ?? pointers.things.get(stem);
      if (things !== undefined && behindDeterminer && !things.includes(last.topic))
        return pointing(
          [...(last.earlier ?? []), ...listedIn(last)].reverse().find((topic) => things.includes(topic)),
          at,
        );
    }
    return undefined;
  };
}

/** The place that a whole message names among choices that were offered: "the second one" is 2, "the last" -1. */
export function placeNamed(
  { tokens }: MarkedText,
  { places, determiners, nouns }: Pointers,
): number | undefined {
  const [begins] = tokens;
  if (begins === undefined || !(determiners.has(begins.word) || places.has(begins.word))) return undefined;
  const rest = tokens.filter(({ word }) => !determiners.has(word) && !nouns.has(word));
  return rest.length === 1 ? places.get(rest[0]?.word ?? '') : undefined;
}

/** The member of a list at a place counted from 1, or from the last where it is below zero. */
export function atPlace<T>(list: readonly T[], place: number): T | undefined {
  return list.at(place > 0 ? place - 1 : place);
}

/** What there is to count: what the last answer listed, or the last two things that were answered. */
function inOrder({ topic, earlier = [] }: Carried, listed: readonly string[]): readonly string[] {
  const before = earlier.at(-1);
  return listed.length > 1 ? listed : before === undefined ? [] : [before, topic];
}

/** Of those that an earlier answer weighed, the first that is not spoken of now; else what was spoken of before. */
function theOther(
  { topic, earlier = [] }: Carried,
  weighedBy: PointingSource['weighedBy'],
): string | undefined {
  const weighed = [...earlier]
    .reverse()
    .map(weighedBy)
    .find((topics) => topics.includes(topic));
  return weighed?.find((one) => one !== topic) ?? earlier.at(-1);
}

function wordsAt(
  tokens: readonly Token[],
  offset: number,
  first: number,
  last: number,
): Pick<Named<string>, 'words' | 'span'> {
  const within = tokens.slice(first, last + 1);
  const places = within.map((_, at) => offset + first + at);
  return {
    words: within.map(({ word }) => word).join(' '),
    span: { places, first: offset + first, last: offset + first + within.length - 1 },
  };
}
