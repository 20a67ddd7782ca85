/**
 * What each of a few terms made of two numbers is worth, for pairs in whichever order they come: open addressing with
 * linear probing (Knuth, The Art of Computer Programming 3, 6.4) in a typed array. A pair is one line of the processor's
 * cache with all that is asked of it, as most of the time goes into fetching lines: hundreds of thousands of pairs are
 * looked up without a string and cost the garbage collector nothing.
 */
export class PairTable {
  private readonly slots: Int32Array;
  /** The same memory, for what is no whole number. */
  private readonly worths: Float32Array;
  private readonly mask: number;
  private text = 0;

  /** @param pairs how many will be put in at most */
  constructor(pairs: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(1, pairs) / fullest));
    this.mask = places - 1;
    this.slots = new Int32Array(places * width);
    this.worths = new Float32Array(this.slots.buffer);
    for (let slot = 0; slot < this.slots.length; slot += width) this.slots[slot] = none;
  }

  /**
   * @param at which of the pair's terms, from 0 to 5
   * @param product what the term adds to the first sum, and `square` to the second; kept with seven digits
   */
  put(one: number, other: number, at: number, product: number, square: number): void {
    const [smaller, larger] = [Math.min(one, other), Math.max(one, other)];
    const slot = this.slotOf(smaller, larger);
    this.slots[slot] = smaller;
    this.slots[slot + 1] = larger;
    this.worths[slot + products + at] = product;
    this.worths[slot + squares + at] = square;
  }

  /** From here on a term counts anew: within one text it counts once. */
  begin(): void {
    this.text = (this.text + 1) | 0;
  }

  /** Where a pair stands, or -1. */
  find(one: number, other: number): number {
    const slot = one < other ? this.slotOf(one, other) : this.slotOf(other, one);
    return this.slots[slot] === none ? none : slot;
  }

  /** Adds what a term of a pair that was found is worth to both sums, if it has not been counted in this text. */
  count(slot: number, at: number, sums: Float64Array): void {
    if (this.slots[slot + lastText] !== this.text) {
      this.slots[slot + lastText] = this.text;
      this.slots[slot + counted] = 0;
    }
    const before = this.slots[slot + counted] ?? 0;
    if ((before & (1 << at)) !== 0) return;
    this.slots[slot + counted] = before | (1 << at);
    sums[0] = (sums[0] ?? 0) + (this.worths[slot + products + at] ?? 0);
    sums[1] = (sums[1] ?? 0) + (this.worths[slot + squares + at] ?? 0);
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
/** Numbers of four bytes in a slot, which are 64 bytes. */
const width = 16;
/** In a slot, after the smaller and the larger number: the text it was last found in, and a bit for each term counted there. */
const [lastText, counted, products, squares] = [2, 3, 4, 10];
/** The share of places that is taken at most: the fuller, the longer a search. */
const fullest = 0.6;
