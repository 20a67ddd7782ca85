import { printOf } from '../diary/picture';
import type { Summary, SummaryPart } from './summary';

/** Around the page, in points. */
export const margin = 42;
const ink = '#1f2933';
const quiet = '#52606d';
const rule = '#c5ccd3';
/** Of the chart, for each point of the text beside it. */
const chartSize = { width: 20, height: 12.75 } as const;
const gap = 14;

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** Charts by their SVG: drawn once, whatever the size of the text. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** One page while it is drawn; every piece of it is a structure element, in reading order. */
export class PdfPage {
  private readonly root: Element;
  private readonly width: number;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly pictures: Pictures,
    private readonly size: number,
  ) {
    this.root = document.struct('Document');
    document.addStructure(this.root);
    this.width = document.page.width - 2 * margin;
  }

  draw({ title, made, parts }: Summary): void {
    this.paragraph('H1', title, { font: 'bold', size: this.size * 1.7 });
    this.paragraph('P', made, { colour: quiet, size: this.size * 0.85 });
    for (const part of parts) this.part(part);
    this.root.end();
  }

  private part(part: SummaryPart): void {
    this.heading(part.heading);
    switch (part.kind) {
      case 'facts':
        for (const { name, told } of part.facts) this.fact(name, told);
        return;
      case 'chart':
        this.chart(part);
        return;
      case 'table':
        this.table(part);
        return;
      case 'lines':
        for (const line of part.lines) this.paragraph('P', line);
        return;
      case 'list':
        this.list(part.lines);
    }
  }

  private heading(text: string): void {
    const { document, root, size, width } = this;
    document.y += size * 0.75;
    root.add(
      document.struct('H2', {}, () => {
        document
          .font('bold')
          .fontSize(size * 1.15)
          .fillColor(ink)
          .text(text, margin, document.y, { width });
      }),
    );
    const y = document.y + 1;
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(margin, y)
      .lineTo(margin + width, y)
      .lineWidth(0.6)
      .strokeColor(rule)
      .stroke();
    document.endMarkedContent();
    document.y = y + size * 0.35;
  }

  private paragraph(
    type: 'H1' | 'P',
    text: string,
    { font = 'regular', size = this.size, colour = ink, width = this.width } = {},
  ): void {
    const { document, root } = this;
    root.add(
      document.struct(type, {}, () => {
        document
          .font(font)
          .fontSize(size)
          .fillColor(colour)
          .text(printable(text), margin, document.y, { width });
      }),
    );
  }

  private fact(name: string, told: string): void {
    const { document, root, size, width } = this;
    root.add(
      document.struct('P', {}, () => {
        document.fontSize(size).fillColor(ink);
        document.font('bold').text(`${name}: `, margin, document.y, { width, continued: true });
        document.font('regular').text(printable(told));
      }),
    );
  }

  /** The words on the left, the chart beside them. */
  private chart({ lines, svg, alt }: Extract<SummaryPart, { kind: 'chart' }>): void {
    const { document, root, width, size } = this;
    const [wide, high] = [chartSize.width * size, chartSize.height * size];
    const top = document.y;
    for (const line of lines) this.paragraph('P', line, { width: width - wide - gap });
    const below = document.y;
    const picture = this.pictures.get(svg) ?? printOf(svg);
    const x = margin + width - wide;
    root.add(
      document.struct('Figure', { alt, bbox: [x, top, x + wide, top + high] }, () => {
        document.image(picture, x, top, { fit: [wide, high] });
      }),
    );
    document.y = Math.max(below, top + high);
  }

  private list(lines: readonly string[]): void {
    const { document, root, size, width } = this;
    const list = document.struct('L');
    root.add(list);
    for (const [at, line] of lines.entries()) {
      const y = document.y;
      const item = document.struct('LI');
      list.add(item);
      document.font('regular').fontSize(size).fillColor(ink);
      const indent = size * 1.8;
      item.add(
        document.struct('Lbl', {}, () => {
          document.text(`${at + 1}.`, margin, y, { width: indent, lineBreak: false });
        }),
      );
      item.add(
        document.struct('LBody', {}, () => {
          document.text(printable(line), margin + indent, y, { width: width - indent });
        }),
      );
      item.end();
    }
    list.end();
  }

  private table({ columns, rows }: Extract<SummaryPart, { kind: 'table' }>): void {
    const table = this.document.struct('Table');
    this.root.add(table);
    this.row(table, columns, 'Column');
    for (const row of rows) this.row(table, row);
    table.end();
  }

  private row(table: Element, cells: readonly string[], heads?: 'Column'): void {
    const scopeOf = (at: number): 'Row' | 'Column' | undefined => heads ?? (at === 0 ? 'Row' : undefined);
    const { document, size, width } = this;
    const wide = width * (cells.length > 3 ? 0.34 : 0.48);
    const narrow = (width - wide) / Math.max(1, cells.length - 1);
    const placed = cells.map((cell, at) => ({
      text: printable(cell),
      x: at === 0 ? margin : margin + wide + narrow * (at - 1),
      width: (at === 0 ? wide : narrow) - gap / 2,
      scope: scopeOf(at),
    }));
    document.font(heads === undefined ? 'regular' : 'bold').fontSize(size);
    const height = Math.max(
      ...placed.map((cell) => document.heightOfString(cell.text, { width: cell.width })),
    );
    if (document.y + height > document.page.height - margin) document.addPage();
    const y = document.y;
    const row = document.struct('TR');
    table.add(row);
    for (const cell of placed) {
      const draw = (): void => {
        document.fillColor(ink).text(cell.text, cell.x, y, { width: cell.width });
      };
      row.add(
        cell.scope === undefined
          ? document.struct('TD', {}, draw)
          : document.struct('TH', { scope: cell.scope }, draw),
      );
    }
    row.end();
    document.y = y + height;
  }
}

/** The font draws these scripts; the rest, pictographs above all, would be boxes. */
const notDrawn =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\x20-\x7e\u00a0-\u00ff\u2010-\u2026\u20ac]/gu;

function printable(text: string): string {
  return text.replace(notDrawn, '').replace(/ {2,}/g, ' ');
}
