import { fontFiles, printOf } from '../diary/picture';
import { margin, PdfPage, type Pictures } from './pdf-page';
import type { Summary } from './summary';

/** Sizes of the text in points; the largest that leaves one page is taken. */
const largest = 10.5;
const smaller = [9.5, 8.5, 7.75, 7] as const;

/**
 * The page as a PDF: tagged for screen readers, with its language and title, in the bundled font.
 *
 * @param language of the words, such as `en`
 */
export async function asPdf(summary: Summary, language: string, now: Date): Promise<Buffer> {
  // Not before it is asked for: loading it takes as long as much else of a start.
  const { default: Pdf } = await import('pdfkit');
  const pictures = picturesOf(summary);
  const draw = (size: number): Promise<Drawn> =>
    drawn(new Pdf(optionsFor(summary, language, now)), summary, pictures, size);
  let { bytes, pages } = await draw(largest);
  for (const size of smaller) {
    if (pages === 1) break;
    ({ bytes, pages } = await draw(size));
  }
  return bytes;
}

interface Drawn {
  readonly bytes: Buffer;
  readonly pages: number;
}

function optionsFor({ title, paper }: Summary, language: string, now: Date): PDFKit.PDFDocumentOptions {
  return {
    size: paper === 'a4' ? 'A4' : 'LETTER',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Creator: 'Backtalk', Producer: 'Backtalk', CreationDate: now, ModDate: now },
    font: fontFiles.regular,
  };
}

function picturesOf({ parts }: Summary): Pictures {
  return new Map(
    parts.flatMap((part) => (part.kind === 'chart' ? [[part.svg, printOf(part.svg)] as const] : [])),
  );
}

function drawn(
  document: PDFKit.PDFDocument,
  summary: Summary,
  pictures: Pictures,
  size: number,
): Promise<Drawn> {
  document.registerFont('regular', fontFiles.regular).registerFont('bold', fontFiles.bold);
  let pages = 1;
  document.on('pageAdded', () => {
    pages += 1;
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Drawn>((resolve, reject) => {
    document.once('error', reject);
    document.once('end', () => {
      resolve({ bytes: Buffer.concat(chunks), pages });
    });
  });
  new PdfPage(document, pictures, size).draw(summary);
  document.end();
  return done;
}
