import { findConcepts } from '../understanding/find-mentions';
import type { Span } from '../understanding/finder';
import { compilePhrase, type Concept, type Pattern } from '../understanding/lexicon';
import type { Part } from '../understanding/parts';
import type { MarkedText, WordLists } from '../understanding/token';
import type { Aspect, TopicNames } from './aspect';

/** Words that show an aspect, from `aspects.yaml`. */
export interface AspectWords {
  readonly id: Aspect;
  readonly words: readonly string[];
}

/** What a question is about and what it wants to know, as far as its words say so. */
export interface Frame {
  /** Topics named, the longest name first; a name inside a longer one does not count. */
  readonly subjects: readonly Named<string>[];
  readonly aspects: readonly Named<Aspect>[];
}

export interface Named<T> {
  readonly id: T;
  /** The words that named it. */
  readonly words: string;
  readonly span: Span;
}

export type ReadFrame = (text: MarkedText, part: Part) => Frame;

/** Compiles the names of topics and the words of aspects into a reader of frames. */
export function createFrameReader(
  topics: readonly TopicNames[],
  aspectWords: readonly AspectWords[],
  lists: WordLists,
): ReadFrame {
  const subjects = topics.map((topic) => concept(topic.id, topic.names, lists));
  const aspects = aspectWords.flatMap(({ id, words }) =>
    words.map((words) => ({ id, pattern: allWords(words, lists) })),
  );
  const aspectPatterns = aspects.map(({ pattern }) => pattern);
  return (text, part) => {
    const within = (index: number): boolean => index >= part.first && index <= part.last;
    const content = text.content.filter(within);
    const every = text.tokens.map((_, index) => index).filter(within);
    const named = findConcepts(text, content, subjects).concepts;
    const { lookupAll } = findConcepts(text, every);
    return {
      subjects: outermost([...named].flatMap(([id, spans]) => spans.map((span) => tell(id, span, text)))),
      aspects: outermost(
        lookupAll(aspectPatterns).flatMap(({ span, at }) => {
          const aspect = aspects[at];
          return aspect === undefined ? [] : [tell(aspect.id, span, text)];
        }),
      ),
    };
  };
}

function concept(id: string, names: readonly string[], lists: WordLists): Concept {
  return { id, patterns: names.map((name) => compilePhrase(name, lists)), decoys: [] };
}

function allWords(words: string, lists: WordLists): Pattern {
  return compilePhrase(words, lists, 'all-words');
}

function tell<T>(id: T, span: Span, text: MarkedText): Named<T> {
  const words = text.tokens.slice(span.first, span.last + 1).map(({ word }) => word);
  return { id, words: words.join(' '), span };
}

/** Drops what lies inside something longer; "magnesium spray" is not magnesium. Longest first, then leftmost. */
function outermost<T>(named: readonly Named<T>[]): readonly Named<T>[] {
  const length = ({ span }: Named<T>): number => span.last - span.first;
  const inside = (small: Named<T>, large: Named<T>): boolean =>
    length(large) > length(small) &&
    large.span.first <= small.span.first &&
    small.span.last <= large.span.last;
  return named
    .filter((one) => !named.some((other) => other.id !== one.id && inside(one, other)))
    .sort((a, b) => length(b) - length(a) || a.span.first - b.span.first);
}

/** Topics that every question is about carry nothing where another is named, and little where none is. */
export function withoutGeneric(frame: Frame, generic: ReadonlySet<string>): Frame {
  const specific = frame.subjects.filter(({ id }) => !generic.has(id));
  return specific.length === 0 ? { ...frame, subjects: [] } : { ...frame, subjects: specific };
}
