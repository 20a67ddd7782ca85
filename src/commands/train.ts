import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadKnowledge } from '../knowledge/knowledge';
import { modelFile } from '../knowledge/second-opinion-of';
import { loadEnv, readSettings } from '../settings';
import { knowledgeFolder } from '../wire';
import { runCommand } from './run-command';

/** Trains the second opinion on the content as it is, so that a start does not have to. */
function train(): Promise<void> {
  const settings = readSettings(loadEnv());
  const { source } = loadKnowledge(knowledgeFolder, settings.locale);
  mkdirSync(dirname(modelFile), { recursive: true });
  const unfinished = `${modelFile}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(source.secondOpinion));
  renameSync(unfinished, modelFile);
  return Promise.resolve();
}

runCommand(train);
