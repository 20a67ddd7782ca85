import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importIntents, judgeIntents, readIntents } from '../evaluation/intents';
import { tellShare } from '../evaluation/share';
import { table } from '../evaluation/table';
import { compileKnowledge } from '../knowledge/compile';
import { loadKnowledge } from '../knowledge/knowledge';
import { runCommand, UsageError } from './run-command';

/**
 * Imports a public intent set as knowledge and says its test questions to the bot. Judging is done in a process of its
 * own, so that time and memory of loading are those of a start.
 */
function evaluateIntents(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { judge: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined) throw new UsageError('write: npm run evaluate:intents -- set.json');
  if (values.judge === undefined) prepare(path);
  else judge(path, values.judge);
  return Promise.resolve();
}

function prepare(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'backtalk-intents-'));
  try {
    const set = readIntents(path);
    const skipped = importIntents(set, folder);
    const began = performance.now();
    const { topics, waysOfAsking } = compileKnowledge(join(folder, 'knowledge'), 'en').summary;
    say(`${path}: ${topics} topics, ${waysOfAsking} ways of asking, ${skipped} contradictory rows left out`);
    say(`compiled in ${seconds(began)} s`);
    spawnSync(process.execPath, [__filename, path, '--judge', folder], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge(path: string, folder: string): void {
  const began = performance.now();
  const knowledge = loadKnowledge(join(folder, 'knowledge'), 'en');
  const loaded = seconds(began);
  const found = judgeIntents(readIntents(path), knowledge);
  say(
    table(
      ['figure', 'share'],
      [
        ['in scope: first passage right, no threshold', tellShare(found.first)],
        ['in scope: answered right', tellShare(found.answered)],
        ['in scope: offered among two or three', tellShare(found.offered)],
        ['in scope: alarmed', tellShare(found.alarmed)],
        ['in scope: taken for small talk or a command', tellShare(found.talked)],
        ['out of scope: turned away (recall)', tellShare(found.recall)],
        ['turned away: out of scope (precision)', tellShare(found.precision)],
      ],
    ),
  );
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  say(
    `p50 ${found.p50.toFixed(2)} ms, p99 ${found.p99.toFixed(2)} ms a message; loaded in ${loaded} s; ${memory} MB`,
  );
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

runCommand(evaluateIntents);
