import type { PassageId } from './aspect';

/** What a few words can ask of the summary for a clinician. */
export const summaryRequests = ['sheet', 'sheet-for-somebody', 'read-out'] as const;
export type SummaryRequest = (typeof summaryRequests)[number];

/** What may be true of somebody and makes a question worth asking. */
export const situations = [
  'always',
  'danger-sign',
  'leg',
  'strong-pain',
  'rising',
  'slow',
  'medicines',
  'condition',
  'too-sore',
] as const;
export type Situation = (typeof situations)[number];

/** Something to ask the clinician. */
export interface SummaryQuestion {
  readonly id: string;
  readonly ask: string;
  /** Any of these is enough. */
  readonly when: readonly Situation[];
}

/** What belongs to the summary beside its messages. */
export interface SummaryContent {
  readonly questions: readonly SummaryQuestion[];
  /** Scripts of danger signs that are not put on a paper which somebody else may find. */
  readonly 'left-out': readonly string[];
  /** Circumstances that tell where it hurts. */
  readonly where: readonly string[];
  /** Countries that print on Letter; all others print on A4. */
  readonly 'letter-paper': readonly string[];
  /** Answers under which the summary is offered. */
  readonly 'offered-under': readonly PassageId[];
}

/** The questions for somebody of whom these are true, in the order of the content. */
export function questionsFor(
  { questions }: SummaryContent,
  now: readonly Situation[],
): readonly SummaryQuestion[] {
  return questions.filter(({ when }) => when.some((one) => now.includes(one)));
}
