import { setTimeout as wait } from 'node:timers/promises';

/** What something costs before it can be asked. */
export interface Cost {
  /** Milliseconds on the clock until it was built. */
  readonly ms: number;
  /** Growth of the heap in MB, with what lies outside it in typed arrays. */
  readonly megabytes: number;
}

/** Where garbage is not collected on demand (`--expose-gc`), the wait is all that is done about it. */
const settlingMs = 500;

/** Builds a thing and tells what it cost; only what the thing holds on to counts as memory. */
export async function withCost<T>(
  build: () => T | Promise<T>,
): Promise<{ readonly thing: T; readonly cost: Cost }> {
  const before = await settledMegabytes();
  const began = performance.now();
  const thing = await build();
  const ms = performance.now() - began;
  return { thing, cost: { ms, megabytes: (await settledMegabytes()) - before } };
}

async function settledMegabytes(): Promise<number> {
  globalThis.gc?.();
  await wait(settlingMs);
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
