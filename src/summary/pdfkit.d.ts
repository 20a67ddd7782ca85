/** What pdfkit 0.20 takes and @types/pdfkit 0.17 does not know yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right and bottom of a figure, in points from the top left corner. */
    readonly bbox?: readonly [number, number, number, number];
    /** What a heading cell is the heading of. */
    readonly scope?: 'Row' | 'Column';
  }
}
