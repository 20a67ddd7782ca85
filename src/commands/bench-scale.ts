import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTable, measureScale, writeTable } from '../bench/scale';
import { compileKnowledge } from '../knowledge/compile';
import { loadKnowledge } from '../knowledge/knowledge';
import { runCommand } from './run-command';

const sizes = [1_000, 10_000, 100_000];

/** Makes knowledge of growing size and prints what it costs; each size is measured in a process of its own. */
function benchScale(): Promise<void> {
  const { values } = parseArgs({ options: { measure: { type: 'string' }, phrasings: { type: 'string' } } });
  const size = Number(values.phrasings);
  if (values.measure === undefined)
    for (const one of values.phrasings === undefined ? sizes : [size]) make(one);
  else measure(values.measure, size);
  return Promise.resolve();
}

function make(phrasings: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'backtalk-scale-'));
  const knowledge = join(folder, 'knowledge');
  try {
    const began = performance.now();
    writeTable(join(folder, 'table.json'), phrasings);
    importTable(join(folder, 'table.json'), knowledge);
    const imported = performance.now();
    compileKnowledge(knowledge, 'en');
    const compiled = performance.now();
    const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
    say(
      `${phrasings} phrasings: imported in ${seconds(began, imported)} s, compiled in ${seconds(imported, compiled)} s`,
    );
    const args = [__filename, '--measure', knowledge, '--phrasings', String(phrasings)];
    spawnSync(process.execPath, args, { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(folder: string, phrasings: number): void {
  const { loadSeconds, p50, p99, megabytes, right } = measureScale(
    () => loadKnowledge(folder, 'en'),
    phrasings,
  );
  say(
    `  loaded in ${loadSeconds.toFixed(1)} s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${megabytes.toFixed(0)} MB, first passage right ${(right * 100).toFixed(1)} %`,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

runCommand(benchScale);
