import type { HistoryId } from '../src/answers/history';
import type { HistoryAnswer } from '../src/routing/history-memory';
import { plainReply, type Reply } from '../src/reply/reply';
import { conditionsOf } from './history-words';
import type { Turn } from './turn';

/** Forgets one of the answers wherever it is kept, and says so. */
export function forgotten(turn: Turn, id: HistoryId): Reply {
  const { words, memory, remember } = turn;
  const { history, circumstances, denied, diary, open } = memory();
  const { years, longAgo, ...rest } = history;
  const { ages, questions } = words.checkIn.history;
  const conditions = conditionsOf(memory(), words);
  const said = history.answers.find((one) => one.id === id)?.quote;
  // “I'm 67 with an ulcer” answered both.
  const withoutWords = ({ quote }: HistoryAnswer): Pick<HistoryAnswer, 'quote'> => ({
    quote: quote === said ? '' : quote,
  });
  remember({
    history: {
      ...rest,
      answers: history.answers
        .filter((one) => one.id !== id)
        .map((one) => ({ ...one, ...withoutWords(one) })),
      hard: id === 'function' ? [] : history.hard,
      ...(years === undefined || id === 'age' ? {} : { years }),
      ...(longAgo === undefined || id === 'began' ? {} : { longAgo }),
    },
  });
  const gone = id === 'age' ? ages : id === 'conditions' ? conditions : [];
  remember({
    circumstances: circumstances.filter((one) => !gone.includes(one)),
    denied: denied.filter(({ circumstance }) => id !== 'conditions' && !gone.includes(circumstance)),
  });
  if (id === 'began') turn.forget('began', 'days');
  if (id === 'taken') turn.forget('taken', 'takenAsked');
  if (id === 'pain') remember({ diary: diary.slice(0, -1), noted: [] });
  if (open?.kind === 'history') turn.forget('open');
  return plainReply(words.message('check-in-forgotten', { title: questions[id].title }));
}
