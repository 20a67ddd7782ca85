import { answerBlocks } from '../../dialogs/compose-answer';
import type { PassageId } from '../answers/aspect';
import { renderPlainText } from '../reply/plain-text';
import type { Words } from '../reply/words';
import { freshMemory } from '../routing/memory';
import type { Reading } from '../routing/reading';

/** What a new person reads when this passage answers their message, without choices. */
export function renderedPassage(id: PassageId, words: Words, reading: Reading): string {
  const passage = words.passage(id);
  if (passage === undefined) return '';
  const blocks = answerBlocks(passage, words, freshMemory, reading);
  return renderPlainText({ tone: 'answer', title: passage.title, blocks, choices: [] });
}
