import { findConcepts } from '../find-mentions';
import { compileConcept, compilePhrase, type Concept, type Pattern } from '../lexicon';
import type { MarkedText, WordLists } from '../token';
import type { Assessed } from './assess';

/** What a cue says about a mention in its scope. */
export type CueKind =
  | 'denial'
  | 'doubt'
  | 'long-ago'
  | 'past'
  | 'their-past'
  | 'over'
  | 'unchanged'
  | 'what-if'
  | 'absent'
  | 'now'
  | 'ongoing'
  | 'here'
  | 'until'
  | 'retraction';

/**
 * Where a cue reaches: ahead of itself, back, or both; a `verb` cue ("can not") reaches ahead to the end of its own
 * statement, so not past a comma or an "and"; a `clausal` cue passes a subject ("if one day I …") and reaches a negated
 * sign; an `afterwards` cue speaks of what was said before it, in this sentence or the ones before; a `quoting` cue of
 * what stands in quotation marks; a `framing` cue ("writing an exam question") of every sentence of the message in which
 * nobody speaks of themselves.
 */
export const reaches = [
  'forward',
  'verb',
  'backward',
  'both',
  'clausal',
  'afterwards',
  'quoting',
  'framing',
] as const;
export type Reach = (typeof reaches)[number];

/** Cue phrases of one kind and reach, as `knowledge/<locale>/cues/*.yaml` gives them. */
export interface CueSource {
  readonly kind: CueKind;
  readonly reach: Reach;
  readonly phrases: readonly string[];
}

/** What the knowledge gives to the assertion room. */
export interface AssertionSource {
  readonly cues: readonly CueSource[];
  /** Phrases that end a scope: "but", "apart from". */
  readonly boundaries: readonly string[];
  /** Words that end the reach of a verb's "not": "and". */
  readonly joiners: readonly string[];
  /** Words that begin a new statement unless an opener stands before them: "i", "she". */
  readonly subjects: readonly string[];
  readonly openers: readonly string[];
  /** Phrases with a cue word in them that is none: "not only", "no doubt". */
  readonly decoys: readonly string[];
  /** Words for other people; cues may use them as `{person}`. */
  readonly persons: readonly string[];
  /** Things that are read or watched; cues may use them as `{source}`. */
  readonly sources: readonly string[];
  /** Words that make a mention negative by themselves: "not", "no". */
  readonly negators: readonly string[];
  /** "I", "my": who speaks of themselves. */
  readonly firstPerson: readonly string[];
}

export interface CueHit {
  readonly kind: CueKind;
  readonly reach: Reach;
  /** The words of the cue as the utterance has them. */
  readonly words: string;
  readonly first: number;
  readonly last: number;
}

/** The assertion source compiled for one locale. */
export interface CueBook {
  /** Every cue, decoy and boundary in one list, so that a text is walked once for all of them. */
  readonly patterns: readonly Pattern[];
  /** What the pattern at the same place tells. */
  readonly tells: readonly ({ readonly kind: CueKind; readonly reach: Reach } | 'decoy' | 'boundary')[];
  readonly joiners: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** The concepts that cues may use: `person`, `source`. */
  readonly slots: readonly Concept[];
  readonly negators: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly questionOpeners: ReadonlySet<string>;
}

export function compileCues(source: AssertionSource, lists: WordLists): CueBook {
  const compile = (phrase: string): Pattern =>
    compilePhrase(phrase, lists, 'all-words', phrase.includes('{') ? gapAroundSlots : 0);
  const all = [
    ...source.cues.flatMap(({ kind, reach, phrases }) =>
      phrases.map((phrase) => ({ phrase, tells: { kind, reach } })),
    ),
    ...source.decoys.map((phrase) => ({ phrase, tells: 'decoy' as const })),
    ...source.boundaries.map((phrase) => ({ phrase, tells: 'boundary' as const })),
  ];
  return {
    patterns: all.map(({ phrase }) => compile(phrase)),
    tells: all.map(({ tells }) => tells),
    joiners: new Set(source.joiners),
    subjects: new Set(source.subjects),
    openers: new Set(source.openers),
    slots: [
      compileConcept({ id: 'person', words: source.persons, not: [] }, lists, 'all-words'),
      compileConcept({ id: 'source', words: source.sources, not: [] }, lists, 'all-words'),
    ],
    negators: new Set(source.negators),
    firstPerson: new Set(source.firstPerson),
    questionOpeners: lists.questionOpeners,
  };
}

/** "The booklet from the clinic says": so many words may stand beside a slot. */
const gapAroundSlots = 3;

/** Everything in one text that can bear on a mention. */
export interface CuesFound {
  readonly hits: readonly CueHit[];
  /** Tokens at which a scope ends. */
  readonly boundaries: ReadonlySet<number>;
  /** Those that only go on ("and I …"): a condition reaches past them. */
  readonly additions: ReadonlySet<number>;
  /** Tokens at which the scope of a verb's "not" ends. */
  readonly joiners: ReadonlySet<number>;
  /** Tokens at which a scope ends unless the cue is clausal. */
  readonly subjects: ReadonlySet<number>;
  /** Those of them that stand behind a comma. */
  readonly statements: ReadonlySet<number>;
  readonly persons: readonly number[];
  /** What was made of mentions so far, by their places: many concepts and signs share the same words. */
  readonly judged: Map<string | number, Assessed>;
}

