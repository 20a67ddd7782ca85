// Builds only when a source is newer than the last good build. Commands whose standard output is data run it first,
// so it says nothing when there is nothing to do, and everything that it says goes to standard error.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, stat, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { copyPage } from './copy-page.mjs';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.tsbuildinfo');
const sources = ['src', 'dialogs', 'types', 'tsconfig.json', 'tsconfig.build.json'];

try {
  const builtAt = await changedAt(stamp);
  const changed = await Promise.all(sources.map((source) => newestIn(join(root, source))));
  if (builtAt === undefined || Math.max(...changed) > builtAt) await build();
} catch (error) {
  process.stderr.write(`The build could not run: ${error.message}\n`);
  process.exitCode = 1;
}

async function build() {
  const startedAt = new Date();
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const tsc = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  await mkdir(join(root, 'build', 'web'), { recursive: true });
  await copyPage(root);
  // tsc leaves the stamp alone when no content changed and renews it even after errors: the date must say "good since".
  if ((await changedAt(stamp)) !== undefined)
    await utimes(stamp, startedAt, tsc.status === 0 ? startedAt : new Date(0));
  if (tsc.status !== 0) process.exitCode = tsc.status ?? 1;
}

/** The latest change in a file or folder, in milliseconds; a folder's own date counts, so that a deletion is seen. */
async function newestIn(path) {
  const own = (await changedAt(path)) ?? 0;
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return [];
    throw error;
  });
  const inner = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? newestIn(join(path, entry.name)) : changedAt(join(path, entry.name)),
    ),
  );
  return Math.max(own, ...inner.map((time) => time ?? 0));
}

async function changedAt(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}
