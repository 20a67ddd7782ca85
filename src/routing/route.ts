import type { Candidate } from '../answers/rank';
import type { PassageId } from '../answers/aspect';
import type { HistoryId } from '../answers/history';
import type { CouldDo } from '../diary/entry';
import type { SeenAnswer } from '../reminders/asked';
import type { What, When } from '../reminders/reminder';
import type { TimeProblem } from '../reminders/times';
import type { RedFlagFinding } from '../triage/finding';
import type { Disposition } from '../triage/sign';
import type { CheckInAnswer } from './check-in-memory';
import type { FollowUp } from './check-in-parts';
import type { HistoryTold } from './history-memory';

/** What an answer to our own question means for it. */
export type Continuation =
  | { readonly kind: 'ruled-out' }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'nobody-answers' }
  | { readonly kind: 'for-someone-else' }
  | { readonly kind: 'retracted' }
  | { readonly kind: 'country'; readonly country: string };

export const commandIds = [
  'help',
  'start-over',
  'who-are-you',
  'more',
  'repeat',
  'back',
  'sources',
  'my-data',
  'forget-me',
  'country',
  'not-meant',
] as const;
export type CommandId = (typeof commandIds)[number];

/** What happens with the pain diary; scores are noted before any route is followed. */
export type DiaryStep =
  /** Scores were noted, or put right, and nothing else was asked. */
  | { readonly kind: 'noted' }
  | { readonly kind: 'ask-score' }
  | { readonly kind: 'could'; readonly at: string; readonly could: CouldDo }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'show' }
  /** Entries of these times: those that the message before made, or else the last one. */
  | { readonly kind: 'delete'; readonly at: readonly string[] }
  | { readonly kind: 'clear' };
/** What happens with reminders. */
export type ReminderStep =
  /** Asks for what is not told. */
  | {
      readonly kind: 'set';
      readonly what?: What;
      readonly when: readonly When[];
      readonly problem?: TimeProblem;
    }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly when: readonly When[];
      readonly problem?: TimeProblem;
    }
  | { readonly kind: 'list' }
  | { readonly kind: 'stop'; readonly ids: readonly string[] }
  /** There are several, and it was not told which to stop. */
  | { readonly kind: 'which' }
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly what: What }
  | { readonly kind: 'calendar'; readonly id: string }
  /** Whether they were seen after urgent care is asked later, and answered. */
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'seen'; readonly answer: SeenAnswer }
  /** Our question is left. */
  | { readonly kind: 'left' };
/** What happens with the check-in: `begin` goes on where it was left. */
export type CheckInStep =
  | 'begin'
  | 'answered-no'
  | 'back'
  | 'ask-again'
  /** They asked what the question means. */
  | 'explain'
  | 'leave'
  /** Only a part of the question is left to be told. */
  | { readonly kind: 'narrowed'; readonly follow: FollowUp }
  | HistoryStep;

/** What is told beside the danger signs. */
export type HistoryStep =
  /** `corrects`: it puts right what was asked before. */
  | { readonly kind: 'told'; readonly told: readonly HistoryTold[]; readonly corrects: boolean }
  | { readonly kind: 'forget'; readonly id: HistoryId };

export type FallbackReason =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'none-of-these' }
  | { readonly kind: 'country-unknown' }
  /** The price of this topic was asked and the knowledge gives none. */
  | { readonly kind: 'no-price'; readonly topic: string }
  | { readonly kind: 'not-ours'; readonly id: string }
  | { readonly kind: 'empty' | 'emoji-only' | 'gibberish' }
  | { readonly kind: 'other-language'; readonly language: string };

/** What happens with the medicine check. */
export type MedicineCheckStep =
  /** Of the first of these that can be checked; `again`: they have had some of it before. */
  | { readonly kind: 'begin'; readonly medicines: readonly string[]; readonly again: boolean }
  /** `none`: a clear no. `told`: what was asked about, in words. `which`: yes, and not to what. */
  | { readonly kind: 'none' | 'told' | 'which' | 'unsure' }
  | { readonly kind: 'back' | 'ask-again' | 'resume' | 'leave' };

