import { writeCompiled } from '../knowledge/compiled';
import { loadKnowledge } from '../knowledge/knowledge';
import { loadEnv, readSettings } from '../settings';
import { knowledgeFolder } from '../wire';
import { runCommand } from './run-command';

/** Compiles the content as it is, the trained second opinion included, so that a start does not have to. */
function compile(): Promise<void> {
  const settings = readSettings(loadEnv());
  writeCompiled(loadKnowledge(knowledgeFolder, settings.locale).compiled);
  return Promise.resolve();
}

runCommand(compile);
