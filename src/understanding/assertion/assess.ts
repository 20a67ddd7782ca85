import type { Span } from '../finder';
import type { MarkedText } from '../token';
import type { CueBook, CueHit, CueKind, CuesFound } from './cues';

/** What is claimed of a mention. `over` is past and healed; `past` is past with an end that is not clear. */
export interface Assertion {
  readonly presence: 'present' | 'denied' | 'possible';
  readonly time: 'now' | 'past' | 'over' | 'unchanged' | 'supposed';
  readonly experiencer: 'self' | 'with-them' | 'absent';
}

/** An assertion with the cues that made it. */
export interface Assessed {
  readonly assertion: Assertion;
  readonly because: readonly CueHit[];
}

/**
 * How many words ahead (or back) a cue reaches. Larger values deny, date or suppose more of what follows; after
 * W. Chapman (NegEx, 2001) and H. Harkema (ConText, 2009), widened for lists without punctuation. Defended by
 * tests/understanding/assertion.
 */
export const reachInWords: Readonly<Record<CueKind, number>> = {
  denial: 12,
  doubt: 8,
  'long-ago': 16,
  past: 12,
  'their-past': 12,
  over: 14,
  unchanged: 20,
  'what-if': 20,
  absent: 20,
  now: 30,
  ongoing: 14,
  here: 30,
  until: 6,
  retraction: 25,
};

/** Judges one mention by the cues around it, after the ConText algorithm (H. Harkema et al., J Biomed Inform 2009). */
export function assess(mention: Span, text: MarkedText, cues: CuesFound, book: CueBook): Assessed {
  const place = placeOf(mention);
  const before = cues.judged.get(place);
  if (before !== undefined) return before;
  const made = judge(mention, text, cues, book);
  cues.judged.set(place, made);
  return made;
}

/** No text that is read has more words. */
const placesAtMost = 2 ** 20;

/** Tells mentions apart; of a run of words, which most are, without making a string. */
function placeOf({ places, first, last }: Span): string | number {
  return places.length === last - first + 1 ? first * placesAtMost + last : places.join(' ');
}

const nothingTold: ReadonlySet<CueKind> = new Set();

function judge(mention: Span, text: MarkedText, cues: CuesFound, book: CueBook): Assessed {
  const bearing = cues.hits.filter((hit) => bearsOn(hit, mention, text, cues, book));
  const told = bearing.length === 0 ? nothingTold : new Set(bearing.map((hit) => hit.kind));
  return {
    assertion: {
      presence: presenceOf(bearing, told),
      time: timeOf(told),
      experiencer: experiencerOf(told, mention, text, cues),
    },
    because: bearing,
  };
}

/** "It's not that I don't have a fever", "no fever until today": two denials, or one with an end, deny nothing. */
function presenceOf(bearing: readonly CueHit[], told: ReadonlySet<CueKind>): Assertion['presence'] {
  if (told.has('retraction')) return 'denied';
  const denials = bearing.filter(({ kind }) => kind === 'denial');
  const clausal = denials.filter(({ reach }) => reach === 'clausal');
  const undone = told.has('until') || (clausal.length > 0 && clausal.length < denials.length);
  if (denials.length > 0 && !undone) return 'denied';
  return told.has('doubt') ? 'possible' : 'present';
}

function timeOf(told: ReadonlySet<CueKind>): Assertion['time'] {
  if (told.has('unchanged')) return 'unchanged';
  const before = told.has('past') || told.has('their-past');
  if (told.has('long-ago') && !told.has('here')) return 'over';
  if (told.has('ongoing')) return 'now';
  if (told.has('what-if')) return 'supposed';
  if (before && told.has('over') && !told.has('here')) return 'over';
  if (told.has('now')) return 'now';
  if (before || told.has('over')) return 'past';
  return 'now';
}

function experiencerOf(
  told: ReadonlySet<CueKind>,
  mention: Span,
  text: MarkedText,
  cues: CuesFound,
): Assertion['experiencer'] {
  if (told.has('absent')) return 'absent';
  const sentence = text.tokens[mention.first]?.sentence;
  const person = cues.persons.some((at) => at < mention.first && text.tokens[at]?.sentence === sentence);
  if (!person) return 'self';
  return told.has('long-ago') ? 'absent' : 'with-them';
}

/**
 * Behind a comma the mention may hold its own subject ("does it help, both my legs are numb"), which begins a statement.
 * "Until" ends what was so before, itself included: it is a boundary to every other cue.
 */
