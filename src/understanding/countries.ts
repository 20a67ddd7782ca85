/** What people type to say where they are. */
export interface CountryNames {
  readonly id: string;
  readonly names: readonly string[];
  /** Only as the whole answer to our question, or behind words that state a place: "us", "in". */
  readonly answersOnly: readonly string[];
  /** "i live in", "we are in": words that state a place. */
  readonly stating: readonly string[];
}

/** A country found, and whether the person states to be there or merely names it. */
export interface CountryFound {
  readonly id: string;
  readonly stated: boolean;
  /** The message says hardly anything else. */
  readonly alone: boolean;
}

/** Words beside the place with which a message still says nothing else: "i'm in new zealand by the way". */
const wordsBeside = 3;

/**
 * Finds a country letter for letter: a mended "sprain" must never become Spain.
 *
 * @returns nothing for a name in passing, unless a country was asked for
 */
export function createCountries(
  countries: readonly CountryNames[],
): (typed: string, asked: boolean) => CountryFound | undefined {
  const places = countries.flatMap(({ id, names, answersOnly, stating }) => {
    const leads = [...stating].sort((a, b) => b.length - a.length);
    return [...names, ...answersOnly].map((name) => ({
      id,
      place: name.toLowerCase().replace(/^the /, ''),
      plain: names.includes(name),
      leads,
    }));
  });
  return (typed, asked) => {
    const text = ` ${typed
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.\s]/gu, ' ')
      .replace(/\bthe\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\.$/, '')} `;
    const whole = countries.find(
      ({ answersOnly }) => asked && answersOnly.some((name) => text.trim() === name),
    );
    if (whole !== undefined) return { id: whole.id, stated: false, alone: true };
    const found = places.flatMap(({ id, place, plain, leads }) => {
      if (!text.includes(` ${place} `)) return [];
      const lead = leads.find((words) => text.includes(` ${words} ${place} `));
      const stated = lead !== undefined && (plain || lead.includes(' '));
      return plain || stated ? [{ id, place, lead: stated ? lead : undefined }] : [];
    });
    const named = found.sort(
      (a, b) =>
        Number(b.lead !== undefined) - Number(a.lead !== undefined) || b.place.length - a.place.length,
    )[0];
    if (named === undefined) return undefined;
    const { place, lead } = named;
    if (lead === undefined && !asked) return undefined;
    const said = lead === undefined ? place : `${lead} ${place}`;
    const rest = text.replace(` ${said} `, ' ').trim().split(' ').filter(Boolean);
    return { id: named.id, stated: lead !== undefined, alone: rest.length <= wordsBeside };
  };
}
