/** A part of a reply; `text` is Markdown: bold, lists and links only. */
export type Block =
  /** The one action that comes first. */
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  /** A drawing of the knowledge; `text` says what it shows, with a word that it is a picture, where none is drawn. */
  | { readonly kind: 'image'; readonly figure: string; readonly alt: string; readonly text: string }
  /** A picture drawn for this reply, as a data: URI; its `alt` tells all that it shows. */
  | { readonly kind: 'chart'; readonly alt: string; readonly source: string }
  /** A reminder as a calendar file: `text` has {address} in it; `otherwise` is said where none can be given. */
  | {
      readonly kind: 'calendar';
      readonly reminder: string;
      readonly text: string;
      readonly otherwise: string;
    }
  /** Something to open; `url` may be relative to the page of the chat. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** Small print: the check of the evidence, where it comes from. */
  | { readonly kind: 'note'; readonly text: string };

/** The address at which a channel finds a drawing; nothing where it cannot show one. */
export type PictureAt = (figure: string) => string | undefined;

/** The address at which a channel finds a reminder as a calendar file, for a while; nothing where there is none. */
export type CalendarAt = (reminder: string) => string | undefined;

/** Something the person can tap instead of typing. */
export interface Choice {
  readonly label: string;
  /** What is sent as if typed. */
  readonly value: string;
}

/** `urgent` and `answer` are shown as cards where a channel has them; `plain` is a message. */
export type Tone = 'urgent' | 'answer' | 'plain';

/** One reply, before any channel gives it a face. */
export interface Reply {
  readonly tone: Tone;
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
}

export function textBlock(text: string): Block {
  return { kind: 'text', text };
}

/** A reply of one text. */
export function plainReply(text: string, choices: readonly Choice[] = []): Reply {
  return { tone: 'plain', blocks: [textBlock(text)], choices };
}

/** Choices that send their own label. */
export function choicesOf(labels: readonly string[]): readonly Choice[] {
  return labels.map((label) => ({ label, value: label }));
}
