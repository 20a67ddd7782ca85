/** One part of the page, in words that are final. */
export type SummaryPart =
  | {
      readonly kind: 'facts';
      readonly heading: string;
      readonly facts: readonly { readonly name: string; readonly told: string }[];
    }
  | {
      readonly kind: 'chart';
      readonly heading: string;
      readonly lines: readonly string[];
      /** The chart as SVG, and all that it shows in words. */
      readonly svg: string;
      readonly alt: string;
    }
  | {
      readonly kind: 'table';
      readonly heading: string;
      readonly columns: readonly string[];
      /** As many cells in each as there are columns; the first names the row. */
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'lines' | 'list'; readonly heading: string; readonly lines: readonly string[] };

/** One page for a clinician, before it becomes a PDF, a web page or a reply. */
export interface Summary {
  readonly title: string;
  /** Who made it, when and from what. */
  readonly made: string;
  readonly parts: readonly SummaryPart[];
  readonly paper: 'a4' | 'letter';
}
