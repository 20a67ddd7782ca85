import type { CheckIn } from '../src/routing/check-in-memory';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });

/** What is kept of the check-in, for whoever asks what is known about them. */
export function checkInKept(checkIn: CheckIn | undefined, words: Words): readonly Block[] {
  if (checkIn === undefined) return [];
  const answers = checkIn.answers.flatMap(({ id, answer }) => {
    const title = words.checkIn.questions.find((one) => one.id === id)?.title;
    const said = words.message(`chip-${answer}`).toLowerCase();
    return title === undefined ? [] : [words.message('check-in-kept-answer', { title, answer: said })];
  });
  const slots = { day: day.format(checkIn.at), answers: answers.join('; ') || '–' };
  return [{ kind: 'text', text: words.message('check-in-kept', slots) }];
}
