import { assess, type Assertion } from './assertion/assess';
import { findCues, type CueBook, type CuesFound } from './assertion/cues';
import { conceptsOfQuantities } from './concepts-of-quantities';
import { inIngredients } from './ingredients';
import { findConcepts, type Found } from './find-mentions';
import type { Span } from './finder';
import type { Concept, Pattern } from './lexicon';
import { normalise, type Mend } from './normalise';
import { readQuantities } from './quantities';
import type { MeasureWords, MedicineMeasure, Quantity } from './quantity';
import { goingOn, nothingBefore, takenInAll, type Taken, type TakenBefore } from './taken-so-far';
import { takenAt } from './taken-at';
import { takerOf } from './taker';
import type { MarkedText, WordLists } from './token';

/** What understanding needs of the knowledge. */
export interface UnderstandingSource {
  readonly lists: WordLists;
  readonly concepts: readonly Concept[];
  readonly masks: readonly Pattern[];
  readonly book: CueBook;
  readonly measures: MeasureWords;
  readonly medicines: readonly MedicineMeasure[];
}

/** An utterance with everything that the lexicon finds in it. */
export interface Marked {
  readonly text: MarkedText;
  readonly quantities: readonly Quantity[];
  readonly found: Found;
  readonly cues: CuesFound;
  /** What they have taken of each medicine in all, what was told before included; nothing where the message tells of none. */
  readonly taken?: readonly Taken[];
  /** When they took the last of it, where a time is told. */
  readonly takenAt?: Date;
}

/** What a message is read against. */
export interface MarkingContext {
  readonly now: Date;
  readonly before: TakenBefore;
  /** Circumstances that were told in earlier messages. */
  readonly circumstances?: readonly string[];
  /** Of the clock they live by. */
  readonly zone?: string | undefined;
}

/** The concept that stands for a circumstance told before: signs may be worded with it, as if it stood in the message. */
export function toldBefore(circumstance: string): string {
  return `before-${circumstance}`;
}

/** Only so many characters of a message are read; a longer one is cut, and the reply says so. */
export const charactersRead = 20_000;

/** Text in, marked text out. Linear in the length of the text. */
export function mark(
  typed: string,
  { measures, medicines, ...source }: UnderstandingSource,
  mend: Mend,
  { now, before, circumstances = [], zone }: MarkingContext = { now: new Date(), before: nothingBefore },
): Marked {
  const text = normalise(typed.slice(0, charactersRead), source.lists, mend);
  const read = readQuantities(text, measures, medicines, now);
  const quantities = inIngredients(goingOn(read, text, measures, medicines, before), medicines);
  const cues = findCues(text, source.book, now.getFullYear());
  const own = quantities.filter(
    ({ kind, span }) =>
      kind === 'medicine-taken' &&
      isOwn(
        assess(span, text, cues, source.book).assertion,
        takerOf(span.first, text, cues.persons, measures),
      ),
  );
  const taken = takenInAll(own, text, measures, before);
  const given = new Map([
    ...conceptsOfQuantities(quantities, taken),
    ...circumstances.map((id): [string, readonly Span[]] => [toldBefore(id), []]),
  ]);
  return {
    text,
    quantities,
    found: findConcepts(text, text.content, source.concepts, source.masks, given),
    cues,
    ...(own.length === 0
      ? {}
      : { taken, ...timeOf(takenAt(text, measures, medicines, { counts: placesOf(own), now, zone })) }),
  };
}

/** A product of two medicines was taken once, at one place. */
function placesOf(own: readonly Quantity[]): ReadonlySet<number> {
  return new Set(own.map(({ span }) => span.first));
}

function timeOf(at: Date | undefined): Pick<Marked, 'takenAt'> {
  return at === undefined ? {} : { takenAt: at };
}

/** Medicine that somebody else took, or that is denied, supposed or long ago, is not counted for them. */
function isOwn({ presence, time, experiencer }: Assertion, taker: ReturnType<typeof takerOf>): boolean {
  const own = taker === undefined ? experiencer === 'self' : taker === 'self';
  return presence !== 'denied' && time === 'now' && own;
}
