import type { HistoryId } from '../answers/history';
import type { Carried } from '../answers/rank';
import { millisecondsOfADay, type DiaryEntry } from '../diary/entry';
import type { Reminder, What, When } from '../reminders/reminder';
import { splitPassageId, type Aspect, type PassageId } from '../answers/aspect';
import type { Disposition } from '../triage/sign';
import type { ScreenQuestion } from '../triage/screen-question';
import type { CheckIn } from './check-in-memory';
import type { FollowUp } from './check-in-parts';
import { noHistory, type History } from './history-memory';
import type { AtDesk, DeskTold, Said } from './desk-memory';
import type { Denied, MedicineCheck, OpenCheckQuestion } from './medicine-check-memory';
import type { Session } from './session-memory';
import type { SignAnswer } from './signs';
import type { TriedStep } from './tried';
import type { Taken } from '../understanding/taken-so-far';

/** A warning that was given and what became of it. */
export interface Warning {
  readonly redFlags: readonly string[];
  readonly disposition: Disposition;
  /** The person's own words. */
  readonly quote: string;
  /** Of these, the ones that told the sign. */
  readonly words: readonly string[];
  readonly acknowledged: boolean;
  /** Words of despair: another script, and no retraction. */
  readonly crisis: boolean;
  /** They are looking after somebody else. */
  readonly forSomeoneElse: boolean;
}

/** A question of ours that is waiting for an answer. */
export type OpenQuestion =
  | {
      readonly kind: 'confirm';
      /** Only the statistics suspect it: whoever asks something else instead is answered. */
      readonly suspected: boolean;
      readonly redFlag: string;
      readonly disposition: Disposition;
      readonly quote: string;
    }
  | {
      readonly kind: 'supposed';
      readonly redFlag: string;
      readonly disposition: Disposition;
      readonly quote: string;
    }
  | { readonly kind: 'clarify'; readonly options: readonly PassageId[] }
  | { readonly kind: 'country' }
  | { readonly kind: 'diary-score' }
  /** How much they could do on the day of this entry. */
  | { readonly kind: 'diary-function'; readonly at: string }
  | { readonly kind: 'plan-day' }
  /** How much it hurts before the exercise of the plan, or after it. */
  | { readonly kind: 'plan-pain' }
  | { readonly kind: 'which-medicine' }
  | { readonly kind: 'medicine-check'; readonly question: OpenCheckQuestion }
  | { readonly kind: 'reminder-when'; readonly what: What }
  /** Whether they were seen after urgent care. */
  | { readonly kind: 'seen' }
  /** Whether to pass the conversation on to the desk. */
  | { readonly kind: 'desk' }
  | { readonly kind: 'reminder-what'; readonly when: readonly When[] }
  | {
      readonly kind: 'check-in';
      readonly question: ScreenQuestion;
      /** The one that was answered last. */
      readonly before?: ScreenQuestion;
      /** What of the question is still to be told. */
      readonly follow?: FollowUp;
    }
  | {
      readonly kind: 'history';
      readonly asks: readonly HistoryId[];
      /** Circumstances that tell an age. */
      readonly ages: readonly string[];
    };

/**
 * A weight for water, a strength or a number of tablets for a dose, a number of things for a price, the day of the spasm, an
 * age or a condition that forbids a dose.
 */
export const ownFigures = ['weight', 'tablets', 'price', 'day', 'condition'] as const;
export type OwnFigure = (typeof ownFigures)[number];

/** What was taken, and when that was told, as an ISO time. */
export interface TakenThen extends Taken {
  readonly told: string;
  /** When the last of it was taken, as an ISO time, where they told one. */
  readonly at?: string;
}

/** Where somebody is in the recovery plan. */
export interface PlanPlace {
  readonly phase: string;
  /** 0 is the overview, then each step, then what is usual. */
  readonly at: number;
  /** The last passage given then; a later answer hides the plan. */
  readonly last?: PassageId;
  /** They left it; it goes on from here when they ask for it. */
  readonly left: boolean;
  /** The pain around its exercise: when we asked for it, and the score before it. */
  readonly pain?: PainAround;
}

export interface PainAround {
  readonly asked: 'before' | 'after';
  readonly before?: number;
}

/** A reminder that was spoken of; `id` while it is still to come. */
export interface Reminded {
  readonly what: What;
  readonly id?: string;
  /** It was sent, and not only set. */
  readonly fired: boolean;
}

