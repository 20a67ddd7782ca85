import { historyIds, type HistoryId } from '../src/answers/history';
import type { HistoryAnswer } from '../src/routing/history-memory';
import { quoted } from '../src/reply/quoted';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import type { Memory } from '../src/routing/memory';
import { painOfLate } from './history-known';
import { takenWords } from './taken-words';
import type { Turn } from './turn';

/** "When it began – “since tuesday”". */
export function answerWords({ id, as, quote }: Omit<HistoryAnswer, 'at'>, words: Words): string {
  const { title } = words.checkIn.history.questions[id];
  const said = quoted(quote);
  return as === 'told' && said !== ''
    ? words.message('check-in-noted-quote', { title, quote: said })
    : words.message(`check-in-noted-${as === 'told' ? 'left' : as}`, { title });
}

/** All that is known of what is asked beside the danger signs, in their own words where we have them. */
export function historyTold(turn: Pick<Turn, 'words' | 'memory' | 'now' | 'clock'>): readonly string[] {
  const { words, memory } = turn;
  const { answers } = memory().history;
  return historyIds.flatMap((id) => {
    const answer = answers.find((one) => one.id === id);
    if (answer?.as === 'none' || hasWords(answer)) return [answerWords(answer, words)];
    const { title } = words.checkIn.history.questions[id];
    const known = knownElsewhere(id, turn);
    return known === undefined ? [] : [words.message('check-in-noted-known', { title, known })];
  });
}

function hasWords(answer: HistoryAnswer | undefined): answer is HistoryAnswer {
  return answer?.as === 'told' && answer.quote !== '';
}

function knownElsewhere(
  id: HistoryId,
  { words, memory, now, clock }: Pick<Turn, 'words' | 'memory' | 'now' | 'clock'>,
): string | undefined {
  const kept: Memory = memory();
  const score = painOfLate(kept, now);
  const listed = (items: readonly string[]): string | undefined =>
    items.length === 0 ? undefined : items.join(', ');
  switch (id) {
    case 'began':
      return kept.days === undefined
        ? undefined
        : words.message('check-in-days', { days: String(kept.days) });
    case 'pain':
      return score === undefined ? undefined : words.message('check-in-score', { score: String(score) });
    case 'taken':
      return listed(kept.taken.map((one) => takenWords(one, words, clock.zone)));
    case 'age':
      return kept.history.years === undefined
        ? undefined
        : words.message('history-years', { years: String(kept.history.years) });
    case 'conditions':
      return listed(conditionsOf(kept, words).map((one) => words.circumstance(one)));
    case 'happened':
    case 'function':
      return undefined;
  }
}

/** Circumstances that tell no age. */
export function conditionsOf({ circumstances }: Memory, words: Words): readonly string[] {
  return circumstances.filter((one) => !words.checkIn.history.ages.includes(one));
}

/** What is kept of these answers, for whoever asks what is known about them. */
export function historyKept(turn: Turn): readonly Block[] {
  const { words, memory } = turn;
  const { answers, years } = memory().history;
  const told = answers
    .filter((one) => one.as === 'none' || hasWords(one))
    .map((one) => answerWords(one, words));
  const age = answers.some(({ id }) => id === 'age') || years === undefined;
  const items = [...told, ...(age ? [] : [words.message('history-years', { years: String(years) })])];
  return items.length === 0
    ? []
    : [{ kind: 'text', text: words.message('check-in-history-kept', { items: items.join('; ') }) }];
}
