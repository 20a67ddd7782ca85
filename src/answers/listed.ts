import { wholeOf } from '../understanding/parts';
import type { MarkedText } from '../understanding/token';
import { themesOf } from './aspect';
import type { ReadFrame } from './frame';
import type { AnswerSource, Carried } from './rank';

/**
 * The topics that the passage of an answer speaks of, in the order of its text: those that it weighs, where it weighs
 * any, else those of its theme, where there are two, else all but its own. Passages are read when they are first asked for.
 */
export function createListedIn(
  { passages, topics, generic }: Pick<AnswerSource, 'passages' | 'topics' | 'generic'>,
  readFrame: ReadFrame,
  normalised: (text: string) => MarkedText,
): (answer: Carried) => readonly string[] {
  const themeOf = themesOf(topics);
  const known = new Map<string, readonly string[]>();
  const read = (topic: string, id: string): readonly string[] => {
    const text = normalised(passages.find((passage) => passage.id === id)?.text ?? '');
    const spoken = text.tokens.length === 0 ? [] : readFrame(text, wholeOf(text)).subjects;
    const inOrder = [...spoken].sort((a, b) => a.span.first - b.span.first).map((subject) => subject.id);
    const weighed = topics.find((one) => one.id === topic)?.compares ?? [];
    const others = [...new Set(inOrder)].filter((one) =>
      weighed.length > 0 ? weighed.includes(one) : one !== topic && !generic.has(one),
    );
    const alike = others.filter((one) => themeOf(one) === themeOf(topic));
    return alike.length > 1 ? alike : others;
  };
  return ({ topic, aspect }) => {
    const id = `${topic}#${aspect}`;
    const listed = known.get(id) ?? read(topic, id);
    known.set(id, listed);
    return listed;
  };
}
