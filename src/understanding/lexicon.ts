import { exactSign, normalise } from './normalise';
import type { WordLists } from './token';

/** What a pattern is made of: a word (by its stem, or where `exact` is given by exactly this form) or a concept. */
export type Element = WordElement | { readonly concept: string };

export interface WordElement {
  readonly stem: string;
  readonly exact?: string;
}

/** How a thing shows itself in words. */
export interface Pattern {
  readonly elements: readonly Element[];
  readonly order: 'fixed' | 'any';
  /** How many other content words may stand between the elements. */
  readonly gap: number;
  /** Concepts of which none may stand in the same sentence. */
  readonly unless: readonly string[];
  /** Concepts that have to occur somewhere in the message. */
  readonly with: readonly string[];
  /** Concepts of which none may occur anywhere in the message. */
  readonly without: readonly string[];
}

/** What the knowledge gives for a concept: phrases, and longer phrases that are not it. */
export interface ConceptSource {
  readonly id: string;
  readonly words: readonly string[];
  readonly not: readonly string[];
}

export interface Concept {
  readonly id: string;
  readonly patterns: readonly Pattern[];
  readonly decoys: readonly Pattern[];
}

/** Thrown for a phrase that cannot be compiled; the knowledge room adds file and line. */
export class PhraseError extends Error {}

const slot = /\{([^}]*)\}/g;

/** Signs are compared without fillers; cues ("is fine", "i had") live by them. */
export type Reading = 'content' | 'all-words';

/** Opens a phrase into elements; `{concept}` stays a slot. @throws PhraseError when nothing is left to compare. */
export function compilePhrase(
  phrase: string,
  lists: WordLists,
  reading: Reading = 'content',
  gap = 0,
): Pattern {
  const elements: Element[] = [];
  let from = 0;
  for (const match of phrase.matchAll(slot)) {
    elements.push(...wordsOf(phrase.slice(from, match.index), lists, reading), { concept: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  elements.push(...wordsOf(phrase.slice(from), lists, reading));
  if (elements.length === 0)
    throw new PhraseError(`the phrase '${phrase}' holds only filler words and would match nothing`);
  return { elements, order: 'fixed', gap, unless: [], with: [], without: [] };
}

/** Phrases of the knowledge are not mended. */
const asWritten = (): readonly string[] => [];

function wordsOf(text: string, lists: WordLists, reading: Reading): Element[] {
  const { tokens } = normalise(text, lists, asWritten);
  return tokens
    .filter((token) => reading === 'all-words' || !token.filler)
    .map(({ exact, stem, start }) => (text[start - 1] === exactSign ? { stem, exact } : { stem }));
}

export function compileConcept(
  source: ConceptSource,
  lists: WordLists,
  reading: Reading = 'content',
): Concept {
  return {
    id: source.id,
    patterns: source.words.map((phrase) => compilePhrase(phrase, lists, reading)),
    decoys: source.not.map((phrase) => compilePhrase(phrase, lists, reading)),
  };
}

/** Concepts sorted so that each stands after those it is made of. @throws PhraseError on a circle or an unknown name. */
export function inOrderOfUse(concepts: readonly Concept[]): readonly Concept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const done = new Set<string>();
  const sorted: Concept[] = [];
  const visit = (concept: Concept, path: readonly string[]): void => {
    if (done.has(concept.id)) return;
    if (path.includes(concept.id))
      throw new PhraseError(`concepts in a circle: ${[...path, concept.id].join(' → ')}`);
    for (const name of [...concept.patterns, ...concept.decoys].flatMap(conceptsOf)) {
      const used = byId.get(name);
      if (used === undefined)
        throw new PhraseError(`the concept '${name}', used by '${concept.id}', does not exist`);
      visit(used, [...path, concept.id]);
    }
    done.add(concept.id);
    sorted.push(concept);
  };
  for (const concept of concepts) visit(concept, []);
  return sorted;
}

/** Names of the concepts that a pattern is made of. */
export function conceptsOf(pattern: Pattern): readonly string[] {
  return pattern.elements.flatMap((element) => ('concept' in element ? [element.concept] : []));
}
