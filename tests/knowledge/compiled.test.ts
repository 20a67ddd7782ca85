import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compiledKey, readCompiled, writeCompiled } from '../../src/knowledge/compiled';
import { readKnowledge, versionOf } from '../../src/knowledge/load';
import { temporaryFolder } from '../support/temporary-folder';

const root = join(process.cwd(), 'knowledge');
const home = process.cwd();

const nothing = { terms: [], rarity: [], classes: {} };

describe('compiled knowledge', () => {
  const files = readKnowledge(root, 'en');
  const compiled = {
    key: compiledKey(versionOf(root), 'en'),
    files,
    model: { danger: nothing, signs: nothing },
    subjects: nothing,
    aspects: nothing,
      outside: nothing,
    ownSubject: nothing,
    stems: { 'should i ice it': 'should i ice it' },
  };

  let folder = temporaryFolder();
  beforeEach(() => {
    folder = temporaryFolder();
    process.chdir(folder.path);
  });
  afterEach(() => {
    process.chdir(home);
    folder.remove();
  });

  it('comes back as it was written', () => {
    writeCompiled('knowledge', compiled);
    expect(readCompiled('knowledge', compiled.key)).toEqual(compiled);
  });

  it('of other content is not used', () => {
    writeCompiled('knowledge', compiled);
    expect(readCompiled('knowledge', compiledKey('another-version', 'en'))).toBeUndefined();
    expect(readCompiled('knowledge', compiledKey(files.version, 'de'))).toBeUndefined();
  });

  it.each([
    ['cut off', '{"key":"'],
    ['of another form', '{"key":"k","files":3}'],
    ['not there', undefined],
  ])('that is %s is left alone', (_how, text) => {
    mkdirSync('build');
    if (text !== undefined) writeFileSync(join('build', 'knowledge.json'), text);
    expect(readCompiled('knowledge', 'k')).toBeUndefined();
  });

  it('changes its key with a single letter of the content', () => {
    const copy = folder.path;
    writeFileSync(join(copy, 'a.yaml'), 'one');
    const before = versionOf(copy);
    writeFileSync(join(copy, 'a.yaml'), 'ome');
    expect(versionOf(copy)).not.toBe(before);
  });
});
