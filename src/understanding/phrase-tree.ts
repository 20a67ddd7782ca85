import type { Element, Pattern, WordElement } from './lexicon';
import { oncePer } from './once-per';

/** A node of the tree: the words that may follow, and the patterns that end here. */
interface Node {
  /** By stem; none below a last word, and most nodes are last words. */
  next?: Map<string, Node>;
  /** By exact form, which few phrases ask for. */
  nextExact?: Map<string, Node>;
  /** Places in the list of patterns. */
  readonly ends: number[];
}

/** The patterns of a list, set up for lookup in a text. */
export interface PhraseTree {
  readonly root: Node;
  /** Patterns that are more than a run of words, by the element of each that fewest others share. */
  readonly byElement: ReadonlyMap<string, readonly number[]>;
}

/**
 * Sets up a list once, for as long as it lives. Runs of words share their beginnings, so that all of them together are
 * found in one walk along the text (a trie, E. Fredkin, CACM 1960); any other pattern is only looked at when its rarest
 * element is there.
 */
export const treeOf = oncePer((patterns: readonly Pattern[]): PhraseTree => {
  const root: Node = { ends: [] };
  const others: number[] = [];
  for (const [at, pattern] of patterns.entries()) {
    const words = runOfWords(pattern);
    if (words === undefined) others.push(at);
    else plant(root, words).ends.push(at);
  }
  return { root, byElement: byRarest(patterns, others) };
});

/** What an element is looked up by, an exact form by its stem; no stem begins with a brace. */
function formOf(element: Element): string {
  return 'stem' in element ? element.stem : conceptForm(element.concept);
}

export function conceptForm(concept: string): string {
  return `{${concept}}`;
}

function runOfWords({ elements, order, gap }: Pattern): readonly WordElement[] | undefined {
  if (order !== 'fixed' || gap > 0) return undefined;
  const words = elements.flatMap((element) => ('stem' in element ? [element] : []));
  return words.length === elements.length ? words : undefined;
}

function plant(root: Node, words: readonly WordElement[]): Node {
  let node = root;
  for (const { stem, exact } of words) {
    const branches = exact === undefined ? (node.next ??= new Map()) : (node.nextExact ??= new Map());
    const next = branches.get(exact ?? stem) ?? { ends: [] };
    branches.set(exact ?? stem, next);
    node = next;
  }
  return node;
}

function byRarest(
  patterns: readonly Pattern[],
  places: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const formsAt = new Map(places.map((at) => [at, (patterns[at]?.elements ?? []).map(formOf)]));
  const shared = new Map<string, number>();
  for (const forms of formsAt.values())
    for (const form of forms) shared.set(form, (shared.get(form) ?? 0) + 1);
  const found = new Map<string, number[]>();
  for (const [at, forms] of formsAt) {
    const [rarest] = [...forms].sort((a, b) => (shared.get(a) ?? 0) - (shared.get(b) ?? 0));
    if (rarest === undefined) continue;
    const entry = found.get(rarest);
    if (entry === undefined) found.set(rarest, [at]);
    else entry.push(at);
  }
  return found;
}
