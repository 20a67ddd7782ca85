import type { PassageId } from './aspect';

/** What a few words can ask of the medicine check, or answer to it. */
export const checkRequests = ['start', 'resume', 'one', 'back', 'leave'] as const;
export type CheckRequest = (typeof checkRequests)[number];

/** A short list of circumstances. */
export interface CheckList {
  readonly title: string;
  readonly of: readonly CheckItem[];
}

export interface CheckItem {
  readonly circumstance: string;
  readonly label: string;
  /** What its chip sends. */
  readonly says: string;
}

/** One question of the medicine check with what is said of it. */
export interface CheckQuestion {
  readonly id: string;
  readonly ask: string;
  readonly why: string;
  readonly lists: readonly CheckList[];
}

/** What the label of a checked medicine says; without figures where Backtalk gives no dose. */
export interface CheckedMedicine {
  readonly id: string;
  readonly name: string;
  /** Of two medicines of one group only one is taken. */
  readonly group: string;
  readonly dose?: string;
  readonly gap?: string;
  readonly gapHours?: number;
  readonly cap?: string;
  readonly capMg?: number;
  readonly unitMg?: number;
  readonly days?: string;
  /** Circumstances in which something else is said than a dose. */
  readonly refusing: readonly string[];
  /** What must not be taken with it. */
  readonly notWith: readonly string[];
  readonly never: readonly string[];
  readonly sources: readonly { readonly short: string; readonly url: string }[];
}

/** The medicine check: what is asked before a dose, of which medicines. */
export interface MedicineCheckContent {
  readonly medicines: readonly CheckedMedicine[];
  /** Topics of medicines that get no dose and no check. */
  readonly byPrescription: readonly string[];
  readonly questions: readonly CheckQuestion[];
  /** Where no dose is given. */
  readonly withoutTablets: PassageId;
  readonly taken: {
    readonly ask: string;
    readonly further: string;
    readonly how: string;
    readonly why: string;
  };
  readonly ages: { readonly from: number; readonly to: number; readonly rulesOut: readonly string[] };
}

/** The question about what was taken, which stands behind the others. */
export const takenQuestion = 'taken';

/** A question fitted to a medicine and to what is known: nothing where nothing is left to ask. */
export function openLists(
  { lists }: CheckQuestion,
  refusing: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly CheckList[] {
  return lists
    .map(({ title, of }) => ({
      title,
      of: of.filter(({ circumstance }) => refusing.has(circumstance) && !known.has(circumstance)),
    }))
    .filter(({ of }) => of.length > 0);
}
