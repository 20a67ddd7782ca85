/** Where one of some phrases stands in a text. */
export interface PhraseFound {
  /** As the list has it. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

const special = /[.*+?^${}()|[\]\\]/g;

/** Finds phrases as whole words, capitals and the form of an apostrophe aside; of several at one place the longest. */
export function findPhrases(phrases: readonly string[]): (text: string) => readonly PhraseFound[] {
  if (phrases.length === 0) return () => [];
  const pattern = patternOf(phrases);
  return (text) =>
    [...straight(text).matchAll(pattern)].map((match) => ({
      phrase: match[0].toLowerCase().replace(/\s+/g, ' '),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** One expression for all of them: a list is looked for in one walk along the text. */
function patternOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((phrase) =>
    straight(phrase).replace(special, '\\$&').replace(/ /g, '\\s+'),
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}']|[-:.]\\p{N})`,
    'giu',
  );
}

/** The same length as before, so that places stay what they are. */
export function straight(text: string): string {
  return text.replace(/[’‘]/g, "'");
}

/** The text with blanks where something stood. */
export function blanked(text: string, { start, end }: Pick<PhraseFound, 'start' | 'end'>): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** The words of a text, lower case. */
export function wordsIn(text: string): readonly string[] {
  return (
    straight(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
