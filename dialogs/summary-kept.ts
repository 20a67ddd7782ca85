import type { Memory } from '../src/routing/memory';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { momentOf } from './summary-times';

/** What is kept for the summary and shown nowhere else, for whoever asks what is known about them. */
export function summaryKept({ signs, tried }: Memory, words: Words): readonly Block[] {
  const told = signs.flatMap(({ redFlag, answer, at }) => {
    const sign = words.redFlag(redFlag)?.sign;
    const slots = { answer: words.message(`summary-answer-${answer}`), when: momentOf(new Date(at)) };
    return sign === undefined ? [] : [words.message('my-data-sign', { sign, ...slots })];
  });
  const steps = tried.flatMap(({ passage }) => words.passage(passage)?.title ?? []);
  return [
    ...(told.length === 0 ? [] : [words.message('my-data-signs', { signs: told.join('; ') })]),
    ...(steps.length === 0
      ? []
      : [words.message('my-data-tried', { steps: [...new Set(steps)].join(', ') })]),
  ].map((text): Block => ({ kind: 'text', text }));
}
