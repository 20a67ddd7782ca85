import { describeError } from '../../src/journal';

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test.each<[string, unknown]>([
  ['a parser that quotes its input', thrownBy(() => JSON.parse('my groin is numb'))],
  ['a quotation that is cut off', new Error('unexpected "my groin is numb')],
  ['an object in the message', new Error('failed with {"text":"my groin is numb"}')],
  [
    'a request hung on the error',
    Object.assign(new Error('failed'), { request: { body: 'my groin is numb' } }),
  ],
  ['the cause', new Error('failed', { cause: new Error("not 'my groin is numb'") })],
  ['words thrown without an error', 'my groin is numb'],
])('what people said is not in the log: %s', (_where, error) => {
  expect(JSON.stringify(describeError(error))).not.toMatch(/groin|numb/);
});

test('what an operator needs is in the log', () => {
  const error = Object.assign(new TypeError('x is not a function'), { code: 'EX' });
  const { name, message, code, stack } = describeError(error);
  expect({ name, message, code }).toEqual({ name: 'TypeError', message: 'x is not a function', code: 'EX' });
  expect(stack[0]).toMatch(/^at .*describe-error\.test/);
});
