import { quantityConcepts } from '../understanding/concepts-of-quantities';
import { compileCues, reaches, type CueBook, type CueKind, type CueSource, type Reach } from '../understanding/assertion/cues';
import {
  compileConcept,
  compilePhrase,
  conceptsOf,
  inOrderOfUse,
  PhraseError,
  type Concept,
  type Pattern,
} from '../understanding/lexicon';
import { toldBefore } from '../understanding/mark';
import { plainWord } from '../understanding/normalise';
import type { MeasureWords } from '../understanding/quantity';
import type { WordLists } from '../understanding/token';
import type { Circumstance, Combination, RedFlag } from '../triage/sign';
import type { KnowledgeFiles } from './load';
import { measuresOf } from './measures-of';
import { KnowledgeError, type Problem } from './problem';
import { readText } from './yaml-file';

/** How far apart the concepts of a mention may stand when the file does not say. */
const defaultGap = { together: 8, 'in-order': 4, phrase: 0 } as const;

/** The lexicon of one locale, compiled. */
export interface Lexicon {
  readonly lists: WordLists;
  readonly concepts: readonly Concept[];
  readonly masks: readonly Pattern[];
  readonly book: CueBook;
  readonly redFlags: readonly RedFlag[];
  readonly circumstances: readonly Circumstance[];
  readonly combinations: readonly Combination[];
  readonly measures: MeasureWords;
}

export function wordListsOf({ words }: KnowledgeFiles): WordLists {
  return {
    contractions: new Map(Object.entries(words.contractions).map(([typed, opened]) => [typed, opened.split(' ')])),
    fillers: new Set(words.fillers),
    dictated: new Map(Object.entries(words.dictated)),
    joiners: new Set(words.joiners),
    questionOpeners: new Set(words['question-openers']),
    everyday: new Set(words['everyday-words']),
  };
}

/** Compiles the lexicon. @throws KnowledgeError for phrases and names that cannot be used. */
export function lexiconOf(files: KnowledgeFiles): Lexicon {
  const lists = wordListsOf(files);
  const problems: Problem[] = [];
  const attempt = <T>(file: string, text: string, compile: () => T): readonly T[] => {
    try {
      return [compile()];
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      problems.push({ rule: 'phrase', file, ...lineOf(file, text), found: error.message, right: 'words that carry meaning, and concepts that exist' });
      return [];
    }
  };
  const known = new Set<string>([
    ...files.concepts.map(({ id }) => id),
    ...files.circumstances.map(({ id }) => toldBefore(id)),
    ...quantityConcepts,
  ]);
  const requireKnown = (pattern: Pattern): Pattern => {
    const missing = [...conceptsOf(pattern), ...pattern.unless, ...pattern.with, ...pattern.without].find((name) => !known.has(name));
    if (missing !== undefined) throw new PhraseError(`the concept '${missing}', which does not exist`);
    return pattern;
  };
  const mentionsOf = (file: string, mentions: readonly Mention[]): readonly { mention: Mention; pattern: Pattern }[] =>
    mentions.flatMap((mention) =>
      attempt(file, textOf(mention), () => ({ mention, pattern: requireKnown(patternOf(mention, lists)) })),
    );

  const concepts = files.concepts.flatMap((one) => attempt(one.file, `${one.id}:`, () => compileConcept(one, lists)));
  const sorted = attempt('knowledge concepts', '', () => inOrderOfUse([...concepts, ...quantitiesAsConcepts()]));
  const lexicon: Lexicon = {
    lists,
    concepts: (sorted[0] ?? []).filter(({ patterns }) => patterns.length > 0),
    masks: files.cues.falseFriends.flatMap((phrase) => attempt('cues/false-friends.yaml', phrase, () => maskOf(phrase, lists))),
    book: compileCues(cueSourceOf(files), lists),
    redFlags: files.redFlags.map((file) => ({
      ...redFlagOf(file, mentionsOf(file.file, file.mentions)),
      against: mentionsOf(file.file, file['speaks-against']).map(({ pattern }) => pattern),
      deniedBy: mentionsOf(file.file, file['denied-by']).map(({ pattern }) => pattern),
    })),
    circumstances: files.circumstances.map(({ id, kind, mentions }) => ({
      id,
      kind,
      mentions: mentionsOf(`knowledge/${files.locale}/circumstances.yaml`, mentions).map(({ pattern }) => pattern),
    })),
    combinations: files.combinations,
    measures: measuresOf(files),
  };
  for (const { words } of files.notOurs)
    for (const phrase of words) attempt(`knowledge/${files.locale}/not-ours.yaml`, phrase, () => requireKnown(compilePhrase(phrase, lists)));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return lexicon;
}

type RedFlagFile = KnowledgeFiles['redFlags'][number];
type Mention = RedFlagFile['mentions'][number];