/** What a conversation remembers from one turn to the next. */
export interface Memory {
  readonly greeted: boolean;
  readonly warning?: Warning;
  readonly open?: OpenQuestion;
  readonly checkIn?: CheckIn;
  /** What they told of it beside danger signs. */
  readonly history: History;
  /** Signs that were asked about and denied; they are not asked again. */
  readonly ruledOut: readonly string[];
  /** Passages given, the latest last; `back` goes along them. */
  readonly given: readonly PassageId[];
  /** Another reading of the last question, which was given behind its answer. */
  readonly rival?: PassageId;
  /** Figures of their own that the last answer counts with. */
  readonly countsWith: readonly OwnFigure[];
  /** What the last answer offered as next questions. */
  readonly offered: readonly PassageId[];
  /** What the choices under the last reply say when picked, in order: a typed number means the line beside it. */
  readonly shown: readonly string[];
  /** Questions matched wrongly, so that the same guess is not made twice. */
  readonly notMeant: readonly PassageId[];
  /** Questions in a row that got no answer. */
  readonly misses: number;
  /** What changes advice: pregnant, older … */
  readonly circumstances: readonly string[];
  /** Their weight as they last told it. */
  readonly pounds?: number;
  /** What they told that they took, each with when they last told of it; what is told again stands last. */
  readonly taken: readonly TakenThen[];
  /** When it began, as an ISO time. */
  readonly began?: string;
  /** How many days it has lasted, counted anew in each turn. */
  readonly days?: number;
  readonly country?: string;
  /** The pain diary, by time. */
  readonly diary: readonly DiaryEntry[];
  /** Times of the entries that the last message made: what is put right or deleted next. */
  readonly noted: readonly string[];
  /** Keeping a diary was offered behind an answer; once is enough. */
  readonly diaryOffered: boolean;
  readonly plan?: PlanPlace;
  readonly medicineCheck?: MedicineCheck;
  /** What the medicine check asked about and they denied. */
  readonly denied: readonly Denied[];
  /** When the medicine check last asked what was taken and got an answer, as an ISO time. */
  readonly takenAsked?: string;
  /** What they want to be reminded of, as they asked for it. */
  readonly reminders: readonly Reminder[];
  /** The reminder that the last turn was about, or that was sent after it. */
  readonly reminded?: Reminded;
  /** An exercise that is being counted, or a time that is running. */
  readonly session?: Session;
  /** Steps of the plan that they went through, or that were too sore. */
  readonly tried: readonly TriedStep[];
  /** Danger signs told, or asked about one by one, and when; the check-in keeps its own. */
  readonly signs: readonly SignAnswer[];
  /** What was said of late, while there is a desk that it could be passed on to. */
  readonly said: readonly Said[];
  /** The conversation is at the desk. */
  readonly desk?: AtDesk;
  /** The desk that was told last. */
  readonly deskTold?: DeskTold;
}

export const freshMemory: Memory = {
  greeted: false,
  history: noHistory,
  ruledOut: [],
  given: [],
  countsWith: [],
  offered: [],
  shown: [],
  notMeant: [],
  misses: 0,
  circumstances: [],
  taken: [],
  diary: [],
  noted: [],
  diaryOffered: false,
  denied: [],
  reminders: [],
  tried: [],
  signs: [],
  said: [],
};

/** What was told to be taken in the 24 hours before a time: what labels count by. */
export function takenInADay({ taken }: Memory, now: Date): readonly TakenThen[] {
  return taken.filter(({ told }) => now.getTime() - Date.parse(told) < millisecondsOfADay);
}

/** Whole days since it began. */
export function daysSince(began: string, now: Date): number {
  return Math.round((now.getTime() - Date.parse(began)) / millisecondsOfADay);
}

/** When it began, if it has lasted so many days. */
export function beganBefore(days: number, now: Date): string {
  return new Date(now.getTime() - days * millisecondsOfADay).toISOString();
}

/** What a question that leaves out its subject may mean: the last answer or medicine check, and the topics before it. */
export function carriedFrom(memory: Memory): Carried | undefined {
  const last = checkedLast(memory) ?? lastGiven(memory);
  if (last === undefined) return undefined;
  const { topic, aspect } = last;
  const read = memory.rival === undefined ? memory.given : [...memory.given, memory.rival];
  const earlier = read.map((id) => splitPassageId(id).topic).filter((one) => one !== topic);
  return { topic, aspect, earlier };
}

/** The medicine that was checked since the last answer: what is asked next without a name is about it. */
function checkedLast({ medicineCheck, given }: Memory): Pick<Carried, 'topic' | 'aspect'> | undefined {
  return medicineCheck === undefined || medicineCheck.last !== given.at(-1)
    ? undefined
    : { topic: medicineCheck.medicine, aspect: 'how-much' };
}

/** Topic and aspect of the last answer. */
export function lastGiven(
  memory: Memory,
): { readonly topic: string; readonly aspect: Aspect; readonly id: PassageId } | undefined {
  const id = memory.given.at(-1);
  if (id === undefined) return undefined;
  return { ...splitPassageId(id), id };
}
