import { createExpressions, type ExpressionSource } from './expressions';
import type { UnderstandingSource } from './mark';
import { normalise, type Mend } from './normalise';
import { readQuantities } from './quantities';

/**
 * Reads an answer to the question when it began, in whole days: "Tuesday", "3 weeks", "5". Alone such a word may tell of
 * anything, so each lead is put before it until the words together name a day.
 *
 * @param limits how many words an answer has at most, and the least share of it that says a day without naming one
 * @param leads words that make an answer a statement: "it began"
 * @param rough what is said of a time without naming a day, by the days that it is taken for
 */
export function createAnsweredDay(
  limits: { readonly words: number; readonly share: number },
  leads: readonly string[],
  rough: readonly ExpressionSource[],
  { lists, measures, medicines }: UnderstandingSource,
  mend: Mend,
): (typed: string, now: Date) => { readonly days?: number } {
  const roughly = createExpressions(rough, lists);
  return (typed, now) => {
    const answer = normalise(typed, lists, mend);
    if (answer.tokens.length === 0 || answer.tokens.length > limits.words) return {};
    for (const lead of leads) {
      const text = normalise(`${lead} ${typed}`, lists, mend);
      const [told] = readQuantities(text, measures, medicines, now).flatMap((one) =>
        one.kind === 'day-of-illness' ? [one.days] : [],
      );
      if (told !== undefined) return { days: told };
    }
    const [nearest] = roughly(answer);
    return nearest === undefined || nearest.share < limits.share ? {} : { days: Number(nearest.id) };
  };
}
