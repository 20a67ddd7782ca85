import { parseArgs } from 'node:util';
import { compileKnowledge } from '../knowledge/compile';
import { importKnowledge } from '../knowledge/import/import-knowledge';
import { tellProblem } from '../knowledge/problem';
import { loadEnv, readSettings } from '../settings';
import { runCommand, UsageError } from './run-command';

const usage = 'write: npm run -s knowledge:import -- faq.tsv --out DIR [--skip]';
const told = 50;

/** Makes a knowledge folder of a table, reads it back and compiles it; a bad row stops it unless `--skip` is given. */
function knowledgeImport(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, skip: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [table, ...others] = positionals;
  const { out, skip } = values;
  if (table === undefined || others.length > 0 || out === undefined) throw new UsageError(usage);
  const { locale } = readSettings(loadEnv());
  const { problems, notices } = importKnowledge(table, out, locale, skip);
  const { topics, waysOfAsking } = compileKnowledge(out, locale).summary;
  const lines = [
    ...problems.slice(0, told).map((problem) => `skipped  ${tellProblem(problem)}`),
    ...(problems.length > told ? [`skipped  … and ${problems.length - told} more rows`] : []),
    ...notices.slice(0, told).map((notice) => `notice  ${notice}`),
    `${out}: ${topics} topics, ${waysOfAsking} ways of asking, ${problems.length} rows skipped`,
    `start with it: BACKTALK_KNOWLEDGE=${out} npm start`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return Promise.resolve();
}

runCommand(knowledgeImport);
