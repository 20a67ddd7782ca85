import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../settings';

const fileName = 'direct-line.secret';
const shortest = 32;

/** The secret that was set, or one kept beside the state file, or for a state in memory one that is forgotten with it. */
export function secretFor({ directLine, stateFile }: Pick<Settings, 'directLine' | 'stateFile'>): string {
  if (directLine.secret !== undefined) return directLine.secret;
  return stateFile === ':memory:' ? randomSecret() : keptSecret(dirname(stateFile));
}

/**
 * The secret kept in `folder`, made at the first start, readable by its owner only.
 * @throws if the file is there but too short to be a secret
 */
function keptSecret(folder: string): string {
  const path = join(folder, fileName);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomSecret(), { mode: 0o600, flag: 'wx' });
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < shortest)
    throw new Error(`${path} is too short for a secret; delete it to have a new one made`);
  return secret;
}

function randomSecret(): string {
  return randomBytes(48).toString('base64url');
}
