import * as fc from 'fast-check';
import { PairTable } from '../../src/understanding/pair-table';

describe('a table of pairs', () => {
  const pair = fc.record({
    kind: fc.integer({ min: 0, max: 2 }),
    first: fc.integer({ min: 0, max: 40 }),
    second: fc.integer({ min: 0, max: 40 }),
    value: fc.integer({ min: 0, max: 1_000_000 }),
  });
  const keyOf = ({ kind, first, second }: { kind: number; first: number; second: number }): string =>
    `${kind} ${first} ${second}`;

  it('gives what was put in last for a pair of a kind, and -1 for any other', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), fc.array(pair), (put, others) => {
        const table = new PairTable(put.length, 3);
        const map = new Map<string, number>();
        for (const one of put) {
          table.put(one.kind, one.first, one.second, one.value);
          map.set(keyOf(one), one.value);
        }
        for (const one of [...put, ...others])
          expect(table.get(one.kind, one.first, one.second)).toBe(map.get(keyOf(one)) ?? -1);
      }),
    );
  });

  it('holds as many pairs as it was made for', () => {
    const table = new PairTable(50_000, 3);
    for (let at = 0; at < 50_000; at += 1) table.put(at % 3, at, at * 7, at);
    for (let at = 0; at < 50_000; at += 1) expect(table.get(at % 3, at, at * 7)).toBe(at);
  });
});
