/**
 * A number for each pair of numbers of a kind: open addressing with linear probing (Knuth, The Art of Computer
 * Programming 3, 6.4) in typed arrays, so that hundreds of thousands of pairs are looked up without a string and cost
 * the garbage collector nothing.
 */
export class PairTable {
  /** Three numbers for each place: the first of the pair, the second with its kind, and the value. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /**
   * @param pairs how many will be put in at most
   * @param kinds how many kinds of pairs there are
   */
  constructor(
    pairs: number,
    private readonly kinds: number,
  ) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(1, pairs) / fullest));
    this.mask = places - 1;
    this.slots = new Int32Array(places * width).fill(none);
  }

  put(kind: number, first: number, second: number, value: number): void {
    const slot = this.slotOf(kind, first, second);
    this.slots[slot] = first;
    this.slots[slot + 1] = second * this.kinds + kind;
    this.slots[slot + 2] = value;
  }

  /** The value of a pair, or -1. */
  get(kind: number, first: number, second: number): number {
    return this.slots[this.slotOf(kind, first, second) + 2] ?? none;
  }

  /** Where the pair stands, or the free slot where it would. */
  private slotOf(kind: number, first: number, second: number): number {
    const last = second * this.kinds + kind;
    let place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & this.mask;
    for (;;) {
      const slot = place * width;
      const found = this.slots[slot] ?? none;
      if (found === none || (found === first && this.slots[slot + 1] === last)) return slot;
      place = (place + 1) & this.mask;
    }
  }
}

const none = -1;
const width = 3;
/** The share of places that is taken at most: the fuller, the longer a search. */
const fullest = 0.5;