/** @param thisYear tells which years are long ago */
export function findCues(text: MarkedText, book: CueBook, thisYear: number): CuesFound {
  const everyWord = text.tokens.map((_, index) => index);
  const { concepts, lookupAll } = findConcepts(text, everyWord, book.slots);
  const found = lookupAll(book.patterns);
  const decoys = found.flatMap(({ span, at }) => (book.tells[at] === 'decoy' ? [span] : []));
  const boundaries = new Set(
    found.flatMap(({ span, at }) => (book.tells[at] === 'boundary' ? [span.first] : [])),
  );
  const hits = found.flatMap(({ span: { first, last }, at }): readonly CueHit[] => {
    const cue = book.tells[at];
    if (cue === undefined || cue === 'decoy' || cue === 'boundary') return [];
    if (decoys.some((other) => other.first <= first && last <= other.last)) return [];
    return [{ kind: cue.kind, reach: cue.reach, first, last, words: wordsBetween(text, first, last) }];
  });
  const subjects = everyWord.filter((index) => startsStatement(text, index, book));
  return {
    hits: withoutShorter([
      ...hits
        .filter((hit) => !isMidStatement(hit, text, boundaries))
        .flatMap((hit) => (isAnswerParticle(hit, text) ? answering(hit, text) : [hit])),
      ...yearsLongAgo(text, thisYear),
    ]),
    boundaries,
    additions: new Set([...boundaries].filter((index) => book.joiners.has(text.tokens[index]?.word ?? ''))),
    joiners: new Set(everyWord.filter((index) => endsVerb(text, index, book))),
    subjects: new Set(subjects),
    statements: new Set(subjects.filter((index) => text.tokens[index]?.afterComma === true)),
    persons: (concepts.get('person') ?? []).map((span) => span.first),
    judged: new Map(),
  };
}

function wordsBetween(text: MarkedText, first: number, last: number): string {
  return text.tokens
    .slice(first, last + 1)
    .map((token) => token.word)
    .join(' ');
}

/**
 * A single word of denial in front of a comma or a full stop ("no, my legs are numb", "fever? no.", "fever no, numbness
 * no") denies nothing of what comes after it.
 */
function isAnswerParticle(hit: CueHit, text: MarkedText): boolean {
  if (hit.kind !== 'denial' || hit.first !== hit.last) return false;
  const [here, next] = [text.tokens[hit.last], text.tokens[hit.last + 1]];
  return next?.afterComma === true || (isFirst(hit.first, text) && next?.sentence !== here?.sentence);
}

/** It denies what stands before it in its own statement, or the question before it, if there is one. */
function answering(hit: CueHit, text: MarkedText): readonly CueHit[] {
  const begins = isFirst(hit.first, text) || text.tokens[hit.first]?.afterComma === true;
  if (!begins) return hit.reach === 'backward' ? [hit] : [];
  const before = (text.tokens[hit.first]?.sentence ?? 0) - 1;
  return isFirst(hit.first, text) && text.questions.has(before) ? [{ ...hit, reach: 'afterwards' }] : [];
}

function isFirst(index: number, { tokens }: MarkedText): boolean {
  return tokens[index - 1]?.sentence !== tokens[index]?.sentence;
}

/** "Fever, no numbness": a single word denies what stood before it only where it ends its statement ("fever: no"). */
function isMidStatement(hit: CueHit, text: MarkedText, boundaries: ReadonlySet<number>): boolean {
  if (hit.kind !== 'denial' || hit.reach !== 'backward' || hit.first !== hit.last) return false;
  const [here, next] = [text.tokens[hit.last], text.tokens[hit.last + 1]];
  return (
    next !== undefined &&
    next.sentence === here?.sentence &&
    !next.afterComma &&
    !boundaries.has(hit.last + 1)
  );
}

/** "In 1998", "back in '91": a year before last year dates what it stands with. */
function yearsLongAgo(text: MarkedText, thisYear: number): readonly CueHit[] {
  return text.tokens.flatMap(({ word }, index) => {
    const short = /^[5-9]\d$/.test(word) && ['in', 'since'].includes(text.tokens[index - 1]?.word ?? '');
    const year = /^(19|20)\d\d$/.test(word) ? Number(word) : short ? 1900 + Number(word) : thisYear;
    if (year >= thisYear - 1) return [];
    return [{ kind: 'long-ago', reach: 'both', words: word, first: index, last: index }] as const;
  });
}

/** A longer cue of any kind swallows the shorter ones inside it: "not sure" is doubt, no denial. */
function withoutShorter(hits: readonly CueHit[]): readonly CueHit[] {
  const inside = (small: CueHit, large: CueHit): boolean =>
    large.first <= small.first &&
    small.last <= large.last &&
    small.reach !== 'quoting' &&
    large.last - large.first > small.last - small.first;
  return hits.filter((hit) => !hits.some((other) => inside(hit, other)));
}

function endsVerb(text: MarkedText, index: number, book: CueBook): boolean {
  const token = text.tokens[index];
  return token !== undefined && (token.afterComma || book.joiners.has(token.word));
}

function startsStatement(text: MarkedText, index: number, book: CueBook): boolean {
  const [before, here] = [text.tokens[index - 1], text.tokens[index]];
  if (here === undefined || !book.subjects.has(here.word)) return false;
  return before?.sentence !== here.sentence || here.afterComma || !book.openers.has(before.word);
}
