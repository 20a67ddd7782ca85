import { mostCounted, numberIn, type MeasureWords, type MedicineMeasure, type Quantity } from './quantity';
import { takenByTimes } from './further-taken';
import { takenOf } from './medicine-taken';
import type { MarkedText, Token } from './token';

/** What somebody has told that they took of one medicine in the last 24 hours. */
export interface Taken {
  readonly medicine: string;
  readonly mg: number;
  /** What one tablet of it held. */
  readonly eachMg: number;
}

/** What the conversation already knows of. */
export interface TakenBefore {
  readonly taken: readonly Taken[];
  /** The medicine that the last answer counted with: a bare number may go on with it. */
  readonly counted?: string;
}

export const nothingBefore: TakenBefore = { taken: [] };

/** Whether somebody takes back what they said: "sorry", "I meant", "no". */
export function corrects(tokens: readonly Token[], { corrections }: MeasureWords): boolean {
  return tokens.some(({ word }) => corrections.includes(word));
}

/**
 * A bare number after an answer that counted tablets. "No sorry, five" with nothing else beside it puts right what was
 * told; "and two more at noon" is taken as well. A number about anything else counts nothing, so that no chance remark
 * gives a dose back.
 */
export function goingOn(
  read: readonly Quantity[],
  text: MarkedText,
  words: MeasureWords,
  medicines: readonly Pick<MedicineMeasure, 'id' | 'names' | 'holds' | 'unitMg' | 'tooMuchMg'>[],
  { taken, counted }: TakenBefore,
): readonly Quantity[] {
  const measure = medicines.find(({ id }) => id === counted);
  const last = taken.find(({ medicine }) => medicine === counted);
  const [number] = read.filter(({ kind }) => kind === 'number');
  const named = read.some(({ kind }) => kind === 'medicine-taken');
  if (measure !== undefined && named) return [...read, ...unnamed(read, text, words, medicines, measure)];
  if (measure === undefined || number?.kind !== 'number') return read;
  const { value, span } = number;
  const byTimes = takenByTimes(text, words, measure, last?.eachMg ?? measure.unitMg);
  if (byTimes.length > 0) {
    const counted = new Set(byTimes.map((one) => one.span.first));
    return [...read.filter((one) => !counted.has(one.span.first)), ...byTimes];
  }
  const goesOn =
    last !== undefined && (isMereCorrection(text, span.first, words) || isFurther(text, span.first, words));
  if (!goesOn && (value > mostCounted || !isOfTablets(text, span.first, words))) return read;
  const { id: medicine, tooMuchMg } = measure;
  const eachMg = last?.eachMg ?? measure.unitMg;
  return [
    ...read.filter((one) => one !== number),
    { kind: 'medicine-taken', medicine, eachMg, mg: value * eachMg, tooMuchMg, span },
  ];
}

/**
 * "2 an hour ago and 2 nurofen at 8": the first two are of no medicine that is named, as the name belongs to the others. So
 * they may be of the one that was spoken of, and count for both: rather too many than too few.
 */
function unnamed(
  read: readonly Quantity[],
  { tokens }: MarkedText,
  words: MeasureWords,
  medicines: readonly Pick<MedicineMeasure, 'id' | 'names' | 'holds'>[],
  { id, unitMg, tooMuchMg }: Pick<MedicineMeasure, 'id' | 'unitMg' | 'tooMuchMg'>,
): readonly Quantity[] {
  const told = read.flatMap((one) => (one.kind === 'medicine-taken' ? [one] : []));
  const isName = (word: string): boolean => medicines.some(({ names }) => names.includes(word));
  const firstName = tokens.findIndex(({ word }) => isName(word));
  return told.flatMap(({ medicine, span }): readonly Quantity[] => {
    const count = numberIn(tokens[span.first]?.word ?? '', words);
    const others = told.some((one) => one.span.first > span.first && one.span.first < firstName);
    const { holds } = medicines.find((one) => one.id === medicine) ?? {};
    const counts = medicine === id || holds?.some((part) => part.medicine === id) === true;
    if (counts || count === undefined || !others) return [];
    return [{ kind: 'medicine-taken', medicine: id, eachMg: unitMg, mg: count * unitMg, tooMuchMg, span }];
  });
}

/** "I took 2 already at 8", "had two": a bare count right behind the taking, of what was spoken of. */
function isOfTablets({ tokens, questions }: MarkedText, at: number, words: MeasureWords): boolean {
  const behind = tokens[at + 1];
  const ends = behind === undefined || behind.sentence !== tokens[at]?.sentence;
  const bare = ends || words.behindMore.includes(behind.word) || words.afterCount.includes(behind.word);
  const wished = tokens.some(({ word }) => words.wishing.includes(word));
  return words.taken.includes(tokens[at - 1]?.word ?? '') && bare && !wished && questions.size === 0;
}

/** Nothing but words of correction, the number, and what may stand beside them. */
function isMereCorrection({ tokens }: MarkedText, at: number, words: MeasureWords): boolean {
  const allowed = [...words.corrections, ...words.besideCorrections];
  return corrects(tokens, words) && tokens.every(({ word }, place) => place === at || allowed.includes(word));
}

/** "And two more at noon", "took another 2"; neither a question, nor a wish, nor more of something else. */
function isFurther({ tokens, questions }: MarkedText, at: number, words: MeasureWords): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const behind = tokens[at + 1]?.word ?? '';
  const further = [before, behind].some((word) => words.further.includes(word));
  const follows = words.further.includes(behind) ? tokens[at + 2] : tokens[at + 1];
  const ofTablets = follows === undefined || words.behindMore.includes(follows.word);
  const notTaken = tokens.some(({ word }) => words.wishing.includes(word));
  return further && ofTablets && !notTaken && questions.size === 0;
}

/**
 * What was taken of each medicine after a message that tells of some. What is told again is added up, because what is
 * counted twice only makes the rest smaller. "In total" and "as I said" take the larger of both; only a mere correction
 * makes it less.
 */
export function takenInAll(
  read: readonly Quantity[],
  text: MarkedText,
  words: MeasureWords,
  { taken }: TakenBefore,
): readonly Taken[] {
  const told = read.flatMap((one) => (one.kind === 'medicine-taken' ? [one] : []));
  const named = [...new Set(told.map(({ medicine }) => medicine))];
  const inAll = text.tokens.some(({ word }) => words.inAll.includes(word));
  const right = told.length === 1 && isMereCorrection(text, told[0]?.span.first ?? -1, words);
  const now = named.map((medicine): Taken => {
    const before = taken.find((one) => one.medicine === medicine)?.mg ?? 0;
    const mg = takenOf(medicine, read);
    const eachMg = told.filter((one) => one.medicine === medicine).at(-1)?.eachMg ?? 0;
    return { medicine, eachMg, mg: right ? mg : inAll ? Math.max(before, mg) : before + mg };
  });
  return [...taken.filter(({ medicine }) => !named.includes(medicine)), ...now];
}
