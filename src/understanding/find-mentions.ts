import { Finder, spansKept, type Hit, type Span } from './finder';
import type { Concept, Pattern } from './lexicon';
import { oncePer } from './once-per';
import type { MarkedText } from './token';

/** Spans of every concept in one text. */
export type FoundConcepts = ReadonlyMap<string, readonly Span[]>;

const nothing: readonly never[] = [];

function hasSlot({ elements }: Pattern): boolean {
  return elements.some((element) => 'concept' in element);
}

/** What a run of words tells: it masks everything, or it is a concept, or it only looks like one. */
interface Told {
  readonly concept: string | undefined;
  readonly decoy: boolean;
}

/** A lexicon set up so that all its runs of words are found in one walk along a text. */
interface Prepared {
  readonly patterns: readonly Pattern[];
  /** What the pattern at the same place tells. */
  readonly tells: readonly Told[];
  /** The concepts in order of use, with their patterns and decoys that are made of other concepts. */
  readonly made: readonly Concept[];
}

const prepared = oncePer((masks: readonly Pattern[]) =>
  oncePer((concepts: readonly Concept[]): Prepared => {
    const pairs = [
      ...masks.map((pattern) => ({ pattern, concept: undefined, decoy: false })),
      ...concepts.flatMap(({ id, patterns, decoys }) => [
        ...wordsOnly(patterns).map((pattern) => ({ pattern, concept: id, decoy: false })),
        ...wordsOnly(decoys).map((pattern) => ({ pattern, concept: id, decoy: true })),
      ]),
    ];
    return {
      patterns: pairs.map(({ pattern }) => pattern),
      tells: pairs.map(({ concept, decoy }) => ({ concept, decoy })),
      made: concepts.map(({ id, patterns, decoys }) => ({
        id,
        patterns: patterns.filter(hasSlot),
        decoys: decoys.filter(hasSlot),
      })),
    };
  }),
);

function wordsOnly(patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns.filter((pattern) => !hasSlot(pattern));
}

/**
 * The concepts of one text, and a lookup of further patterns over it, all of a list that lives as long as the lexicon;
 * spans are indices of the text's tokens.
 */
export interface Found {
  readonly concepts: FoundConcepts;
  readonly lookupAll: (patterns: readonly Pattern[]) => readonly Hit[];
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
  concepts: readonly Concept[] = nothing,
  masks: readonly Pattern[] = nothing,
  given: FoundConcepts = new Map(),
): Found {
  const finder = new Finder(text, words);
  for (const [id, spans] of given)
    finder.spans.set(
      id,
      spans.map((span) => finder.fromText(span)),
    );
  const { patterns, tells, made } = prepared(masks)(concepts);
  const masked: Span[] = [];
  const plain = new Map<string, Span[]>();
  const lookAlikes = new Map<string, Span[]>();
  for (const { span, at } of finder.findAll(patterns)) {
    const { concept, decoy } = tells[at] ?? {};
    if (concept === undefined) masked.push(span);
    else put(decoy === true ? lookAlikes : plain, concept, span);
  }
  for (const { id, patterns, decoys } of made) {
    const unmasked = outside(masked, withThese(plain.get(id), patterns, finder));
    if (unmasked.length === 0) continue;
    const kept = outside(withThese(lookAlikes.get(id), decoys, finder), unmasked);
    if (kept.length > 0) finder.spans.set(id, longestFirst(kept));
  }
  const shadowed = (span: Span, pattern: Pattern): boolean =>
    masked.some((mask) => covers(mask, span)) ||
    !pattern.with.every((name) => finder.spans.has(name)) ||
    pattern.without.some((name) => finder.spans.has(name)) ||
    pattern.unless.some((name) =>
      finder.spans.get(name)?.some((other) => finder.sentenceOf(other) === finder.sentenceOf(span)),
    );
  const inText = new Map<string, readonly Span[]>();
  for (const [id, spans] of finder.spans)
    inText.set(
      id,
      spans.map((span) => finder.inText(span)),
    );
  return {
    concepts: inText,
    lookupAll: (patterns) =>
      finder.findAll(patterns).flatMap(({ span, at }) => {
        const pattern = patterns[at];
        return pattern === undefined || shadowed(span, pattern) ? [] : [{ span: finder.inText(span), at }];
      }),
  };
}

function put(spans: Map<string, Span[]>, concept: string, span: Span): void {
  const known = spans.get(concept);
  if (known === undefined) spans.set(concept, [span]);
  else known.push(span);
}

/** Spans found with the whole list, and those of further patterns. */
function withThese(
  known: readonly Span[] | undefined,
  patterns: readonly Pattern[],
  finder: Finder,
): readonly Span[] {
  let spans = known ?? nothing;
  for (const pattern of patterns) {
    const found = finder.find(pattern);
    if (found.length > 0) spans = [...spans, ...found];
  }
  return spans;
}

/** The spans that none of the swallowing ones covers. */
function outside(swallowing: readonly Span[], spans: readonly Span[]): readonly Span[] {
  if (swallowing.length === 0 || spans.length === 0) return spans;
  for (const span of spans)
    if (isSwallowed(span, swallowing)) return spans.filter((one) => !isSwallowed(one, swallowing));
  return spans;
}

function isSwallowed(span: Span, swallowing: readonly Span[]): boolean {
  for (const other of swallowing) if (covers(other, span)) return true;
  return false;
}

/** A look-alike swallows a mention that lies inside it; one that reaches beyond it stands. */
function covers(decoy: Span, span: Span): boolean {
  return span.first >= decoy.first && span.last <= decoy.last;
}

function longestFirst(spans: readonly Span[]): readonly Span[] {
  const inPlace = spans.every((span, at) => at === 0 || compareSpans(spans[at - 1] ?? span, span) <= 0);
  const sorted = inPlace ? spans : [...spans].sort(compareSpans);
  return sorted.length > spansKept ? sorted.slice(0, spansKept) : sorted;
}

function compareSpans(a: Span, b: Span): number {
  return b.places.length - a.places.length || a.first - b.first;
}
