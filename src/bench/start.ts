import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './timing';

/** How long something takes to be there, and what it weighs then. */
export interface StartRow {
  readonly name: string;
  /** Median milliseconds from the start of the process. */
  readonly ms: number;
  /** Median resident memory in MB; NaN where the system does not tell. */
  readonly megabytes: number;
}

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What it prints when it is there. */
  readonly ready: string;
}

const starts = 5;
/** Until garbage of the start is gone, about. */
const settlingMs = 1500;

/** Bare Node, Node with the framework loaded, and the built bot until it listens; in turn, several times. */
export async function benchStart(env: NodeJS.ProcessEnv): Promise<readonly StartRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backtalk-bench-'));
  const settings = { PORT: '0', HOST: '127.0.0.1', STATE_FILE: join(folder, 'state.db'), LOG_LEVEL: 'error' };
  const idle = "process.stdout.write('ready'); setInterval(() => undefined, 1000)";
  const framework = ['botbuilder', 'botbuilder-dialogs', 'restify'].map((name) => `require('${name}')`);
  const programs: readonly Program[] = [
    { name: 'bare node', args: ['-e', idle], env, ready: 'ready' },
    { name: 'node with the framework', args: ['-e', [...framework, idle].join('; ')], env, ready: 'ready' },
    {
      name: 'Backtalk',
      args: [join(__dirname, '..', 'main.js')],
      env: { ...env, ...settings },
      ready: 'listens at',
    },
  ];
  const found = programs.map(({ name }) => ({ name, ms: [] as number[], megabytes: [] as number[] }));
  for (let start = 0; start < starts; start += 1) {
    for (const [at, program] of programs.entries()) {
      const { ms, megabytes } = await startOnce(program);
      found[at]?.ms.push(ms);
      found[at]?.megabytes.push(megabytes);
    }
  }
  await rm(folder, { recursive: true });
  return found.map(({ name, ms, megabytes }) => ({ name, ms: median(ms), megabytes: median(megabytes) }));
}

async function startOnce({ args, env, ready, name }: Program): Promise<Omit<StartRow, 'name'>> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  try {
    await printed(child, ready, name);
    const ms = performance.now() - began;
    await wait(settlingMs);
    return { ms, megabytes: await residentMegabytes(child.pid) };
  } finally {
    child.kill();
    await gone;
  }
}

async function printed({ stdout }: ChildProcess, ready: string, name: string): Promise<void> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += String(chunk);
    if (text.includes(ready)) return;
  }
  throw new Error(`${name} ended before it printed '${ready}'; it printed: ${text}`);
}

/** From /proc, which only Linux has. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? NaN : Number(kilobytes) / 1024;
}
