import { findCues, type CueBook, type CuesFound } from './assertion/cues';
import { findConcepts, type Found } from './find-mentions';
import type { Concept, Pattern } from './lexicon';
import { normalise, type Mend } from './normalise';
import {
  conceptsOfQuantities,
  readQuantities,
  type MeasureWords,
  type MedicineMeasure,
  type Quantity,
} from './quantities';
import type { MarkedText, WordLists } from './token';

/** What understanding needs of the knowledge. */
export interface UnderstandingSource {
  readonly lists: WordLists;
  readonly concepts: readonly Concept[];
  readonly masks: readonly Pattern[];
  readonly book: CueBook;
  readonly measures: MeasureWords;
  readonly medicines: readonly MedicineMeasure[];
  /** The year of today. */
  readonly thisYear: number;
}

/** An utterance with everything that the lexicon finds in it. */
export interface Marked {
  readonly text: MarkedText;
  readonly quantities: readonly Quantity[];
  readonly found: Found;
  readonly cues: CuesFound;
}

/** Only so many characters of a message are read; a longer one is cut, and the reply says so. */
export const charactersRead = 20_000;

/** Text in, marked text out. Linear in the length of the text. */
export function mark(typed: string, source: UnderstandingSource, mend: Mend): Marked {
  const text = normalise(typed.slice(0, charactersRead), source.lists, mend);
  const quantities = readQuantities(text, source.measures, source.medicines);
  const given = conceptsOfQuantities(quantities);
  return {
    text,
    quantities,
    found: findConcepts(text, text.content, source.concepts, source.masks, given),
    cues: findCues(text, source.book, source.thisYear),
  };
}
