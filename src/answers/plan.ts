import type { PassageId } from './aspect';
import type { HardThing } from './history';

/** What a few words can ask of the plan, or answer to its question. */
export const planPhrases = [
  'start',
  'start-on-a-day',
  'resume',
  'next',
  'skip',
  'back',
  'easier',
  'harder',
  'leave',
  'usual',
  'agreed',
  'day-unknown',
  'long-ago',
] as const;
export type PlanPhrase = (typeof planPhrases)[number];

/** Another way of doing a step; with a passage, another exercise. */
export interface PlanVersion {
  readonly say: string;
  readonly passage?: PassageId;
}

/** One thing to do today. How it is done, how much and how often stands in its passage. */
export interface PlanStep {
  readonly id: string;
  readonly passage: PassageId;
  readonly say: string;
  /** What to do where that is too much. */
  readonly easier: PlanVersion;
  /** What to do where that is too easy; steps that are no exercise have none. */
  readonly harder?: PlanVersion;
  /** Waits while a warning is in force. */
  readonly exercise: boolean;
  /** Circumstances in which it is left out. */
  readonly unless: readonly string[];
  /** It comes before the others for whom one of these is hard. */
  readonly 'first-when': readonly HardThing[];
}

/** A stretch of days with what is worth doing in it; the last one has no end. */
export interface PlanPhase {
  readonly id: string;
  readonly from: number;
  readonly to?: number;
  readonly title: string;
  readonly why: string;
  readonly steps: readonly PlanStep[];
}

/** The guided recovery plan: what to do on which day. */
export interface Plan {
  readonly phases: readonly PlanPhase[];
  /** What is usual, by when, and what is too slow: the end of each day's plan. */
  readonly usual: PassageId;
  readonly 'when-to-be-seen': PassageId;
  /** Topics behind whose answers the plan is offered. */
  readonly 'offered-behind': readonly string[];
}

/** The phase of a day, counted from the day it began; nothing where there is no plan. */
export function phaseOn({ phases }: Plan, day: number): PlanPhase | undefined {
  return phases.find(({ from, to = Infinity }) => from <= day && day <= to);
}

/** What is left of a phase's steps for somebody in these circumstances; no exercise while a warning is in force. What eases what is hard for them comes first. */
export function stepsFor(
  { steps }: PlanPhase,
  circumstances: readonly string[],
  warned: boolean,
  hard: readonly HardThing[] = [],
): readonly PlanStep[] {
  const fitting = steps.filter(
    ({ exercise, unless }) => !(warned && exercise) && !unless.some((one) => circumstances.includes(one)),
  );
  const isFirst = (step: PlanStep): boolean => step['first-when'].some((one) => hard.includes(one));
  return [...fitting.filter(isFirst), ...fitting.filter((step) => !isFirst(step))];
}
