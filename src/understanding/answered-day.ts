import { createExpressions, type ExpressionSource } from './expressions';
import type { UnderstandingSource } from './mark';
import { normalise, type Mend } from './normalise';
import { readQuantities } from './quantities';

/** An answer to "when did it begin?" has at most so many words. */
const wordsOfADay = 6;

/**
 * Reads an answer to the question when it began, in whole days: "Tuesday", "3 weeks", "5". Alone such a word may tell of
 * anything, so each lead is put before it until the words together name a day.
 *
 * @param leads words that make an answer a statement: "it began"
 * @param today what is said of this very day
 */
export function createAnsweredDay(
  leads: readonly string[],
  today: ExpressionSource,
  { lists, measures, medicines }: UnderstandingSource,
  mend: Mend,
): (typed: string, now: Date) => { readonly days?: number } {
  const ofToday = createExpressions([today], lists);
  return (typed, now) => {
    const answer = normalise(typed, lists, mend);
    if (answer.tokens.length === 0 || answer.tokens.length > wordsOfADay) return {};
    for (const lead of leads) {
      const text = normalise(`${lead} ${typed}`, lists, mend);
      const [told] = readQuantities(text, measures, medicines, now).flatMap((one) =>
        one.kind === 'day-of-illness' ? [one.days] : [],
      );
      if (told !== undefined) return { days: told };
    }
    return ofToday(answer).some(({ share }) => share === 1) ? { days: 0 } : {};
  };
}