function bearsOn(hit: CueHit, mention: Span, text: MarkedText, cues: CuesFound, book: CueBook): boolean {
  if (hit.reach === 'afterwards') return speaksOf(hit, mention, text);
  if (hit.reach === 'framing') return !speaksOfSelf(mention, text, book);
  if (hit.reach === 'quoting') return isQuoted(mention, text);
  if (text.tokens[hit.first]?.sentence !== text.tokens[mention.first]?.sentence) return false;
  if (overlap(hit, mention)) return false;
  const inside = hit.first > mention.first && hit.last < mention.last;
  if (inside && (hit.kind === 'over' || hit.kind === 'unchanged')) return false;
  if (inside) return hit.kind !== 'denial' || !cutBetween(hit.last, mention.last, hit, cues);
  if (hit.last < mention.first) {
    if (hit.reach === 'backward') return false;
    if (hit.kind === 'denial' && hit.reach !== 'clausal' && isNegated(mention, text, book)) return false;
    if (hit.kind === 'denial' && standsApart(hit, mention, text, cues)) return false;
    const upTo = text.tokens[mention.first]?.afterComma === true ? mention.last : mention.first;
    return mention.first - hit.last <= reachInWords[hit.kind] && !cutBetween(hit.last, upTo, hit, cues);
  }
  if (hit.reach !== 'backward' && hit.reach !== 'both') return false;
  if (hit.kind === 'denial' && asksBetween(mention.last, hit.first, text, book)) return false;
  const upTo = hit.kind === 'until' ? hit.first - 1 : hit.first;
  return hit.first - mention.last <= reachInWords[hit.kind] && !cutBetween(mention.last, upTo, hit, cues);
}

/** "I'm pregnant, how many tablets are ok": a question begins behind the mention, and what is ok belongs to it. */
function asksBetween(from: number, to: number, { tokens }: MarkedText, book: CueBook): boolean {
  return tokens
    .slice(from + 1, to)
    .some(({ word, afterComma, filler }) => (afterComma || !filler) && book.questionOpeners.has(word));
}

function isQuoted({ places }: Span, { tokens }: MarkedText): boolean {
  return places.every((place) => tokens[place]?.quoted === true);
}

function overlap({ first, last }: CueHit, { places }: Span): boolean {
  return places.some((place) => place >= first && place <= last);
}

/**
 * A retraction reaches back over the end of a sentence, to what was said just before; a "no" that answers a question
 * reaches that question.
 */
function speaksOf(hit: CueHit, mention: Span, text: MarkedText): boolean {
  const told = text.tokens[mention.last]?.sentence ?? 0;
  const sentences = (text.tokens[hit.first]?.sentence ?? 0) - told;
  if (hit.kind === 'denial') return sentences === 1 && text.questions.has(told);
  return (
    hit.first > mention.last &&
    sentences <= sentencesTakenBack &&
    hit.first - mention.last <= reachInWords[hit.kind]
  );
}

const sentencesTakenBack = 2;

function speaksOfSelf(mention: Span, text: MarkedText, book: CueBook): boolean {
  const sentence = text.tokens[mention.first]?.sentence;
  return text.tokens.some((token) => token.sentence === sentence && book.firstPerson.has(token.word));
}

/** "Can't pee" holds its own "not": a "no" before it belongs to something else. */
function isNegated(mention: Span, text: MarkedText, book: CueBook): boolean {
  return mention.places.some((place) => book.negators.has(text.tokens[place]?.word ?? ''));
}

/** "No numbness, fever 39", "no numbness, fever since last night": behind a comma, a figure or a start is a report. */
function standsApart(hit: CueHit, mention: Span, text: MarkedText, cues: CuesFound): boolean {
  const between = text.tokens.slice(hit.last + 1, mention.first + 1);
  if (!between.some(({ afterComma }) => afterComma)) return false;
  if (mention.places.some((place) => /^\d/.test(text.tokens[place]?.word ?? ''))) return true;
  const rest = text.tokens
    .slice(hit.last + 1)
    .filter(({ sentence }) => sentence === text.tokens[hit.last]?.sentence);
  if (rest.some(({ word }) => word === 'or' || word === 'nor')) return false;
  return cues.hits.some(
    ({ kind, first }) =>
      kind === 'ongoing' &&
      first > mention.last &&
      !text.tokens
        .slice(mention.last + 1, first + 1)
        .some(({ afterComma, sentence }) => afterComma || sentence !== text.tokens[mention.last]?.sentence),
  );
}

/** Whether a boundary, or for a plain cue a new statement, stands between two tokens. */
function cutBetween(from: number, to: number, hit: CueHit, cues: CuesFound): boolean {
  const heedsSubjects =
    hit.reach === 'verb' || ((hit.kind === 'denial' || hit.kind === 'what-if') && hit.reach !== 'clausal');
  const clausal = hit.reach === 'clausal';
  const supposes = hit.kind === 'what-if' && clausal;
  for (let at = from + 1; at <= to; at += 1) {
    if (cues.boundaries.has(at) && !(supposes && cues.additions.has(at))) return true;
    if (clausal && cues.statements.has(at)) return true;
    if (hit.reach === 'verb' && cues.joiners.has(at)) return true;
    if (heedsSubjects && cues.subjects.has(at)) return true;
  }
  return false;
}
