import type { HardThing, HistoryId } from '../answers/history';

/** An answer to a question about what happened, and when it was given, as an ISO time. */
export interface HistoryAnswer {
  readonly id: HistoryId;
  readonly at: string;
  /** `none`: nothing of it. `left`: they do not know or would rather not say. */
  readonly as: 'told' | 'none' | 'left';
  /** In their own words; empty where they said nothing of it. */
  readonly quote: string;
}

/** What a message tells of one question; when it was told is for whoever keeps it. */
export type HistoryTold = Omit<HistoryAnswer, 'at'>;

/** What was told beside the danger signs, as far as no other part of the memory keeps it. */
export interface History {
  /** One for each question at most, the latest last. */
  readonly answers: readonly HistoryAnswer[];
  /** What is hard, as last told. */
  readonly hard: readonly HardThing[];
  /** In years, where they told it. */
  readonly years?: number;
  /** It began longer ago than days tell. */
  readonly longAgo?: true;
}

export const noHistory: History = { answers: [], hard: [] };
