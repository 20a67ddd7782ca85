import { Finder, spansKept, type Span } from './finder';
import type { Concept, Pattern } from './lexicon';
import type { MarkedText } from './token';

/** Spans of every concept in one text. */
export type FoundConcepts = ReadonlyMap<string, readonly Span[]>;

function hasSlot({ elements }: Pattern): boolean {
  return elements.some((element) => 'concept' in element);
}

interface PlainPatterns {
  readonly plain: readonly Pattern[];
  /** The concept that each of them belongs to. */
  readonly owners: readonly string[];
  /** Each concept's patterns that are made of other concepts. */
  readonly slotted: readonly (readonly Pattern[])[];
}

const plainPatterns = new WeakMap<readonly Concept[], PlainPatterns>();

/** All patterns of words only, in one list, so that they are looked up by their first word. */
function plainPatternsOf(concepts: readonly Concept[]): PlainPatterns {
  const known = plainPatterns.get(concepts);
  if (known !== undefined) return known;
  const pairs = concepts.flatMap(({ id, patterns }) =>
    patterns.filter((pattern) => !hasSlot(pattern)).map((pattern) => ({ id, pattern })),
  );
  const made = {
    plain: pairs.map(({ pattern }) => pattern),
    owners: pairs.map(({ id }) => id),
    slotted: concepts.map(({ patterns }) => patterns.filter(hasSlot)),
  };
  plainPatterns.set(concepts, made);
  return made;
}

/** Looks up a pattern in one text whose concepts have been found. */
export type Lookup = (pattern: Pattern) => readonly Span[];

/** The concepts of one text, and a lookup of further patterns over it; spans are indices of the text's tokens. */
export interface Found {
  readonly concepts: FoundConcepts;
  readonly lookup: Lookup;
  /** The same for all patterns of a list that is kept, by their first words. */
  readonly lookupAll: (
    patterns: readonly Pattern[],
  ) => readonly { readonly span: Span; readonly at: number }[];
}

/**
 * Finds every concept in a text. A decoy (a longer phrase that uses the same words in another sense) takes away the
 * spans it covers; `masks` do so for everything.
 *
 * @param words the tokens that are compared: all, or those that are not fillers
 * @param concepts in order of use (see `inOrderOfUse`)
 * @param given concepts that were found by other means, such as quantities
 */
export function findConcepts(
  text: MarkedText,
  words: readonly number[],
  concepts: readonly Concept[],
  masks: readonly Pattern[],
  given: FoundConcepts = new Map(),
): Found {
  const finder = new Finder(text, words);
  for (const [id, spans] of given)
    finder.spans.set(
      id,
      spans.map((span) => finder.fromText(span)),
    );
  const masked = finder.findAll(masks).map(({ span }) => span);
  const { plain, owners, slotted } = plainPatternsOf(concepts);
  const plainly = new Map<string, Span[]>();
  for (const { span, at } of finder.findAll(plain)) {
    const owner = owners[at] ?? '';
    const spans = plainly.get(owner);
    if (spans === undefined) plainly.set(owner, [span]);
    else spans.push(span);
  }
  for (const [at, concept] of concepts.entries()) {
    const made = (slotted[at] ?? []).flatMap((pattern) => finder.find(pattern));
    const spans = [...(plainly.get(concept.id) ?? []), ...made];
    if (spans.length === 0) continue;
    const decoys = concept.decoys.flatMap((decoy) => finder.find(decoy));
    const kept = spans.filter((span) => ![...masked, ...decoys].some((decoy) => covers(decoy, span)));
    if (kept.length > 0) finder.spans.set(concept.id, longestFirst(kept).slice(0, spansKept));
  }
  const shadowed = (span: Span, pattern: Pattern): boolean =>
    masked.some((mask) => covers(mask, span)) ||
    !pattern.with.every((name) => finder.spans.has(name)) ||
    pattern.unless.some((name) =>
      finder.spans.get(name)?.some((other) => finder.sentenceOf(other) === finder.sentenceOf(span)),
    );
  return {
    concepts: new Map([...finder.spans].map(([id, spans]) => [id, spans.map((span) => finder.inText(span))])),
    lookupAll: (patterns) =>
      finder.findAll(patterns).map(({ span, at }) => ({ span: finder.inText(span), at })),
    lookup: (pattern) =>
      finder
        .find(pattern)
        .filter((span) => !shadowed(span, pattern))
        .map((span) => finder.inText(span)),
  };
}

/** A look-alike swallows a mention that lies inside it; one that reaches beyond it stands. */
function covers(decoy: Span, span: Span): boolean {
  return span.places.every((place) => place >= decoy.first && place <= decoy.last);
}

function longestFirst(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => b.places.length - a.places.length || a.first - b.first);
}
