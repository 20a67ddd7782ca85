// Reads the PDF on standard input and writes what is in it as JSON: an ES module of its own, because jest loads none.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const { info } = await document.getMetadata();
const page = await document.getPage(1);
const { items } = await page.getTextContent();
const [, , width, height] = page.view;
process.stdout.write(
  JSON.stringify({
    pages: document.numPages,
    title: info.Title,
    language: info.Language,
    marked: (await document.getMarkInfo())?.Marked ?? false,
    paper: [Math.round(width), Math.round(height)],
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    structure: await page.getStructTree(),
  }),
);
