import { findConcepts } from '../understanding/find-mentions';
import { compilePhrase, type Pattern } from '../understanding/lexicon';
import { partsOf, type Part } from '../understanding/parts';
import type { MarkedText, WordLists } from '../understanding/token';

/** Words in which somebody asks whether they may take a medicine, from `medicine-check.yaml`. */
export interface MayTakeSource {
  readonly leads: readonly string[];
  /** "Another two": a medicine that was spoken of before. */
  readonly more: readonly string[];
  /** "Beer", "eaten": told beside it they make it a question for the knowledge. */
  readonly otherQuestion: readonly string[];
  /** What may stand beside without making it another question. */
  readonly beside: readonly string[];
  readonly medicines: readonly { readonly topic: string; readonly names: readonly string[] }[];
}

/** Somebody asks whether they may take a medicine now; which one, where they name it. */
export interface MayTake {
  readonly topic?: string;
  /** They have had some of it before: "another". */
  readonly again: boolean;
}

/**
 * Builds the reader of "can I take nurofen now" and "took 2 at 8, can I have another": the question has no word that is
 * about anything else, and nothing else is asked in the message. "How much can I take" and "can I take it with food" are
 * questions for the knowledge.
 */
export function createMayTake(
  source: MayTakeSource,
  lists: WordLists,
): (text: MarkedText) => MayTake | undefined {
  const patternsOf = (phrases: readonly string[]): readonly Pattern[] =>
    phrases.map((phrase) => compilePhrase(phrase, lists, 'all-words'));
  const [leads, more, beside] = [source.leads, source.more, source.beside].map(patternsOf);
  const otherwise = patternsOf(source.otherQuestion);
  const names = source.medicines.flatMap(({ topic, names: all }) =>
    patternsOf(all).map((pattern) => ({ topic, pattern })),
  );

  return (text) => {
    const every = text.tokens.map((_, at) => at);
    if (findConcepts(text, every).lookupAll(otherwise).length > 0) return undefined;
    const parts = partsOf(text, lists);
    const found = parts.flatMap((part) => inPart(part, text) ?? []);
    const asked = parts.filter((part) => asksAnything(part, text));
    return found.length === 1 && asked.length <= 1 ? found[0] : undefined;
  };

  function inPart({ first, last }: Part, text: MarkedText): MayTake | undefined {
    const within = text.tokens.map((_, at) => at).filter((at) => at >= first && at <= last);
    const { lookupAll } = findConcepts(text, within);
    const [lead] = [...lookupAll(leads ?? [])].sort((one, other) => one.span.first - other.span.first);
    if (lead === undefined) return undefined;
    const named = lookupAll(names.map(({ pattern }) => pattern));
    const topics = new Set(named.flatMap(({ at }) => names[at]?.topic ?? []));
    const again = lookupAll(more ?? []);
    if (topics.size > 1 || (topics.size === 0 && again.length === 0)) return undefined;
    const spans = [...lookupAll(leads ?? []), ...named, ...again, ...lookupAll(beside ?? [])];
    const covered = new Set(spans.flatMap(({ span }) => span.places));
    const opens = within.find((at) => !isBefore(at, lead.span.first, text));
    const rest = within.filter((at) => at >= (opens ?? first) && !covered.has(at));
    if (rest.some((at) => !/^\d+$/.test(text.tokens[at]?.word ?? ''))) return undefined;
    const [topic] = topics;
    return { again: again.length > 0, ...(topic === undefined ? {} : { topic }) };
  }

  /** What is told before the question ("I have had 2 so far, can I …") is no part of it, unless it opens a question itself. */
  function isBefore(at: number, lead: number, { tokens }: MarkedText): boolean {
    const before = tokens.slice(at, lead).some(({ word }) => lists.questionOpeners.has(word));
    return at < lead && !before;
  }

  function asksAnything({ first, last, asks }: Part, { tokens }: MarkedText): boolean {
    return asks || tokens.slice(first, last + 1).some(({ word }) => lists.questionOpeners.has(word));
  }
}
