import { printOf } from '../diary/picture';
import type { Summary, SummaryPart } from './summary';

/** What the web page says and leads to beside the summary. */
export interface PageFrame {
  /** Of the words, such as `en`. */
  readonly language: string;
  /** A link to the same summary as a PDF. */
  readonly pdf: { readonly label: string; readonly url: string };
  /** Of the button that prints; without JavaScript there is none. */
  readonly print: string;
}

/** The summary as a whole HTML document, without a script or a style in it, as the security policy wants. */
export function asPage(summary: Summary, { language, pdf, print }: PageFrame): string {
  return documentOf(
    language,
    summary.title,
    [
      `<nav><a href="${escaped(pdf.url)}" download>${escaped(pdf.label)}</a> <button type="button" id="print" hidden>${escaped(print)}</button></nav>`,
      '<main>',
      `<h1>${escaped(summary.title)}</h1>`,
      `<p class="made">${escaped(summary.made)}</p>`,
      ...summary.parts.map(section),
      '</main>',
      '<script src="summary.js" defer></script>',
    ],
    summary.paper,
  );
}

/** A page of a title and a text: for a link that leads nowhere any more. */
export function asNotice(title: string, text: string, language: string): string {
  return documentOf(language, title, [
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(text)}</p>`,
    '</main>',
  ]);
}

function documentOf(
  language: string,
  title: string,
  body: readonly string[],
  paper: Summary['paper'] = 'a4',
): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" class="${paper}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="favicon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="summary.css">',
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function section(part: SummaryPart): string {
  return `<section class="${part.kind}"><h2>${escaped(part.heading)}</h2>\n${inner(part)}</section>`;
}

function inner(part: SummaryPart): string {
  switch (part.kind) {
    case 'facts':
      return `<dl>${part.facts.map(({ name, told }) => `<div><dt>${escaped(name)}</dt><dd>${escaped(told)}</dd></div>`).join('')}</dl>`;
    case 'chart':
      return `<div class="course"><div>${paragraphs(part.lines)}</div><img src="data:image/png;base64,${printOf(part.svg).toString('base64')}" alt="${escaped(part.alt)}" width="320" height="204"></div>`;
    case 'table':
      return `<table><thead>${row(part.columns, 'col')}</thead><tbody>${part.rows.map((cells) => row(cells)).join('')}</tbody></table>`;
    case 'lines':
      return paragraphs(part.lines);
    case 'list':
      return `<ol>${part.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ol>`;
  }
}

function row(cells: readonly string[], scope?: 'col'): string {
  const drawn = cells.map((cell, at) => {
    const head = scope ?? (at === 0 ? 'row' : undefined);
    return head === undefined ? `<td>${escaped(cell)}</td>` : `<th scope="${head}">${escaped(cell)}</th>`;
  });
  return `<tr>${drawn.join('')}</tr>`;
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escaped(line)}</p>`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