function redFlagOf(
  file: Pick<RedFlag, 'id' | 'kind' | 'system' | 'disposition'> & { readonly script: string },
  mentions: readonly { readonly mention: Mention; readonly pattern: Pattern }[],
): Omit<RedFlag, 'against' | 'deniedBy'> {
  return {
    id: file.id,
    kind: file.kind,
    crisis: file.script === 'crisis',
    system: file.system,
    disposition: file.disposition,
    mentions: mentions.map(({ mention, pattern }) => ({
      pattern,
      certainty: mention.certainty ?? 'likely',
      disposition: mention.disposition ?? file.disposition,
    })),
  };
}

/** @throws PhraseError when fillers leave one word of several: "RIP me" would hide every "ripping pain" */
function maskOf(phrase: string, lists: WordLists): Pattern {
  const mask = compilePhrase(phrase, lists);
  const [only, ...others] = mask.elements;
  if (others.length === 0 && only !== undefined && 'stem' in only && phrase.trim().includes(' '))
    throw new PhraseError(`without filler words '${phrase}' leaves only '${only.stem}', which it would hide everywhere; add a word that counts`);
  return mask;
}

function patternOf(mention: Mention, lists: WordLists): Pattern {
  const { unless = [], with: beside = [], without = [] } = mention;
  if (mention.phrase !== undefined) {
    const phrase = compilePhrase(mention.phrase, lists, 'content', mention.gap ?? defaultGap.phrase);
    return { ...phrase, unless, with: beside, without };
  }
  const ids = mention.together ?? mention['in-order'] ?? [];
  const form = mention.together === undefined ? 'in-order' : 'together';
  return {
    elements: ids.map((concept) => ({ concept })),
    order: form === 'together' ? 'any' : 'fixed',
    gap: mention.within ?? mention.gap ?? defaultGap[form],
    unless,
    with: beside,
    without,
  };
}

function textOf(mention: Mention): string {
  return mention.phrase ?? (mention.together ?? mention['in-order'] ?? []).join(', ');
}

function lineOf(file: string, text: string): { line?: number } {
  if (text === '' || !file.includes('/')) return {};
  const at = readText(file.startsWith('cues/') ? `knowledge/en/${file}` : file)
    .split('\n')
    .findIndex((line) => line.includes(text));
  return at < 0 ? {} : { line: at + 1 };
}

/** Empty stand-ins, so that concepts may be made of quantities. */
function quantitiesAsConcepts(): readonly Concept[] {
  return quantityConcepts.map((id) => ({ id, patterns: [], decoys: [] }));
}

function cueSourceOf({ cues }: KnowledgeFiles): Parameters<typeof compileCues>[0] {
  const sources = (kind: CueKind, file: Readonly<Record<Reach, readonly string[]>>): readonly CueSource[] =>
    reaches.map((reach) => ({ kind, reach, phrases: file[reach] }));
  return {
    cues: [
      ...sources('denial', cues.denial),
      ...sources('doubt', cues.doubt),
      ...sources('what-if', cues.whatIf),
      ...sources('retraction', cues.retraction),
      ...sources('ongoing', cues.time.ongoing),
      ...sources('long-ago', cues.time['long-ago']),
      ...sources('past', cues.time.past),
      ...sources('over', cues.time.over),
      ...sources('unchanged', cues.time.unchanged),
      ...sources('now', cues.time.now),
      ...sources('here', cues.time.here),
      ...sources('until', cues.time.until),
      ...sources('their-past', cues.someoneElse['their-past']),
      ...sources('absent', cues.someoneElse.absent),
    ],
    ...cues.scope,
    firstPerson: cues.scope['first-person'],
    persons: cues.someoneElse.persons,
    sources: cues.whatIf.sources,
  };
}

/** Every word that the lexicon, the topics and the cues know, for mending spelling. */
export function vocabularyOf(files: KnowledgeFiles): ReadonlySet<string> {
  const texts = [
    ...files.concepts.flatMap(({ words, not }) => [...words, ...not]),
    ...files.redFlags.flatMap(({ mentions }) => mentions.flatMap(({ phrase }) => phrase ?? [])),
    ...files.circumstances.flatMap(({ mentions }) => mentions.flatMap(({ phrase }) => phrase ?? [])),
    ...files.topics.flatMap(({ front }) => front.names),
    ...files.medicines.flatMap(({ brands }) => brands),
    ...files.aspects.flatMap(({ words }) => words),
    ...Object.values(files.cues.time).flatMap(({ both }) => both),
    ...files.cues.denial.forward,
    ...files.cues.someoneElse.persons,
    ...files.medicines.map(({ name }) => name),
  ];
  return wordsIn(texts.map((text) => text.replace(/\{[^}]*\}/g, ' ')));
}

export function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/[^\p{L}'’]+/u)).map(plainWord).filter((word) => word !== ''));
}
