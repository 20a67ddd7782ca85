import type { Ranked } from '../answers/rank';
import type { PassageId } from '../answers/aspect';
import type { MayTake } from '../answers/may-take';
import type { SessionAsked } from '../answers/session-asked';
import type { ReminderAsked } from '../reminders/asked';
import type { RedFlagFinding } from '../triage/finding';
import type { Triage } from '../triage/screen';
import type { AnswerInFull } from '../understanding/answer-in-full';
import type { CountryFound } from '../understanding/countries';
import type { Expression } from '../understanding/expressions';
import type { PainScore } from '../understanding/pain-score';
import type { Quantity } from '../understanding/quantity';
import type { Shape } from '../understanding/shape';
import type { Taken } from '../understanding/taken-so-far';

/** A subject that the knowledge does not hold. */
export interface NotOurs {
  readonly id: string;
  /** 0..1, comparable with the confidence of an answer. */
  readonly confidence: number;
}

/** Everything that was understood of one message. */
export interface Reading {
  readonly text: string;
  readonly shape: Shape;
  readonly triage: Triage;
  /** The sign that the statistics name, as a finding to ask about; how probable it is stands in `triage.danger`. */
  readonly suspected?: RedFlagFinding;
  /** The questions in the message, the surest first; one, or two. */
  readonly questions: readonly Ranked[];
  /** Short answers to our own questions: yes, no, understood … */
  readonly shortAnswers: readonly Expression[];
  /** What is asked of the recovery plan, or answered to its question. */
  readonly plan: readonly Expression[];
  /** What is asked of the medicine check, or answered to it. */
  readonly medicineCheck: readonly Expression[];
  /** They ask whether they may take a medicine now. */
  readonly mayTake?: MayTake;
  /** Commands and small talk, by their ids. */
  readonly commands: readonly Expression[];
  readonly smallTalk: readonly Expression[];
  /** Main passages of subjects whose names resemble unknown words. */
  readonly suggested: readonly PassageId[];
  readonly notOurs?: NotOurs;
  /** A passage whose chip has exactly this text. */
  readonly chip?: PassageId;
  /** A place among choices that is all the message names: "the second one" is 2, "the last" -1. */
  readonly place?: number;
  /** A country that is named. */
  readonly country?: CountryFound;
  readonly quantities: readonly Quantity[];
  /** Pain from 0 to 10 that they tell of themselves. */
  readonly scores: readonly PainScore[];
  /** The message tells scores, when they were, and nothing else. */
  readonly onlyScores: boolean;
  /** What is asked of the pain diary, or answered to its questions. */
  readonly diary: readonly Expression[];
  /** What is answered beside the danger signs of the check-in, or asked of what was answered. */
  readonly history: readonly Expression[];
  /** What of our open questions it answers by a word or a number. */
  readonly answered?: AnswerInFull;
  /** What is asked of reminders. */
  readonly reminder?: ReminderAsked;
  /** What is asked of counting and timing. */
  readonly session?: SessionAsked;
  /** What is asked of the summary for a clinician. */
  readonly summary: readonly Expression[];
  /** What is asked of the handoff to a desk, or answered to its question. */
  readonly desk: readonly Expression[];
  /** What they have taken of each medicine in all, where the message tells of any. */
  readonly taken?: readonly Taken[];
  /** When they took the last of it, as an ISO time, where they tell one. */
  readonly takenAt?: string;
  /** In years, as they state them of themselves. */
  readonly ownAges: readonly number[];
  /** Topics of the medicines that something told here, an age or a condition, forbids to give a dose of. */
  readonly dosesRefused: readonly string[];
  /** How many days they say that it has lasted. */
  readonly days?: number;
  /** A clause of it is worded as a question. */
  readonly asks: boolean;
  /** They put right what they said before: "sorry, I meant". */
  readonly corrects: boolean;
  /** Their own weight, where they told it. */
  readonly ownPounds?: number;
  /** The words as compared: lower case, mended. */
  readonly words: readonly string[];
  /** The words right behind a denial: "not numb", "no longer hurts". */
  readonly deniedWords: readonly string[];
}
