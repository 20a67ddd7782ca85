import * as fc from 'fast-check';
import { PairTable } from '../../src/understanding/pair-table';

describe('a table of pairs', () => {
  const pair = fc.record({
    at: fc.integer({ min: 0, max: 5 }),
    first: fc.integer({ min: 0, max: 40 }),
    second: fc.integer({ min: 0, max: 40 }),
    value: fc.integer({ min: 0, max: 1_000_000 }),
  });
  const keyOf = ({ at, first, second }: { at: number; first: number; second: number }): string =>
    `${at} ${Math.min(first, second)} ${Math.max(first, second)}`;

  it('gives what was put in last for a pair in either order, and -1 for any other', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), fc.array(pair), (put, others) => {
        const table = new PairTable(put.length);
        const map = new Map<string, number>();
        for (const one of put) {
          table.put(one.first, one.second, one.at, one.value);
          map.set(keyOf(one), one.value);
        }
        for (const one of [...put, ...others]) {
          const found = table.find(one.second, one.first);
          const value = found === -1 ? -1 : table.valueOf(found, one.at);
          expect(value).toBe(map.get(keyOf(one)) ?? -1);
        }
      }),
    );
  });

  it('holds as many pairs as it was made for', () => {
    const table = new PairTable(50_000);
    for (let one = 0; one < 50_000; one += 1) table.put(one, one * 7, one % 6, one);
    for (let one = 0; one < 50_000; one += 1)
      expect(table.valueOf(table.find(one, one * 7), one % 6)).toBe(one);
  });
});
