import { writeCompiled } from './compiled';
import { loadKnowledge, type Knowledge } from './knowledge';

/** Loads a folder, which checks it, and leaves in `build` what a later start need not work out again. */
export function compileKnowledge(root: string, locale: string): Knowledge {
  const knowledge = loadKnowledge(root, locale);
  writeCompiled(root, knowledge.compiled);
  return knowledge;
}
