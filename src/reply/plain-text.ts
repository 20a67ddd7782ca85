import type { Block, Reply } from './reply';

/** All that a person would read of a reply, as plain text; choices are numbered at its end. */
export function renderPlainText(reply: Reply): string {
  const parts = [
    ...(reply.title === undefined ? [] : [reply.title]),
    ...reply.blocks.map(blockText),
    ...(reply.choices.length === 0
      ? []
      : [reply.choices.map(({ label }, at) => `${at + 1}. ${label}`).join('\n')]),
  ];
  return withoutMarks(parts.join('\n\n'));
}

/** A reply as Markdown, for channels without cards. */
export function renderMarkdown(reply: Reply): string {
  const title = reply.title === undefined ? [] : [`**${reply.title}**`];
  return [...title, ...reply.blocks.map(blockText)].join('\n\n');
}

/** Plain text of Markdown that holds bold, links and pictures only; a link and a picture keep their name. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/\*\*/g, '').replace(linkOrPicture, '$1');
}

/** An address may hold pairs of brackets, as those of journals do. */
const linkOrPicture = /!?\[([^\]]+)\]\((?:[^()]|\([^()]*\))+\)/g;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'lead':
      return `**${block.text}**`;
    case 'text':
    case 'image':
    case 'note':
      return block.text;
    case 'chart':
      return block.alt;
    case 'calendar':
      return block.otherwise;
    case 'link':
      return `[${block.label}](${block.url})`;
    case 'list':
      return [block.title, ...block.items.map((item) => `- ${item}`)].join('\n');
  }
}
