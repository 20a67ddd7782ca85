import { compileKnowledge } from '../knowledge/compile';
import { bundledKnowledge } from '../knowledge/load';
import { loadEnv, readSettings } from '../settings';
import { runCommand } from './run-command';

/** Compiles the content as it is, the trained models included, so that a start does not have to. */
function compile(): Promise<void> {
  const { knowledge, locale } = readSettings(loadEnv());
  for (const folder of new Set([bundledKnowledge, knowledge])) compileKnowledge(folder, locale);
  return Promise.resolve();
}

runCommand(compile);
