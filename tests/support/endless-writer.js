// Run by write-until-killed.ts in a process of its own. Plain JavaScript, because no transpiler stands before it.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const [, , stateRoom, file, durability, prefix] = process.argv;
const { openEmbeddedStore } = require(stateRoom);

async function writeForEver() {
  const store = await openEmbeddedStore(file, durability);
  for (let count = 0; ; count += 1) {
    const key = `${prefix}-${count}`;
    await store.write([
      { key, value: { text: 'x'.repeat(2000), count }, expected: 'absent' },
      { key: 'latest', value: count, expected: 'any' },
    ]);
    process.stdout.write(`${key}\n`);
    if (count % 16 === 0) await new Promise(setImmediate);
  }
}

void writeForEver();
