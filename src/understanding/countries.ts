/** What people type to say where they are. */
export interface CountryNames {
  readonly id: string;
  readonly names: readonly string[];
  /** Only when the whole message is the answer to our question: "us", "in". */
  readonly answersOnly: readonly string[];
  /** "i live in", "we are in": words that state a place. */
  readonly stating: readonly string[];
}

/** A country found, and whether the person states to be there or merely names it. */
export interface CountryFound {
  readonly id: string;
  readonly stated: boolean;
}

/**
 * Finds a country letter for letter: a mended "sprain" must never become Spain.
 *
 * @returns nothing for a name in passing, unless a country was asked for
 */
export function createCountries(
  countries: readonly CountryNames[],
): (typed: string, asked: boolean) => CountryFound | undefined {
  return (typed, asked) => {
    const text = ` ${typed
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.\s]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\.$/, '')} `;
    const whole = countries.find(
      ({ answersOnly }) => asked && answersOnly.some((name) => text.trim() === name),
    );
    if (whole !== undefined) return { id: whole.id, stated: false };
    const named = countries
      .flatMap(({ id, names, stating }) =>
        names
          .filter((name) => text.includes(` ${name.toLowerCase()} `))
          .map((name) => ({ id, name, stating })),
      )
      .sort((a, b) => b.name.length - a.name.length)[0];
    if (named === undefined) return undefined;
    const stated = named.stating.some((lead) => text.includes(` ${lead} ${named.name.toLowerCase()} `));
    return asked || stated ? { id: named.id, stated } : undefined;
  };
}
