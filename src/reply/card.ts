import { withoutMarks, renderPlainText } from './plain-text';
import type { Block, PictureAt, Reply } from './reply';

/** An Adaptive Card element or card; the schema is open, so this is JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** Schema version that Teams and Web Chat both take. */
const version = '1.5';

/** A reply as an Adaptive Card without its choices, which channels show as suggested actions or as buttons. */
export function renderCard(reply: Reply, pictureAt: PictureAt): CardJson {
  const urgent = reply.tone === 'urgent';
  const heading = reply.title === undefined ? [] : [headingOf(reply.title, urgent)];
  const body = [...heading, ...reply.blocks.flatMap((block) => elementsOf(block, urgent, pictureAt))];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version,
    body: urgent ? [{ type: 'Container', style: 'attention', bleed: true, items: body }] : body,
    fallbackText: renderPlainText({ ...reply, choices: [] }),
    speak: renderPlainText({ ...reply, choices: [] }),
  };
}

function headingOf(text: string, urgent: boolean): CardJson {
  return {
    type: 'TextBlock',
    text,
    wrap: true,
    weight: 'Bolder',
    size: urgent ? 'Large' : 'Medium',
    style: 'heading',
  };
}

function elementsOf(block: Block, urgent: boolean, pictureAt: PictureAt): readonly CardJson[] {
  switch (block.kind) {
    case 'lead':
      return [
        {
          type: 'TextBlock',
          text: block.text,
          wrap: true,
          weight: 'Bolder',
          size: urgent ? 'Large' : 'Medium',
        },
      ];
    case 'text':
      return [{ type: 'TextBlock', text: block.text, wrap: true }];
    case 'calendar':
      return [{ type: 'TextBlock', text: block.otherwise, wrap: true }];
    case 'image': {
      const url = pictureAt(block.figure);
      return url === undefined
        ? [{ type: 'TextBlock', text: block.text, wrap: true }]
        : [{ type: 'Image', url, altText: block.alt, size: 'Stretch' }];
    }
    case 'chart':
      return [{ type: 'Image', url: block.source, altText: block.alt, size: 'Stretch' }];
    case 'link':
      return [
        { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: block.label, url: block.url }] },
      ];
    case 'note':
      return [
        { type: 'TextBlock', text: block.text, wrap: true, isSubtle: true, size: 'Small', separator: true },
      ];
    case 'list':
      return [
        { type: 'TextBlock', text: withoutMarks(block.title), wrap: true, weight: 'Bolder' },
        {
          type: 'TextBlock',
          text: block.items.map((item) => `- ${item}`).join('\n'),
          wrap: true,
          spacing: 'Small',
        },
      ];
  }
}
