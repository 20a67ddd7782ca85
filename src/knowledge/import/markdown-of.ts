import TurndownService from 'turndown';

/** Elements that Markdown has a word for, or that are nothing but their text. */
const inline = ['a', 'b', 'strong', 'i', 'em', 'u', 'span', 'code', 'font', 'small', 'sub', 'sup', 'img'];
const blocks = ['p', 'br', 'div', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr'];
const tag = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;

/** What an answer is as Markdown, or the element that cannot be said in it. */
export type AsMarkdown = { readonly markdown: string } | { readonly refused: string };

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
// What is no element is Markdown already and stays as it is; a "&lt;b&gt;" that was shown must not become an element.
turndown.escape = (text) => text.replace(/<(?=[a-z/!])/gi, '\\<');

/**
 * Markdown stays, HTML becomes Markdown (turndown). Text with inline elements only is read line by line, so that lists
 * written in Markdown keep their lines; with block elements among them line breaks are those of HTML.
 */
export function markdownOf(answer: string): AsMarkdown {
  const text = answer.replace(/\r\n?/g, '\n').trim();
  const names = [...text.matchAll(tag)].map(([, name = '']) => name.toLowerCase());
  const refused = names.find((name) => !inline.includes(name) && !blocks.includes(name));
  if (refused !== undefined) return { refused };
  if (names.length === 0) return { markdown: text };
  if (names.some((name) => blocks.includes(name))) return { markdown: turndown.turndown(text).trim() };
  return {
    markdown: text
      .split('\n')
      .map((line) => `${/^\s*/.exec(line)?.[0] ?? ''}${turndown.turndown(line)}`.trimEnd())
      .join('\n'),
  };
}

export function holdsHtml(text: string): boolean {
  return new RegExp(tag.source, 'i').test(text);
}
