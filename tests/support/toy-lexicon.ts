import { compileCues, type AssertionSource, type CueBook } from '../../src/understanding/assertion/cues';
import { compileConcept, compilePhrase, type Concept, type Pattern } from '../../src/understanding/lexicon';
import { mark, type Marked, type UnderstandingSource } from '../../src/understanding/mark';
import type { WordLists } from '../../src/understanding/token';

/** A few words of English, enough to say that something is numb, or not, or was. */
export const lists: WordLists = {
  contractions: new Map([['cant', ['can', 'not']]]),
  fillers: new Set(['my', 'is', 'the', 'it', 'and', 'i', 'a', 'has', 'just']),
  dictated: new Map(),
  joiners: new Set(['and', 'or', 'vs']),
  questionOpeners: new Set(['how', 'what', 'should']),
  everyday: new Set([]),
};

const cueSource: AssertionSource = {
  cues: [
    { kind: 'denial', reach: 'forward', phrases: ['no'] },
    { kind: 'what-if', reach: 'clausal', phrases: ['if'] },
    { kind: 'over', reach: 'both', phrases: ['fine since'] },
    { kind: 'past', reach: 'both', phrases: ['used to'] },
    { kind: 'retraction', reach: 'afterwards', phrases: ['just kidding'] },
  ],
  boundaries: ['but'],
  joiners: ['and'],
  subjects: ['i', 'my'],
  openers: ['in', 'if'],
  decoys: [],
  persons: ['mum'],
  sources: ['article'],
  negators: ['not', 'no'],
  firstPerson: ['i', 'my'],
};
const book: CueBook = compileCues(cueSource, lists);

const concepts: readonly Concept[] = [
  { id: 'numb', words: ['numb', 'dead'], not: ['dead tired'] },
  { id: 'leg', words: ['leg', 'legs'], not: [] },
  { id: 'both', words: ['both'], not: [] },
  { id: 'pill', words: ['pill'], not: [] },
  { id: 'sore', words: ['sore'], not: [] },
].map((source) => compileConcept(source, lists));

const nothing: readonly string[] = [];

const source: UnderstandingSource = {
  lists,
  concepts,
  masks: [compilePhrase('numb with cold', lists)],
  book,
  measures: {
    temperature: nothing,
    otherTemperature: nothing,
    yearsOld: nothing,
    beforeAge: nothing,
    young: nothing,
    weeks: nothing,
    pregnant: nothing,
    tablets: nothing,
    milligrams: nothing,
    taken: nothing,
    further: nothing,
    afterCount: nothing,
    otherUnit: nothing,
    every: nothing,
    whole: nothing,
    gulped: nothing,
    countedThings: ['them'],
    another: nothing,
    again: nothing,
    beforeTimes: nothing,
    clock: nothing,
    aroundTimes: nothing,
    partsOfDay: nothing,
    ownTakers: nothing,
    otherTakers: nothing,
    givenTo: nothing,
    hours: nothing,
    minutes: nothing,
    half: nothing,
    morningClock: nothing,
    laterClock: nothing,
    noons: new Map(),
    times: nothing,
    pounds: nothing,
    kilograms: nothing,
    stones: nothing,
    days: nothing,
    beforeDay: nothing,
    began: nothing,
    beganAlone: nothing,
    leadingDates: nothing,
    otherDays: nothing,
    clauseJoiners: nothing,
    clauseSubjects: nothing,
    weekdays: new Map(),
    months: new Map(),
    daysAgo: new Map(),
    spans: new Map(),
    one: nothing,
    ago: nothing,
    last: nothing,
    weekend: nothing,
    ordinals: nothing,
    between: nothing,
    beforeDates: nothing,
    behindDates: nothing,
    inAll: nothing,
    corrections: nothing,
    wishing: nothing,
    besideCorrections: nothing,
    behindMore: nothing,
    numbers: new Map(),
    scores: {
      pain: nothing,
      hurting: nothing,
      being: nothing,
      noting: nothing,
      leading: nothing,
      changing: nothing,
      hourly: nothing,
      past: nothing,
      behind: nothing,
      supposing: nothing,
      ofPain: nothing,
      asking: nothing,
      ranging: nothing,
      unable: nothing,
      zero: nothing,
      outOf: nothing,
      hours: new Map(),
      now: nothing,
    },
  },
  medicines: [],
};

/** A text with the toy concepts and cues found. */
export function marked(text: string): Marked & { readonly book: CueBook } {
  return { ...mark(text, source, () => []), book };
}

export function phrase(text: string, of: Partial<Pattern> = {}): Pattern {
  return { ...compilePhrase(text, lists), ...of };
}

export function together(...names: readonly string[]): Pattern {
  return {
    elements: names.map((concept) => ({ concept })),
    order: 'any',
    gap: 4,
    unless: [],
    with: [],
    without: [],
  };
}
