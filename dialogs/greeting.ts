import { choicesOf, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { firstQuestions } from './command';

/** What it is, what it is not, and where to begin. */
export function greeting(words: Words): Reply {
  return {
    tone: 'plain',
    blocks: [{ kind: 'text', text: words.message('greeting') }],
    choices: [...choicesOf([words.message('chip-check-in')]), ...firstQuestions(words)],
  };
}