/** What happens with counting and timing. */
export type SessionStep =
  /** Of what is named or was spoken of; without either it is asked for. */
  | {
      readonly kind: 'begin';
      readonly topic?: string;
      readonly seconds?: number;
      readonly repetitions?: number;
      readonly less: boolean;
    }
  | { readonly kind: 'did'; readonly count: number; readonly more: boolean }
  /** Another length than was asked for. */
  | { readonly kind: 'change'; readonly seconds: number }
  | { readonly kind: 'done' | 'skip' | 'back' | 'pause' | 'go-on' | 'where' | 'stop' | 'hurts' };

/**
 * What happens with a person who was asked for. `with-desk`: one is talking to them, and the bot is silent; `cancel` calls it
 * off, whether it was passed on or only asked about.
 */
export type HandoffStep = 'person' | 'pass-on' | 'decline' | 'cancel' | 'with-desk';

/** What is to happen with the recovery plan. */
export const planMoves = [
  'start',
  'resume',
  'next',
  'skip',
  'back',
  'easier',
  'harder',
  'leave',
  'usual',
] as const;
export type PlanMove = (typeof planMoves)[number];

/** The one thing that happens with a message. */
export type Route =
  | {
      readonly kind: 'urgent-care';
      /** The gravest first; empty when an earlier warning is held against a change of subject. */
      readonly redFlags: readonly string[];
      readonly disposition: Disposition;
      readonly quote: string;
      /** Words that told the sign. */
      readonly words: readonly string[];
      /** `held`: the same warning again, because it has not been acknowledged. */
      readonly opening: 'new' | 'held' | 'unclear-answer';
      /** The answer to a question of the check-in that led here. */
      readonly checkIn?: CheckInAnswer;
      /** What of that question was meant, one of these; empty where it names only one thing. */
      readonly parts?: readonly string[];
    }
  | {
      readonly kind: 'confirm-red-flag';
      readonly finding: RedFlagFinding;
      /** No phrase told of it, only the statistics. */
      readonly suspected: boolean;
    }
  | { readonly kind: 'continue'; readonly as: Continuation }
  | { readonly kind: 'check-in'; readonly step: CheckInStep }
  | {
      readonly kind: 'answer';
      readonly answers: readonly AnswerChoice[];
      /** A sign that was only supposed: the answer ends with the question whether it is happening. */
      readonly supposed?: RedFlagFinding;
      /** A milder sign: see a clinician within days. */
      readonly note?: RedFlagFinding;
      /** The topic of which a price may have been meant, and there is none: said before the answer. */
      readonly unpriced?: string;
    }
  | { readonly kind: 'clarify'; readonly options: readonly Candidate[] }
  | { readonly kind: 'command'; readonly command: CommandId }
  | {
      readonly kind: 'plan';
      readonly move: PlanMove;
      /** We asked when it began and they named no day: they cannot say, or it is long ago. */
      readonly began?: 'unknown' | 'long-ago';
      /** The score that we asked for before or after its exercise. */
      readonly score?: number;
    }
  | { readonly kind: 'medicine-check'; readonly step: MedicineCheckStep }
  | { readonly kind: 'session'; readonly step: SessionStep }
  | { readonly kind: 'small-talk'; readonly id: string }
  | { readonly kind: 'diary'; readonly step: DiaryStep }
  | { readonly kind: 'reminder'; readonly step: ReminderStep }
  /** A page for a clinician: by a link, where one can be given, or told here. */
  | { readonly kind: 'summary'; readonly as: 'page' | 'text' }
  | { readonly kind: 'handoff'; readonly step: HandoffStep }
  | {
      readonly kind: 'fallback';
      readonly reason: FallbackReason;
      readonly attempt: number;
      readonly near: readonly PassageId[];
    };

export interface AnswerChoice {
  readonly passage: PassageId;
  /** Calibrated probability that it is right; of a rival, what the first answer leaves at most. */
  readonly confidence: number;
  /** The person picked it themselves, so it needs no "I took your question as". */
  readonly picked: boolean;
  /** Another reading of the same question, nearly as likely: given behind the first, in case it was meant. */
  readonly rival?: true;
}
