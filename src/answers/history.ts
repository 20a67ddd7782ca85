/** What is asked beside the danger signs: what a plan, a dose and a clinician need to know. */
export const historyIds = ['began', 'happened', 'pain', 'taken', 'function', 'age', 'conditions'] as const;
export type HistoryId = (typeof historyIds)[number];

/** What is hard right now. */
export const hardThings = ['walking', 'sitting', 'sleeping', 'bending', 'working', 'everything'] as const;
export type HardThing = (typeof hardThings)[number];

/** What a few words answer to these questions, or ask of what was answered. */
export const historyPhrases = [
  'skip',
  'unsure',
  'nothing',
  'no-conditions',
  'nothing-hard',
  'adult',
  'what-happened',
  ...hardThings.map((one) => `hard-${one}` as const),
  ...historyIds.map((one) => `forget-${one}` as const),
] as const;
export type HistoryPhrase = (typeof historyPhrases)[number];

/** One question with what is said of it. */
export interface HistoryQuestion {
  /** Within a sentence. */
  readonly title: string;
  readonly ask: string;
  readonly why: string;
  /** Keys of choices to tap. */
  readonly chips: readonly string[];
}

export interface HistoryContent {
  /** Asked in this order; those of one round in one turn, at most two. */
  readonly rounds: readonly (readonly HistoryId[])[];
  readonly questions: Readonly<Record<HistoryId, HistoryQuestion>>;
  /** Circumstances with which somebody should look at it within days. */
  readonly 'see-clinician-with': readonly string[];
  /** Circumstances that a no to the danger signs denied: told all the same, they call for what that sign calls for. */
  readonly 'against-no': readonly string[];
  /** Conditions that its question names, so that a plain no denies them. */
  readonly 'conditions-named': readonly string[];
  /** Circumstances that are no condition: ages. */
  readonly ages: readonly string[];
}

/** The next questions to ask: what is open of the first round that is not all known. */
export function nextRound(
  { rounds }: HistoryContent,
  isKnown: (id: HistoryId) => boolean,
): readonly HistoryId[] {
  return rounds.map((round) => round.filter((id) => !isKnown(id))).find((open) => open.length > 0) ?? [];
}
