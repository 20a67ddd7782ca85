import type { HistoryId } from '../src/answers/history';
import { millisecondsOfAnHour } from '../src/diary/entry';
import type { CheckIn } from '../src/routing/check-in-memory';
import type { Memory } from '../src/routing/memory';
import { thresholds } from '../src/routing/thresholds';
import type { Turn } from './turn';

/** Whether a question need not be asked in this check-in: it was answered, left out, or is known from elsewhere. */
export function isKnownIn(
  { memory, now, words }: Turn,
  { at }: Pick<CheckIn, 'at'>,
): (id: HistoryId) => boolean {
  const kept = memory();
  const { ages } = words.checkIn.history;
  return (id) => {
    const answer = kept.history.answers.find((one) => one.id === id);
    const isFresh = answer !== undefined && Date.parse(answer.at) >= at;
    if (isFresh) return true;
    switch (id) {
      case 'began':
        return kept.days !== undefined || kept.history.longAgo === true;
      case 'happened':
      case 'conditions':
        return answer !== undefined && answer.as !== 'left';
      case 'pain':
        return painOfLate(kept, now) !== undefined;
      case 'taken':
        return kept.taken.length > 0 || askedOfLate(kept, now);
      case 'function':
        return answer?.as !== 'left' && isToday(answer?.at, now);
      case 'age':
        return isAgeKnown(kept, ages, words.medicineCheck.ages.rulesOut);
    }
  };
}

function isAgeKnown(
  { history, circumstances, denied }: Memory,
  ages: readonly string[],
  ruledOut: readonly string[],
): boolean {
  const isGrown =
    ruledOut.length > 0 && ruledOut.every((id) => denied.some(({ circumstance }) => circumstance === id));
  return history.years !== undefined || circumstances.some((id) => ages.includes(id)) || isGrown;
}

function askedOfLate({ takenAsked }: Memory, now: Date): boolean {
  const hours = thresholds.hoursOfTaken * millisecondsOfAnHour;
  return takenAsked !== undefined && now.getTime() - Date.parse(takenAsked) < hours;
}

/** The latest score, while it still tells how much it hurts now. */
export function painOfLate({ diary }: Memory, now: Date): number | undefined {
  const since = now.getTime() - thresholds.hoursOfAScore * millisecondsOfAnHour;
  return diary.filter(({ at }) => Date.parse(at) >= since).at(-1)?.score;
}

function isToday(at: string | undefined, now: Date): boolean {
  return at !== undefined && new Date(at).toDateString() === now.toDateString();
}
