import {
  createClassifier,
  dot,
  logistic,
  placed,
  unit,
  type ClassifierModel,
  type Placed,
} from '../understanding/classifier';
import { letterRunsOf } from '../understanding/letter-runs';
import type { Marked } from '../understanding/mark';

/** What the statistics see of a message: its words, and what the lexicon found in it. */
export interface Evidence {
  readonly stems: readonly string[];
  /** Ids of the concepts found, so that "can't feel" and "no sensation" count alike. */
  readonly concepts: readonly string[];
  /** Kinds of the cues found: with a concept they tell a sign that is denied or supposed. */
  readonly cues: readonly string[];
}

/** A labelled message: the red flag it tells of, or none. */
export interface Labelled extends Evidence {
  readonly redFlag?: string;
  /** How much it counts beside the others. */
  readonly weight: number;
}

/**
 * What the statistics may look at in a marked text, or in some of it.
 *
 * @param counts whether the token at an index belongs to what is looked at
 */
export function evidenceOf(
  { text, found, cues }: Pick<Marked, 'text' | 'found' | 'cues'>,
  counts: (at: number) => boolean = () => true,
): Evidence {
  return {
    stems: text.tokens.flatMap(({ stem }, at) => (counts(at) ? [stem] : [])),
    concepts: [...found.concepts].flatMap(([id, spans]) =>
      spans.some(({ first }) => counts(first)) ? [id] : [],
    ),
    cues: [...new Set(cues.hits.flatMap(({ kind, first }) => (counts(first) ? [kind] : [])))],
  };
}

/** The one class of the model that tells danger from none. */
export const danger = 'danger';

/** What training leaves. */
export interface SecondOpinionModel {
  /** Of one class only: how probable danger is. */
  readonly danger: ClassifierModel;
  /** By red flag: which sign a message that tells of one most likely means. */
  readonly signs: ClassifierModel;
}

/** How probable it is that a message tells of a danger sign, and which one is most likely. */
export interface Opinion {
  readonly probability: number;
  readonly redFlag: string;
  /** How probable that sign is among all, given danger. */
  readonly named: number;
  /** The terms that speak for that sign most: stems, or concepts in braces. */
  readonly because: readonly string[];
}

/** What an outcome is weighed by. */
export interface Weight {
  readonly probability: number;
  /** Of what the message states, without its questions; 0 where it does not do both. */
  readonly ofStatements: number;
  /** The highest that one sentence reaches in which people state something of themselves. */
  readonly ofOwnSentence: number;
}

/** A trained model that reads messages; naming the sign costs more than telling danger, and is asked once a message. */
export interface SecondOpinion {
  readonly probabilityOf: (evidence: Evidence) => number;
  readonly signOf: (evidence: Evidence) => Pick<Opinion, 'redFlag' | 'named' | 'because'>;
}

export function createSecondOpinion(model: SecondOpinionModel): SecondOpinion {
  const { terms, rarity, classes } = model.danger;
  const places = new Map(terms.map((term, place) => [term, place]));
  const told = classes[danger];
  const weights = new Float64Array(terms.length);
  for (const [index, place] of (told?.places ?? []).entries()) weights[place] = told?.weights[index] ?? 0;
  const runs = rememberedRuns(places);
  const signs = createClassifier(model.signs);
  return {
    probabilityOf: (evidence) => {
      const ofLetters = new Set(evidence.stems.flatMap(runs));
      const all = [
        ...placed(wordTermsOf(evidence), places),
        ...[...ofLetters].map((place): Placed => [place, weightOfARun]),
      ];
      return logistic(dot(unit(all, rarity), (place) => weights[place] ?? 0, told?.bias ?? 0));
    },
    signOf: (evidence) => {
      const naming = namingTermsOf(evidence);
      const [likeliest] = [...signs.probabilities(naming)].sort(([, a], [, b]) => b - a);
      if (likeliest === undefined) return { redFlag: '', named: 0, because: [] };
      const [redFlag, named] = likeliest;
      return { redFlag, named, because: signs.speakingFor(redFlag, naming, termsNamed) };
    },
  };
}

const termsNamed = 4;

const stemsRemembered = 20_000;

/** The places of a stem's runs of letters: most of a message's terms, and the same whenever the stem is read. */
function rememberedRuns(places: ReadonlyMap<string, number>): (stem: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (stem) => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const found = letterRunsOf(stem).flatMap((run) => places.get(run) ?? []);
    if (known.size > stemsRemembered) known.clear();
    known.set(stem, found);
    return found;
  };
}

/**
 * Words, pairs, pairs with a gap, words near one another in either order, runs of three and four letters, concepts, and
 * concepts beside each kind of cue.
 */
export function termsOf(evidence: Evidence): ReadonlyMap<string, number> {
  const terms = wordTermsOf(evidence);
  for (const stem of evidence.stems) for (const run of letterRunsOf(stem)) terms.set(run, weightOfARun);
  return terms;
}

function wordTermsOf({ stems, concepts, cues }: Evidence): Map<string, number> {
  const terms = new Map<string, number>();
  for (const cue of cues) terms.set(`!${cue}`, 1);
  for (const concept of concepts) {
    terms.set(`{${concept}}`, 1);
    for (const cue of cues) terms.set(`{${concept}} !${cue}`, 0.5);
  }
  for (const [at, stem] of stems.entries()) {
    terms.set(stem, 1);
    const [next, afterNext] = [stems[at + 1], stems[at + 2]];
    if (next !== undefined) terms.set(`${stem} ${next}`, 0.8);
    if (afterNext !== undefined) terms.set(`${stem} _ ${afterNext}`, 0.5);
    for (const near of stems.slice(at + 1, at + wordsNear))
      terms.set(stem < near ? `~${stem} ${near}` : `~${near} ${stem}`, weightOfNearness);
  }
  return terms;
}

/** How many words a pair in either order may span, both included. */
const wordsNear = 6;
const weightOfNearness = 0.3;

const weightOfARun = 0.4;

/** Which sign it is shows in words and concepts; more told no better in cross-validation. */
export function namingTermsOf({ stems, concepts }: Evidence): ReadonlyMap<string, number> {
  return new Map([...stems, ...concepts.map((concept) => `{${concept}}`)].map((term) => [term, 1]));
}
