import type { TimeOverOf } from '../src/bot/time-over';
import type { Words } from '../src/reply/words';
import { afterRound } from '../src/routing/session-memory';
import { choicesBehind, overBlocks, sessionChoices } from './session-words';

/** What is said when the time of a hold, of ice, heat or a walk is over. */
export function createTimeOverOf(wordsFor: (country?: string) => Words): TimeOverOf {
  return (session, memory, now) => {
    const words = wordsFor(memory.country);
    const next = afterRound(session);
    return {
      tone: 'plain',
      blocks: overBlocks(session, next, now, words),
      choices: next === undefined ? choicesBehind(session, memory, words) : sessionChoices(next, words),
    };
  };
}
