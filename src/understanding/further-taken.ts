import { isStrengthOf } from './strength';
import { numberIn, spanOf, type MeasureWords, type MedicineMeasure, type Quantity } from './quantity';
import { timedCounts } from './times-of-day';
import type { MarkedText } from './token';

type TakenHere = Extract<Quantity, { readonly kind: 'medicine-taken' }>;

/**
 * More of a medicine that is named elsewhere: "six at eight and six more at lunch", "and another at 4", "2 this morning, 2
 * at lunch". What nobody says was taken counts from two such counts on, in no question and no wish.
 */
export function furtherTaken(
  read: readonly Quantity[],
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly MedicineMeasure[],
): readonly Quantity[] {
  const timed = timedCounts(text, words, medicines);
  const found: TakenHere[] = [];
  for (const [at, { word }] of text.tokens.entries()) {
    const again = words.again.includes(word) && timed.includes(at);
    const count = numberIn(word, words) ?? (again || isAnother(at, text, words) ? 1 : undefined);
    if (count === undefined) continue;
    if (read.some(({ kind, span }) => kind !== 'strength' && span.places.includes(at))) continue;
    const before = [...read, ...found].flatMap((one) =>
      one.kind === 'medicine-taken' && one.span.first < at ? [one] : [],
    );
    const last = before.sort((one, other) => one.span.first - other.span.first).at(-1);
    const more = last !== undefined && isMore(at, last.span.first, text, words);
    if (!more && !(timed.includes(at) && isReported(at, last, timed, text, words))) continue;
    const measure = measureFor(at, last, text, medicines);
    if (again && last !== undefined) found.push({ ...last, span: spanOf(at) });
    else if (!again && measure !== undefined) found.push(takenOfMeasure(at, count, measure, last));
  }
  return found;
}

/** All at once: "2 at 8 and 2 at noon" of a medicine that was spoken of before. */
export function takenByTimes(
  text: MarkedText,
  words: MeasureWords,
  measure: Pick<MedicineMeasure, 'id' | 'tooMuchMg'>,
  eachMg: number,
): readonly Quantity[] {
  const timed = timedCounts(text, words, []);
  const told = timed.filter((at) => timed.length > 1 && isReported(at, undefined, timed, text, words));
  return told.flatMap((at): readonly Quantity[] => {
    const count = numberIn(text.tokens[at]?.word ?? '', words);
    if (count === undefined) return [];
    const { id: medicine, tooMuchMg } = measure;
    return [{ kind: 'medicine-taken', medicine, eachMg, mg: count * eachMg, tooMuchMg, span: spanOf(at) }];
  });
}

function takenOfMeasure(
  at: number,
  count: number,
  measure: MedicineMeasure,
  last: TakenHere | undefined,
): TakenHere {
  const { id: medicine, tooMuchMg, unitMg } = measure;
  const eachMg = last?.medicine === medicine ? last.eachMg : unitMg;
  const mg = isStrengthOf(measure, count) ? count : count * eachMg;
  return { kind: 'medicine-taken', medicine, eachMg, mg, tooMuchMg, span: spanOf(at) };
}

/** "2 more", "another 2", "another at 4". */
function isMore(at: number, last: number, { tokens }: MarkedText, words: MeasureWords): boolean {
  const [before, here, next] = [-1, 0, 1].map((step) => tokens[at + step]);
  if (words.further.includes(next?.word ?? '')) return true;
  const added = words.further.includes(before?.word ?? '') || words.further.includes(here?.word ?? '');
  const ends = next === undefined || next.afterComma || next.sentence !== here?.sentence;
  const wished = tokens.slice(last, at).some(({ word }) => words.wishing.includes(word));
  return added && (ends || words.behindMore.includes(next.word)) && !wished;
}

/** "Another", with no number behind it. */
function isAnother(at: number, { tokens }: MarkedText, words: MeasureWords): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return words.another.includes(tokens[at]?.word ?? '') && numberIn(next, words) === undefined;
}

/** Behind what was taken a count goes on with it; alone it is one of two, or of a taking, in no question and no wish. */
function isReported(
  at: number,
  last: TakenHere | undefined,
  timed: readonly number[],
  { tokens, questions }: MarkedText,
  words: MeasureWords,
): boolean {
  const sentence = tokens[at]?.sentence ?? 0;
  const isOf = (list: readonly string[], from: number, to: number): boolean =>
    tokens.slice(from, to).some((token) => token.sentence === sentence && list.includes(token.word));
  if (last !== undefined) return !isOf(words.wishing, last.span.first, at);
  const said = timed.length > 1 || isOf(words.taken, 0, tokens.length);
  return said && !isOf(words.wishing, 0, at) && !questions.has(sentence);
}

/** The medicine counted right there, the one counted last, or the one named nearest before or behind. */
function measureFor(
  at: number,
  last: TakenHere | undefined,
  { tokens }: MarkedText,
  medicines: readonly MedicineMeasure[],
): MedicineMeasure | undefined {
  const named = (from: number, to: number): readonly MedicineMeasure[] =>
    tokens
      .slice(Math.max(0, from), to)
      .flatMap(({ word }) => medicines.find(({ names }) => names.includes(word)) ?? []);
  return (
    named(at + 1, at + 3)[0] ??
    medicines.find(({ id }) => id === last?.medicine) ??
    named(at - wordsBefore, at).at(-1) ??
    named(at + 1, at + wordsBefore)[0]
  );
}

const wordsBefore = 12;
