/**
 * What a person typed, fit to stand in Markdown: Web Chat draws HTML and images in a bot's text, so that a quoted
 * message could otherwise fetch a picture or pass for a link of ours.
 */
export function quoted(typed: string): string {
  return typed
    .replace(/[<>[\]*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
