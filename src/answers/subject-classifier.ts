import { createClassifier, type ClassifierModel } from '../understanding/classifier';
import { letterRunsOf } from '../understanding/letter-runs';
import { trainClassifier } from '../understanding/train-classifier';

/** How probable it is that a text is about each topic of ours, is a set phrase, or is about something else. */
export interface LikelySubjects {
  /** Topic → probability. */
  readonly topics: ReadonlyMap<string, number>;
  /** Command or small talk → probability. */
  readonly expressions: ReadonlyMap<string, number>;
  /** Probability that it is about something else. */
  readonly outside: number;
}

export type TellSubjects = (stems: readonly string[]) => LikelySubjects;

/** What a text can be: about a topic of ours, a command or small talk, or about something else. */
export type SubjectKind = 'topic' | 'expression' | 'outside';

/** A text of which it is known what it is. */
export interface KnownSubject {
  readonly stems: readonly string[];
  readonly kind: SubjectKind;
  readonly id: string;
}

const training = { epochs: 8, leftOut: 0.3, leastWeight: 0.4 };
/** Set before ids, so that a topic and a command may be called the same. */
const marks: Readonly<Record<SubjectKind, string>> = {
  topic: 'topic:',
  expression: 'said:',
  outside: 'not:',
};
/**
 * Ways of asking times subjects, which is what training takes time and memory for: 10,000 for 800 subjects, or 100,000
 * for 80, take a minute. Of more nothing is learned, and the most alike ways of asking vote instead.
 */
const mostComparisons = 8_000_000;

/** Learns from every known way of asking which words tell of which subject, whatever is asked about it. */
export function trainSubjectClassifier(known: readonly KnownSubject[]): ClassifierModel {
  const subjects = new Set(known.map(({ kind, id }) => `${kind} ${id}`)).size;
  if (known.length * subjects > mostComparisons) return nothingLearned;
  return trainClassifier(
    known.map(({ stems, kind, id }) => ({ terms: () => termsOf(stems), label: `${marks[kind]}${id}` })),
    training,
  );
}

export function createSubjectClassifier(model: ClassifierModel): TellSubjects {
  const { probabilities } = createClassifier(model);
  if (Object.keys(model.classes).length === 0) return () => undecided;
  return (stems) => {
    const all = [...probabilities(termsOf(stems))];
    const of = (kind: SubjectKind): (readonly [string, number])[] =>
      all.flatMap(([label, share]) =>
        label.startsWith(marks[kind]) ? [[label.slice(marks[kind].length), share] as const] : [],
      );
    return {
      topics: new Map(of('topic')),
      expressions: new Map(of('expression')),
      outside: of('outside').reduce((sum, [, share]) => sum + share, 0),
    };
  };
}

export const nothingLearned: ClassifierModel = { terms: [], rarity: [], classes: {} };

/** What is said where there was too much to learn from: nothing either way. */
const undecided: LikelySubjects = { topics: new Map(), expressions: new Map(), outside: 0.5 };

const ofPairs = 0.7;
const ofPairsWithAGap = 0.4;
const ofLetters = 0.35;

/** Words, pairs with and without a gap, and runs of letters. */
export function termsOf(stems: readonly string[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const [at, stem] of stems.entries()) {
    terms.set(stem, 1);
    const [next, afterNext] = [stems[at + 1], stems[at + 2]];
    if (next !== undefined) terms.set(`${stem} ${next}`, ofPairs);
    if (afterNext !== undefined) terms.set(`${stem} _ ${afterNext}`, ofPairsWithAGap);
    for (const run of letterRunsOf(stem)) terms.set(run, ofLetters);
  }
  return terms;
}
