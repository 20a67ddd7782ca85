import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '../support/temporary-folder';

export interface RunningBacktalk {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

const root = resolve(__dirname, '../..');
const patienceMs = 120_000;

/** Builds and starts the product as `npm start` does, on a free port with a state of its own; or uses BACKTALK_URL. */
export async function startBacktalk(): Promise<RunningBacktalk> {
  const given = process.env['BACKTALK_URL'];
  if (given !== undefined) return { url: given.replace(/\/$/, ''), stop: () => Promise.resolve() };

  for (const script of ['build-once.mjs', 'fetch-web-chat.mjs']) {
    execFileSync(process.execPath, [join(root, 'scripts', script)], { cwd: root, stdio: 'pipe' });
  }
  const folder = temporaryFolder();
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      STATE_FILE: join(folder.path, 'backtalk.db'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, server);
  return {
    url,
    stop: async () => {
      await ended(server);
      folder.remove();
    },
  };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const until = Date.now() + patienceMs;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  await ended(server);
  throw new Error(`Backtalk did not answer at ${url}:\n${said.join('')}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  const inTime = await Promise.race([exit.then(() => true), pause(5000, false, { ref: false })]);
  if (!inTime) server.kill('SIGKILL');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}
