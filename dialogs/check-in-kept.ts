import type { CheckIn } from '../src/routing/check-in-memory';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { dayOf } from './diary-words';

/** What is kept of the check-in, for whoever asks what is known about them. */
export function checkInKept(checkIn: CheckIn | undefined, words: Words): readonly Block[] {
  if (checkIn === undefined) return [];
  const answers = checkIn.answers.flatMap(({ id, answer }) => {
    const title = words.checkIn.questions.find((one) => one.id === id)?.title;
    const said = words.message(`check-in-answer-${answer}`);
    return title === undefined ? [] : [words.message('check-in-kept-answer', { title, answer: said })];
  });
  const slots = { day: dayOf(new Date(checkIn.at)), answers: answers.join('; ') || '–' };
  return [{ kind: 'text', text: words.message('check-in-kept', slots) }];
}
