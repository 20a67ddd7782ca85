import type { Part } from '../understanding/parts';
import type { MarkedText } from '../understanding/token';
import type { NotOursMatch } from './not-ours';
import type { Carried, Rank, Ranked } from './rank';
import { notOursWeights } from './weights';

/** The questions in one message and how surely it is about something else. */
export interface Asked {
  readonly questions: readonly Ranked[];
  readonly notOurs?: { readonly id: string; readonly confidence: number };
}

/** Longer messages are stories: only their parts are read as questions. */
const wordsOfAQuestion = 28;
/** Two questions are answered when both parts ask and each is at least this sure. */
const surePart = 0.5;

/** Reads the whole message and each part of it, and keeps the surest reading, or the two questions it asks. */
export function createAsk(
  rank: Rank,
  notOurs: (text: MarkedText) => NotOursMatch | undefined,
): (text: MarkedText, parts: readonly [Part, ...Part[]], carried?: Carried) => Asked {
  return (text, [whole, ...parts], carried) => {
    if (text.tokens.length === 0) return { questions: [] };
    const long = text.tokens.length > wordsOfAQuestion;
    const read = (part: Part): Ranked => rank(text, part, carried);
    const readings = parts.length > 1 ? parts.slice(0, 12).map((part) => ({ part, ranked: read(part) })) : [];
    const asking = readings.filter(({ part, ranked }) => part.asks && ranked.confidence >= surePart);
    const two = differing(asking.map(({ ranked }) => ranked));
    const all = [
      ...(long && readings.length > 0 ? [] : [read(whole)]),
      ...readings.map(({ ranked }) => ranked),
    ];
    const questions =
      two.length === 2 ? two : [...all].sort((a, b) => b.confidence - a.confidence).slice(0, 1);
    const other = notOurs(text);
    const leaning = questions[0]?.leaning === true;
    const confidence = other === undefined || leaning ? 0 : notOursConfidence(other, questions[0]);
    return {
      questions,
      ...(other === undefined || confidence === 0 ? {} : { notOurs: { id: other.id, confidence } }),
    };
  };
}

function differing(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first, ...rest] = ranked;
  const passage = first?.candidates[0]?.passage;
  const second = rest.find(({ candidates }) => candidates[0]?.passage !== passage);
  return first === undefined || second === undefined ? [] : [first, second];
}

function notOursConfidence({ nearest, proven }: NotOursMatch, best: Ranked | undefined): number {
  const ours = best?.candidates[0]?.because.nearest ?? 0;
  const lead = nearest - ours / notOursWeights.oursUnit;
  const sum =
    notOursWeights.bias +
    notOursWeights.lead * lead +
    (best?.frame.subjects.length === 0 ? notOursWeights.noSubject : 0) +
    (proven ? notOursWeights.proven : 0);
  return 1 / (1 + Math.exp(-sum));
}
