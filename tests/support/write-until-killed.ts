import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';

const acknowledgementsBeforeTheKill = 60;

/**
 * Starts another process that writes one document after the other and names each once it is written;
 * kills it in the middle of its work.
 * @returns the keys whose writing it had acknowledged
 */
export async function writeUntilKilled(
  file: string,
  durability: string,
  prefix: string,
): Promise<readonly string[]> {
  const writer = join(__dirname, 'endless-writer.js');
  const child = spawn(process.execPath, [writer, resolve('src/state'), file, durability, prefix]);
  const exited = new Promise((done) => child.once('exit', done));
  const acknowledged: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === acknowledgementsBeforeTheKill) child.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}
