import { numberIn, spanOf, type MeasureWords, type Quantity } from './quantities';
import { mostCounted, takenOf } from './medicine-taken';
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
  /** The medicine told last stands last. */
  readonly taken: readonly Taken[];
  /** The last answer counted with it, so that a bare number may put it right. */
  readonly counted: boolean;
}

export const nothingBefore: TakenBefore = { taken: [], counted: false };

/** "No sorry, five", "had 2 more at noon": at most so many words. */
const wordsOfACorrection = 6;

/** Whether somebody takes back what they said: "sorry", "I meant", "no". */
export function corrects(tokens: readonly Token[], { corrections }: MeasureWords): boolean {
  return tokens.some(({ word }) => corrections.includes(word));
}

/**
 * A number after an answer that counted tablets: "no sorry, five" were taken, not what was told before; "2 more at noon"
 * were taken as well, unless it is a question.
 */
export function goingOn(
  read: readonly Quantity[],
  { tokens, questions }: MarkedText,
  words: MeasureWords,
  medicines: readonly { readonly id: string; readonly tooMuchMg: number }[],
  { taken, counted }: TakenBefore,
): readonly Quantity[] {
  const last = taken.at(-1);
  const numbers = read.filter(({ kind }) => kind === 'number');
  const [number] = numbers;
  const plain = numbers.length === read.length && tokens.length <= wordsOfACorrection;
  if (!counted || last === undefined || number?.kind !== 'number' || numbers.length > 1 || !plain)
    return read;
  const { value, span } = number;
  const asks = questions.size > 0 || words.asking.includes(tokens[0]?.word ?? '');
  const more = words.further.includes(tokens[span.last + 1]?.word ?? '') && !asks;
  if (!more && !corrects(tokens, words)) return read;
  const mg = value <= mostCounted ? value * last.eachMg : value;
  const tooMuchMg = medicines.find(({ id }) => id === last.medicine)?.tooMuchMg ?? Infinity;
  return [{ ...last, kind: 'medicine-taken', mg, tooMuchMg, span }];
}

/**
 * What was taken of each medicine after a message that tells of some. Told again it is added up, because what is counted
 * twice only makes the rest smaller; "in all", "today" or "sorry, I meant" put it in place of what was told before.
 */
export function takenInAll(
  read: readonly Quantity[],
  { tokens }: MarkedText,
  words: MeasureWords,
  { taken }: TakenBefore,
): readonly Taken[] {
  const told = read.flatMap((one) => (one.kind === 'medicine-taken' ? [one] : []));
  const named = new Set(told.map(({ medicine }) => medicine));
  const further = tokens.some(
    ({ word }, at) => words.further.includes(word) && isCounted(tokens[at - 1], words),
  );
  const inAll = tokens.some(({ word }) => words.inAll.includes(word));
  const instead = corrects(tokens, words) || (inAll && !further);
  const kept = taken.filter(({ medicine }) => !named.has(medicine));
  const now = [...named].map((medicine): Taken => {
    const before = instead ? 0 : (taken.find((one) => one.medicine === medicine)?.mg ?? 0);
    const eachMg = told.filter((one) => one.medicine === medicine).at(-1)?.eachMg ?? 0;
    return { medicine, mg: before + takenOf(medicine, read), eachMg };
  });
  return [...kept, ...now];
}

/** "Two more" counts, "any more" asks. */
function isCounted(before: Token | undefined, words: MeasureWords): boolean {
  return before !== undefined && numberIn(before.word, words) !== undefined;
}

/** How many days it has lasted, where a weekday tells: "since Monday", "it went on Tuesday", "started yesterday". */
export function daysByName({ tokens }: MarkedText, words: MeasureWords, today: Date): readonly Quantity[] {
  return tokens.flatMap(({ word, sentence }, at): readonly Quantity[] => {
    const weekday = words.weekdays.get(word);
    const yesterday = words.yesterday.includes(word);
    if (weekday === undefined && !yesterday) return [];
    const before = tokens.slice(Math.max(0, at - wordsBefore), at).filter((one) => one.sentence === sentence);
    const said = ` ${before.map((one) => one.word).join(' ')} `;
    if (!words.began.some((phrase) => said.includes(` ${phrase} `))) return [];
    const days =
      weekday === undefined ? 1 : (today.getDay() - weekday + daysOfAWeek) % daysOfAWeek || daysOfAWeek;
    return [{ kind: 'day-of-illness', days, span: spanOf(at) }];
  });
}

const wordsBefore = 6;
const daysOfAWeek = 7;
