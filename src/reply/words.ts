import type { ScreenPart, ScreenQuestion } from '../triage/screen-question';
import type { Aspect, PassageId, Verdict } from '../answers/aspect';
import type { HistoryContent } from '../answers/history';
import type { MedicineCheckContent } from '../answers/medicine-check';
import type { Plan } from '../answers/plan';
import type { SessionContent } from '../answers/amount';
import type { SummaryContent } from '../answers/summary';
import type { Disposition } from '../triage/sign';

/** One answer as it is said; placeholders for numbers by country are still in. */
export interface Passage {
  readonly id: PassageId;
  readonly topic: string;
  readonly title: string;
  readonly aspect: Aspect;
  readonly body: string;
  /** Nobody has checked an imported one. */
  readonly evidence?: {
    readonly verdict: Verdict;
    readonly sources: readonly Source[];
    readonly text: string;
  };
  readonly more?: string;
  readonly ask: string;
  /** Places in the article that it carries. */
  readonly places: readonly string[];
  /** The article's figures for the topic in one line. */
  readonly glance?: string;
  /** The drawing beside it, and what that shows in words. */
  readonly figure?: { readonly id: string; readonly alt: string };
  readonly next: readonly PassageId[];
  /** A figure of their own by which it is told more. */
  readonly countsWith?: 'weight' | 'day';
  /** It may offer to keep a pain diary. */
  readonly offersDiary?: true;
  /** Medicines whose doses it gives. */
  readonly dosesOf: readonly string[];
  /** Medicines whose limits stand in `glance`. */
  readonly limitsOf: readonly string[];
  /** What it costs, where that is what it tells. */
  readonly price?: Price;
}

/** In US dollars. */
export interface Amount {
  readonly low: number;
  readonly high: number;
}

/** What one session, month or piece costs. */
export interface Price extends Amount {
  readonly per: 'session' | 'month' | 'piece';
}

/** What counting tablets needs of a medicine's label, in mg. */
export interface Label {
  readonly name: string;
  readonly capMg: number;
  readonly unitMg: number;
  /** The most at one time. */
  readonly atOnceMg: number;
  readonly gap: string;
}

export interface Source {
  readonly id: string;
  /** Its name below an answer: "NICE NG59"; the title is for whoever asks where it comes from. */
  readonly short: string;
  readonly title: string;
  readonly url: string;
}

/** What urgent care says about one sign. */
export interface RedFlagWords {
  readonly id: string;
  readonly script: string;
  readonly sign: string;
  readonly why: string;
  readonly ask: string;
  readonly say: string;
  readonly meanwhile: readonly string[];
}

/** One thing that a question of the check-in names. */
export interface ScreenPartWords extends ScreenPart {
  /** Within a sentence. */
  readonly title: string;
  /** For the phone or the desk. */
  readonly say: string;
}

/** One question of the check-in with what is said of it. */
export interface ScreenQuestionWords extends ScreenQuestion {
  readonly parts: readonly ScreenPartWords[];
  /** What it is about, within a sentence. */
  readonly title: string;
  readonly ask: string;
  readonly why: string;
  /** For the phone or the desk. */
  readonly say: string;
}

export interface CheckInWords {
  readonly questions: readonly ScreenQuestionWords[];
  /** What is asked once the danger signs are clear. */
  readonly history: HistoryContent;
  /** Answers under which the check-in is offered. */
  readonly offeredUnder: readonly PassageId[];
}

/** What is said of a kind of reminder. */
export interface ReminderKindWords {
  readonly id: string;
  /** Within a sentence. */
  readonly title: string;
  readonly say: string;
  /** It gives way to a danger sign that was told. */
  readonly exercise: boolean;
  /** A question about it, as a chip. */
  readonly ask?: PassageId;
  /** After an answer about one of these topics a reminder without a subject is for this. */
  readonly meantAfter: readonly string[];
}

export interface RemindersWords {
  readonly kinds: readonly ReminderKindWords[];
  /** What is said of things in their own words, with {words} in it. */
  readonly own: { readonly title: string; readonly say: string };
  /** The question behind urgent care whether they were seen; `morning` as "9:00". */
  readonly followUp: {
    readonly title: string;
    readonly hours: number;
    readonly morning: string;
    /** Scripts of danger signs after which nothing is asked later, as somebody else may look at the screen. */
    readonly unasked: readonly string[];
  };
}

/** A number to call and the words around it. */
export interface Service {
  readonly label: string;
  readonly number?: string;
  readonly how?: string;
}

export interface Country {
  readonly id: string;
  readonly name: string;
  readonly emergency: Service;
  readonly advice: Service;
  readonly poison: Service;
  readonly crisis: Service;
}

/** Values for the placeholders of a message. */
export type Slots = Readonly<Record<string, string>>;

/** Everything that can be said, for one person's country. The only source of sentences. */
export interface Words {
  /** @throws when the message does not exist; the knowledge check makes that impossible for keys that code names. */
  message(key: string, slots?: Slots): string;
  passage(id: PassageId): Passage | undefined;
  redFlag(id: string): RedFlagWords | undefined;
  notOurs(id: string): { readonly reply: string; readonly next: readonly PassageId[] } | undefined;
  smallTalk(id: string): { readonly reply: string; readonly next: readonly PassageId[] } | undefined;
  circumstance(id: string): string;
  /** What is said instead of a dose to somebody of whom a circumstance is known. */
  insteadOfDose(medicine: string, circumstance: string): string | undefined;
  /** Nothing for a medicine that is not counted in tablets. */
  labelOf(medicine: string): Label | undefined;
  /** Passages to begin with. */
  readonly welcome: readonly PassageId[];
  /** What to do on which day; without phases where the knowledge has no plan. */
  readonly plan: Plan;
  readonly checkIn: CheckInWords;
  readonly medicineCheck: MedicineCheckContent;
  readonly reminders: RemindersWords;
  /** What can be counted and timed; nothing where the knowledge has no amounts. */
  readonly session: SessionContent;
  /** The page for a clinician; without questions where the knowledge has none. */
  readonly summary: SummaryContent;
  readonly country?: Country;
  doKey(script: string, disposition: Disposition): string;
}
