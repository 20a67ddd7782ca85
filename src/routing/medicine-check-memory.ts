import type { PassageId } from '../answers/aspect';

/** The question of the medicine check that is open: of circumstances, or about what was taken. */
export interface OpenCheckQuestion {
  readonly id: string;
  /** Circumstances that it names. */
  readonly of: readonly string[];
  /** All circumstances that forbid a dose of the medicine. */
  readonly refusing: readonly string[];
  /** An age answers some of them. */
  readonly tellsAge: boolean;
}

/** The medicine check of one medicine, by its topic. */
export interface MedicineCheck {
  readonly medicine: string;
  /** Questions that were answered, the last one last. */
  readonly answered: readonly string[];
  /** Circumstances that the last answer told. */
  readonly told: readonly string[];
  /** It came to a result. */
  readonly complete: boolean;
  /** The last passage given when it spoke; a later answer hides it. */
  readonly last?: PassageId;
}

/** A circumstance that was asked about and denied, with when, as an ISO time. */
export interface Denied {
  readonly circumstance: string;
  readonly told: string;
}
