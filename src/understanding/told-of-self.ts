import { assess } from './assertion/assess';
import type { CueBook } from './assertion/cues';
import type { Marked, UnderstandingSource } from './mark';
import { askedIn } from './parts';

/** How long it has lasted is what they state of themselves; "can I take it for 10 days" states nothing. */
export function ownDays(
  { text, cues, quantities }: Marked,
  { lists, book }: Pick<UnderstandingSource, 'lists' | 'book'>,
): { readonly days?: number } {
  const asked = askedIn(text, lists.questionOpeners);
  const days = quantities.flatMap((one) => {
    if (one.kind !== 'day-of-illness' || asked[one.span.first] === true) return [];
    const { presence, time, experiencer } = assess(one.span, text, cues, book).assertion;
    return presence !== 'denied' && time !== 'supposed' && experiencer === 'self' ? [one.days] : [];
  });
  return days.length === 0 ? {} : { days: Math.max(...days) };
}

/** A weight counts as the person's own unless the words around it give it to somebody else. */
export function ownWeight(
  { text, cues, quantities }: Marked,
  book: CueBook,
): { readonly ownPounds?: number } {
  const own = quantities.flatMap((quantity) =>
    quantity.kind === 'weight' && assess(quantity.span, text, cues, book).assertion.experiencer === 'self'
      ? [quantity.pounds]
      : [],
  );
  const pounds = own.at(-1);
  return pounds === undefined ? {} : { ownPounds: pounds };
}

/** Ages in years that they state of themselves; "my husband is 45" states none. */
export function ownAges({ text, cues, quantities }: Marked, book: CueBook): readonly number[] {
  return quantities.flatMap((quantity) =>
    quantity.kind === 'age' && assess(quantity.span, text, cues, book).assertion.experiencer === 'self'
      ? [quantity.years]
      : [],
  );
}

/** Content words within reach of a denial, up to the next comma. */
export function deniedWords({ text, cues }: Marked): readonly string[] {
  const denials = cues.hits.filter(({ kind }) => kind === 'denial');
  return denials.flatMap(({ last }) => {
    const after = text.tokens.slice(last + 1, last + 1 + wordsDenied);
    const end = after.findIndex(({ afterComma }) => afterComma);
    return (end < 0 ? after : after.slice(0, end)).filter(({ filler }) => !filler).map(({ word }) => word);
  });
}

/** So many words behind a denial may be what it denies. */
const wordsDenied = 4;
