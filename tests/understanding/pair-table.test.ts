import * as fc from 'fast-check';
import { PairTable } from '../../src/understanding/pair-table';

describe('a table of pairs', () => {
  const pair = fc.record({
    at: fc.integer({ min: 0, max: 5 }),
    first: fc.integer({ min: 0, max: 40 }),
    second: fc.integer({ min: 0, max: 40 }),
    product: fc.integer({ min: -1000, max: 1000 }),
    square: fc.integer({ min: 0, max: 1000 }),
  });
  const keyOf = ({ at, first, second }: { at: number; first: number; second: number }): string =>
    `${at} ${Math.min(first, second)} ${Math.max(first, second)}`;

  /** What a term of a pair adds, or nothing where the pair is not there. */
  const worthOf = (table: PairTable, one: number, other: number, at: number): readonly number[] => {
    const sums = new Float64Array(2);
    const slot = table.find(one, other);
    if (slot !== -1) table.count(slot, at, sums);
    return [...sums];
  };

  it('gives what was put in last for a pair in either order, and nothing for any other', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), fc.array(pair), (put, others) => {
        const table = new PairTable(put.length);
        const map = new Map<string, readonly number[]>();
        for (const one of put) {
          table.put(one.first, one.second, one.at, one.product, one.square);
          map.set(keyOf(one), [one.product, one.square]);
        }
        for (const one of [...put, ...others]) {
          table.begin();
          expect(worthOf(table, one.second, one.first, one.at)).toEqual(map.get(keyOf(one)) ?? [0, 0]);
        }
      }),
    );
  });

  it('counts a term once in a text, and each of its terms for itself', () => {
    const table = new PairTable(1);
    table.put(3, 4, 0, 1, 10);
    table.put(3, 4, 5, 2, 20);
    table.begin();
    expect(worthOf(table, 3, 4, 0)).toEqual([1, 10]);
    expect(worthOf(table, 4, 3, 0)).toEqual([0, 0]);
    expect(worthOf(table, 3, 4, 5)).toEqual([2, 20]);
    table.begin();
    expect(worthOf(table, 3, 4, 5)).toEqual([2, 20]);
  });

  it('holds as many pairs as it was made for', () => {
    const table = new PairTable(50_000);
    for (let one = 0; one < 50_000; one += 1) table.put(one, one * 7, one % 6, one, 1);
    for (let one = 0; one < 50_000; one += 1) expect(worthOf(table, one, one * 7, one % 6)).toEqual([one, 1]);
  });
});
