// Puts the web page together in build/web: our own files, and the one prebuilt file of Web Chat with its licences.
// Web Chat is taken out of its npm tarball, because installing the package brings 518 MB of dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { extract } from 'tar';
import { copyPage } from './copy-page.mjs';

const root = resolve(import.meta.dirname, '..');
const web = join(root, 'build', 'web');
const pin = JSON.parse(await readFile(join(root, 'scripts', 'web-chat.json'), 'utf8'));
const wanted = `${pin.package}@${pin.version}`;

try {
  await mkdir(web, { recursive: true });
  await copyPage(root);
  if (!(await isInPlace())) await fetchWebChat();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function isInPlace() {
  const found = await Promise.all(Object.keys(pin.files).map((name) => integrityOf(join(web, name))));
  return Object.values(pin.files).every((integrity, index) => found[index] === integrity);
}

async function fetchWebChat() {
  // Inside build/, so that the last step is a rename on one disk and a half-written file is never served.
  const scratch = await mkdtemp(join(root, 'build', '.web-chat-'));
  try {
    const tarball = await pack(scratch);
    await expectIntegrity(tarball, pin.integrity, `the tarball of ${wanted}`);
    await extract({ file: tarball, cwd: scratch, strip: 2, filter: (path) => paths().includes(path) });
    for (const [name, integrity] of Object.entries(pin.files)) {
      await expectIntegrity(join(scratch, name), integrity, `dist/${name} of ${wanted}`);
    }
    for (const name of Object.keys(pin.files)) await rename(join(scratch, name), join(web, name));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function paths() {
  return Object.keys(pin.files).map((name) => `package/dist/${name}`);
}

/** Lets npm fetch the tarball, so that its registry, proxy, certificate and login settings all hold. */
async function pack(folder) {
  const args = ['pack', wanted, '--pack-destination', folder, '--prefer-offline', '--loglevel', 'error'];
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const tarball = join(folder, `${pin.package}-${pin.version}.tgz`);
  if (npm.status === 0 && (await integrityOf(tarball)) !== undefined) return tarball;
  throw new Error(
    [
      `Web Chat could not be fetched: \`npm pack ${wanted}\` failed.`,
      indent(npm.error?.message ?? reasonIn(npm.stderr)),
      `where: the registry that \`npm config get registry\` names, on the way to ${join(web, 'webchat.js')}`,
      'right would be: that registry within reach and holding this version.',
      `With no network: put dist/webchat.js and dist/webchat.js.LICENSE.txt of ${wanted} into ${web} by hand;`,
      'they are taken as they are when their sha512 is the one in scripts/web-chat.json.',
    ].join('\n'),
  );
}

async function expectIntegrity(file, integrity, what) {
  const found = await integrityOf(file);
  if (found === integrity) return;
  throw new Error(
    [
      `Web Chat was fetched, but ${what} is not the one we pinned; it was not used.`,
      `found:          ${found ?? 'no such file'}`,
      `right would be: ${integrity} (scripts/web-chat.json)`,
      'Either the registry serves something else under this version, or the pin was changed by mistake.',
    ].join('\n'),
  );
}

async function integrityOf(file) {
  try {
    return `sha512-${createHash('sha512')
      .update(await readFile(file))
      .digest('base64')}`;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** npm's own words without the stack and the error object that it prints after them. */
function reasonIn(errors) {
  const lines = errors.split('\n').filter((line) => /^npm (error|ERR!) [^ }]/.test(line));
  return lines.slice(0, 5).join('\n') || 'npm gave no reason';
}

function indent(text) {
  return text.replace(/^/gm, '  ');
}
