/**
 * A few numbers for each pair of numbers, in whichever order they come: open addressing with linear probing (Knuth, The
 * Art of Computer Programming 3, 6.4) in a typed array, so that hundreds of thousands of pairs are looked up without a
 * string and cost the garbage collector nothing.
 */
export class PairTable {
  /** For each place the smaller number, the larger, and the values; a power of two, so that none lies across two cache lines. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param pairs how many will be put in at most */
  constructor(pairs: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(1, pairs) / fullest));
    this.mask = places - 1;
    this.slots = new Int32Array(places * width).fill(none);
  }

  /** @param at which of the pair's values, from 0 to 5 */
  put(one: number, other: number, at: number, value: number): void {
    const [smaller, larger] = [Math.min(one, other), Math.max(one, other)];
    const slot = this.slotOf(smaller, larger);
    this.slots[slot] = smaller;
    this.slots[slot + 1] = larger;
    this.slots[slot + 2 + at] = value;
  }

  /** What the values of a pair are read by, or -1 where it has none. */
  find(one: number, other: number): number {
    const slot = one < other ? this.slotOf(one, other) : this.slotOf(other, one);
    return this.slots[slot] === none ? none : slot;
  }

  /** A value of a pair that was found, or -1. */
  valueOf(slot: number, at: number): number {
    return this.slots[slot + 2 + at] ?? none;
  }

  /** Where the pair stands, or the free slot where it would. */
  private slotOf(smaller: number, larger: number): number {
    let place = (Math.imul(smaller, 0x9e3779b1) ^ Math.imul(larger, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & this.mask;
    for (;;) {
      const slot = place * width;
      const found = this.slots[slot] ?? none;
      if (found === none || (found === smaller && this.slots[slot + 1] === larger)) return slot;
      place = (place + 1) & this.mask;
    }
  }
}

const none = -1;
const width = 8;
/** The share of places that is taken at most: the fuller, the longer a search. */
const fullest = 0.6;
