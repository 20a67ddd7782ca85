import type { Reading } from './reading';
import { summaryRoute } from './summary';
import { thresholds } from './thresholds';

/** A question, a command, small talk or no words: it is replied to, and the question stands. */
export function isNoAnswer(reading: Reading): boolean {
  const { shape, chip, country, smallTalk, reminder } = reading;
  return (
    reminder !== undefined ||
    shape.kind !== 'text' ||
    chip !== undefined ||
    country?.alone === true ||
    summaryRoute(reading) !== undefined ||
    reading.commands.some(({ share }) => share >= thresholds.command) ||
    smallTalk.some(({ share }) => share >= thresholds.expression) ||
    isQuestion(reading)
  );
}

/** Answers in free words ("only when I cough") are often near a subject, so the form of a question counts as well. */
function isQuestion({ asks, questions, notOurs }: Reading): boolean {
  const surest = Math.max(0, ...questions.map(({ confidence }) => confidence));
  if (!asks) return surest >= thresholds.plainQuestion;
  return surest >= thresholds.answer || (notOurs?.confidence ?? 0) >= thresholds.notOurs;
}
