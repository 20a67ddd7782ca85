import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';

/** Which of our rooms a room may import; a room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  understanding: [],
  triage: ['understanding'],
  answers: ['understanding'],
  diary: [],
  reminders: [],
  desk: ['reminders'],
  routing: ['understanding', 'triage', 'answers', 'diary', 'reminders', 'desk'],
  knowledge: ['understanding', 'triage', 'answers', 'reminders', 'desk', 'reply', 'understand'],
  summary: ['diary'],
  reply: ['answers', 'triage'],
  journal: ['triage', 'routing', 'answers'],
  state: [],
  bot: [
    'understanding',
    'understand',
    'triage',
    'answers',
    'diary',
    'reminders',
    'desk',
    'routing',
    'reply',
    'journal',
    'state',
    'summary',
  ],
  channels: ['bot', 'desk', 'state', 'journal', 'settings', 'loopback', 'summary'],
  dialogs: ['answers', 'triage', 'diary', 'reminders', 'desk', 'routing', 'reply', 'summary', 'bot'],
};
const framework = ['bot', 'reply', 'channels', 'dialogs'];

const root = process.cwd();
const files = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
);

function importsOf(file: string): readonly string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

function roomOf(file: string): string {
  const [top = '', room = ''] = relative(root, file).split('/');
  return top === 'dialogs' ? 'dialogs' : room.replace(/\.ts$/, '');
}

/** These files and all of ours that they import, directly or by others. */
function reachedFrom(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries);
  for (const file of reached) {
    for (const name of importsOf(file).filter((one) => one.startsWith('.'))) {
      const path = resolve(dirname(file), name);
      const found = [`${path}.ts`, join(path, 'index.ts')].find((one) => existsSync(one));
      if (found !== undefined) reached.add(found);
    }
  }
  return reached;
}

describe('the house', () => {
  it('each room imports only what it may', () => {
    const breaches = files.flatMap((file) => {
      const allowed = mayImport[roomOf(file)];
      if (allowed === undefined) return [];
      return importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => roomOf(resolve(dirname(file), name)))
        .filter((room) => room !== roomOf(file) && !allowed.includes(room))
        .map((room) => `${relative(root, file)} imports ${room}`);
    });
    expect(breaches).toEqual([]);
  });

  it('the Bot Framework is imported at the edges only', () => {
    const breaches = files.filter(
      (file) =>
        !framework.includes(roomOf(file)) && importsOf(file).some((name) => name.startsWith('botbuilder')),
    );
    expect(breaches.map((file) => relative(root, file))).toEqual([]);
  });

  it('the root of natural is never imported, the environment is read in settings only, nothing prints by console', () => {
    const breaches = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      const environment = text.includes('process.env') && !file.endsWith('src/settings.ts');
      return importsOf(file).includes('natural') || environment || /\bconsole\.\w+\(/.test(text);
    });
    expect(breaches.map((file) => relative(root, file))).toEqual([]);
  });

  it('what only developers install is needed by the bench only', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const bench = join(root, 'src', 'commands', 'bench.ts');
    const needingThem = (entries: readonly string[]): readonly string[] =>
      [...reachedFrom(entries)].filter((file) => importsOf(file).some((name) => name in devDependencies));
    const entries = files.filter((file) => roomOf(file) === 'commands' || file.endsWith('src/main.ts'));
    expect(needingThem(entries.filter((file) => file !== bench))).toEqual([]);
    expect(needingThem([bench]).map((file) => relative(root, file))).toEqual(['src/bench/matchers.ts']);
  });

  it('no file is longer than 250 lines', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });
});
