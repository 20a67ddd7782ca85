import { asExact, type Element, type Pattern } from './lexicon';
import { conceptForm, treeOf, type PhraseTree } from './phrase-tree';
import type { MarkedText } from './token';

/** Where a pattern was found: the words (indices into `MarkedText.tokens`) that it used. */
export interface Span {
  readonly places: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** A pattern of a list, by its place there, where it was found. */
export interface Hit {
  readonly span: Span;
  readonly at: number;
}

/** More spans than this of one concept are not followed, so that a repeated word cannot cost quadratic time. */
export const spansKept = 40;

const none: readonly never[] = [];

/** Looks patterns up among the compared words of one text. */
export class Finder {
  readonly spans = new Map<string, Span[]>();
  private readonly sentences: readonly number[];
  /** What each compared word is looked up by. */
  private readonly forms: readonly (readonly string[])[];
  private readonly atStem = new Map<string, number[]>();

  constructor(
    text: MarkedText,
    private readonly words: readonly number[],
  ) {
    const tokens = words.flatMap((index) => text.tokens[index] ?? []);
    this.sentences = tokens.map((token) => token.sentence);
    this.forms = tokens.map(({ stem, word }) => [stem, asExact(word)]);
    for (const [place, forms] of this.forms.entries()) for (const form of forms) this.index(form, place);
  }

  /** Every way in which the pattern occurs, at most one for each starting place. */
  find(pattern: Pattern): readonly Span[] {
    const [head] = pattern.elements;
    if (head === undefined || !this.mayOccur(pattern)) return none;
    return pattern.order === 'fixed' ? this.inOrder(pattern, head) : this.together(pattern, head);
  }

  /** Spans of all patterns of a list that lives as long as the lexicon; `at` is the pattern's place in the list. */
  findAll(patterns: readonly Pattern[]): readonly Hit[] {
    const { root, byElement } = treeOf(patterns);
    const found: Hit[] = [];
    for (const place of this.words.keys()) this.walk(root, place, place, found);
    for (const at of this.thatMayOccur(byElement)) {
      const pattern = patterns[at];
      if (pattern === undefined) continue;
      for (const span of this.find(pattern)) found.push({ span, at });
    }
    return found;
  }

  /** Goes through whichever is shorter, the elements of the list or those of the text. */
  private *thatMayOccur(byElement: PhraseTree['byElement']): Generator<number> {
    if (byElement.size < this.atStem.size) {
      for (const places of byElement.values()) yield* places;
      return;
    }
    for (const form of this.atStem.keys()) yield* byElement.get(form) ?? none;
    for (const concept of this.spans.keys()) yield* byElement.get(conceptForm(concept)) ?? none;
  }

  /** Follows the tree along the words of one sentence, by stem and by exact form. */
  private walk(node: PhraseTree['root'], first: number, place: number, found: Hit[]): void {
    if (this.sentences[place] !== this.sentences[first]) return;
    const forms = this.forms[place];
    if (forms === undefined) return;
    for (const form of forms) {
      const next = node.next?.get(form);
      if (next === undefined) continue;
      if (next.ends.length > 0) {
        const span = spanBetween(first, place);
        for (const at of next.ends) found.push({ span, at });
      }
      this.walk(next, first, place + 1, found);
    }
  }

  /** Every word and concept of the pattern is there at all; plain loops, as this runs thousands of times a message. */
  private mayOccur({ elements }: Pattern): boolean {
    for (const element of elements) if (!this.occurs(element)) return false;
    return true;
  }

  sentenceOf(span: Span): number | undefined {
    return this.sentences[span.first];
  }

  /** From places among the compared words to indices of the text's tokens. */
  inText(span: Span): Span {
    const places = span.places.map((place) => this.words[place] ?? place);
    return { places, first: Math.min(...places), last: Math.max(...places) };
  }

  /** The other way round; the words of the span have to be among those compared. */
  fromText(span: Span): Span {
    const places = span.places.map((index) => this.words.indexOf(index));
    return { places, first: Math.min(...places), last: Math.max(...places) };
  }

  private index(form: string, place: number): void {
    const places = this.atStem.get(form);
    if (places === undefined) this.atStem.set(form, [place]);
    else places.push(place);
  }

  private occurs(element: Element): boolean {
    return 'concept' in element ? this.spans.has(element.concept) : this.atStem.has(element.stem);
  }

  private starts(element: Element): readonly Span[] {
    if ('concept' in element) return this.spans.get(element.concept) ?? [];
    return (this.atStem.get(element.stem) ?? []).map((place) => ({
      places: [place],
      first: place,
      last: place,
    }));
  }

  private inOrder(pattern: Pattern, head: Element): readonly Span[] {
    const found: Span[] = [];
    for (const start of this.starts(head).slice(0, spansKept)) {
      const span = this.follow(start, pattern, 1);
      if (span !== undefined) found.push(span);
    }
    return found;
  }

  private follow(before: Span, pattern: Pattern, index: number): Span | undefined {
    const element = pattern.elements[index];
    if (element === undefined) return before;
    for (const next of this.starts(element)) {
      if (next.first <= before.last) continue;
      if (next.first - before.last - 1 > pattern.gap) {
        if ('stem' in element) break;
        continue;
      }
      if (this.sentences[next.first] !== this.sentences[before.first]) continue;
      const whole = this.follow(join(before, next), pattern, index + 1);
      if (whole !== undefined) return whole;
    }
    return undefined;
  }

  private together(pattern: Pattern, head: Element): readonly Span[] {
    const found: Span[] = [];
    for (const start of this.starts(head).slice(0, spansKept)) {
      let span: Span | undefined = start;
      for (const element of pattern.elements.slice(1)) {
        span = span === undefined ? undefined : this.nearest(span, element, pattern.gap);
      }
      if (span !== undefined) found.push(span);
    }
    return found;
  }

  private nearest(span: Span, element: Element, gap: number): Span | undefined {
    let best: { readonly span: Span; readonly between: number } | undefined;
    for (const next of this.starts(element)) {
      if (this.sentences[next.first] !== this.sentences[span.first]) continue;
      if (next.places.some((place) => span.places.includes(place))) continue;
      const between = Math.max(
        0,
        next.first > span.last ? next.first - span.last - 1 : span.first - next.last - 1,
      );
      if (between > gap || (best !== undefined && best.between <= between)) continue;
      best = { span: next, between };
    }
    return best === undefined ? undefined : join(span, best.span);
  }
}

function join(a: Span, b: Span): Span {
  return {
    places: [...a.places, ...b.places],
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  };
}

function spanBetween(first: number, last: number): Span {
  return { places: Array.from({ length: last - first + 1 }, (_, at) => first + at), first, last };
}
