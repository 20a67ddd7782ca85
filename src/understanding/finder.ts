import type { Element, Pattern, WordElement } from './lexicon';
import { conceptForm, treeOf, type PhraseTree } from './phrase-tree';
import type { MarkedText, Token } from './token';

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
  readonly spans = new Map<string, readonly Span[]>();
  private readonly tokens: readonly Token[];
  private readonly hasAllWords: boolean;
  private readonly atStem = new Map<string, number[]>();

  constructor(
    text: MarkedText,
    private readonly words: readonly number[],
  ) {
    this.hasAllWords = words.length === text.tokens.length;
    this.tokens = this.hasAllWords ? text.tokens : words.flatMap((at) => text.tokens[at] ?? []);
    this.tokens.forEach(({ stem }, place) => {
      const places = this.atStem.get(stem);
      if (places === undefined) this.atStem.set(stem, [place]);
      else places.push(place);
    });
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
    for (let place = 0; place < this.tokens.length; place += 1) this.walk(root, place, place, found);
    this.eachThatMayOccur(byElement, (at) => {
      const pattern = patterns[at];
      if (pattern !== undefined) for (const span of this.find(pattern)) found.push({ span, at });
    });
    return found;
  }

  /** Goes through whichever is shorter, the elements of the list or those of the text. */
  private eachThatMayOccur(byElement: PhraseTree['byElement'], look: (at: number) => void): void {
    if (byElement.size < this.atStem.size) {
      for (const places of byElement.values()) places.forEach(look);
      return;
    }
    for (const form of this.atStem.keys()) byElement.get(form)?.forEach(look);
    for (const concept of this.spans.keys()) byElement.get(conceptForm(concept))?.forEach(look);
  }

  /** Follows the tree along the words of one sentence, by stem and by exact form. */
  private walk(node: PhraseTree['root'], first: number, place: number, found: Hit[]): void {
    const token = this.tokens[place];
    if (token === undefined || token.sentence !== this.tokens[first]?.sentence) return;
    const next = node.next?.get(token.stem);
    if (next !== undefined) this.enter(next, first, place, found);
    const nextExact = node.nextExact?.get(token.exact);
    if (nextExact !== undefined) this.enter(nextExact, first, place, found);
  }

  private enter(node: PhraseTree['root'], first: number, last: number, found: Hit[]): void {
    if (node.ends.length > 0) {
      const span = spanBetween(first, last);
      for (const at of node.ends) found.push({ span, at });
    }
    if (node.next !== undefined || node.nextExact !== undefined) this.walk(node, first, last + 1, found);
  }

  /** Every word and concept of the pattern is there at all; plain loops, as this runs thousands of times a message. */
  private mayOccur({ elements }: Pattern): boolean {
    for (const element of elements) if (!this.occurs(element)) return false;
    return true;
  }

  sentenceOf(span: Span): number | undefined {
    return this.tokens[span.first]?.sentence;
  }

  /** From places among the compared words to indices of the text's tokens. */
  inText(span: Span): Span {
    if (this.hasAllWords) return span;
    const places = [...span.places];
    for (let at = 0; at < places.length; at += 1) places[at] = this.words[places[at] ?? 0] ?? 0;
    return { places, first: this.words[span.first] ?? 0, last: this.words[span.last] ?? 0 };
  }

  /** The other way round; the words of the span have to be among those compared. */
  fromText(span: Span): Span {
    const place = (index: number): number => this.words.indexOf(index);
    return { places: span.places.map(place), first: place(span.first), last: place(span.last) };
  }

  private occurs(element: Element): boolean {
    if ('concept' in element) return this.spans.has(element.concept);
    return element.exact === undefined ? this.atStem.has(element.stem) : this.placesOf(element).length > 0;
  }

  private placesOf({ stem, exact }: WordElement): readonly number[] {
    const places = this.atStem.get(stem) ?? none;
    return exact === undefined ? places : places.filter((place) => this.tokens[place]?.exact === exact);
  }

  private starts(element: Element): readonly Span[] {
    if ('concept' in element) return this.spans.get(element.concept) ?? [];
    return this.placesOf(element).map((place) => ({
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
      if (this.sentenceOf(next) !== this.sentenceOf(before)) continue;
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
      if (this.sentenceOf(next) !== this.sentenceOf(span)) continue;
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
  const places: number[] = [];
  for (let place = first; place <= last; place += 1) places.push(place);
  return { places, first, last };
}
