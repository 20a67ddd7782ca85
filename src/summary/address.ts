/** Where one person can open their summary for a while. */
export interface SummaryAddress {
  readonly page: string;
  readonly pdf: string;
  /** How long both stay open. */
  readonly minutes: number;
}
