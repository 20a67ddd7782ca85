/** What is claimed of a concept → place; that of the concept itself is under the empty claim. */
type ClaimPlaces = ReadonlyMap<string, number>;

/** A pair of stems: one behind the other, with a word between, or near each other in either order. */
export interface PairPlace {
  readonly first: string;
  readonly last: string;
  readonly kind: 'inOrder' | 'withAGap' | 'near';
  readonly place: number;
}

/** Where each term of a model stands, by what it is made of, so that no message has to make a string of one. */
export interface TermPlaces {
  readonly stems: ReadonlyMap<string, number>;
  readonly cues: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<string, ClaimPlaces>;
  readonly pairs: readonly PairPlace[];
}

/** Takes the terms of `termsOf` and `namingTermsOf` apart. */
export function placesOf(terms: readonly string[]): TermPlaces {
  const stems = new Map<string, number>();
  const cues = new Map<string, number>();
  const concepts = new Map<string, Map<string, number>>();
  const pairs: PairPlace[] = [];
  for (const [place, term] of terms.entries()) {
    const [, concept, claim = ''] = /^\{(.*)\}(?:=(.*))?$/.exec(term) ?? [];
    const [first = '', ...rest] = term.split(' ');
    const last = rest.at(-1);
    if (concept !== undefined)
      concepts.set(concept, (concepts.get(concept) ?? new Map<string, number>()).set(claim, place));
    else if (last === undefined && term.startsWith('!')) cues.set(term.slice(1), place);
    else if (last === undefined) stems.set(term, place);
    else if (rest.length > 1) pairs.push({ first, last, kind: 'withAGap', place });
    else if (first.startsWith('~')) pairs.push({ first: first.slice(1), last, kind: 'near', place });
    else pairs.push({ first, last, kind: 'inOrder', place });
  }
  return { stems, cues, concepts, pairs };
}
