/** What a number of turns cost. */
export interface Timing {
  readonly perCpuSecond: number;
  /** Milliseconds on the clock. */
  readonly p50: number;
  readonly p99: number;
  /**
   * 99th percentile over the things timed, each by the fastest of its runs: what they cost by themselves. Slower runs of
   * the same thing are slower because of what else the machine does (see Python's documentation of `timeit.repeat`).
   */
  readonly p99OfFastest: number;
}

/** Collects the time of single runs and the processor time of all of them. */
export class Stopwatch {
  private readonly times: number[] = [];
  private readonly fastest = new Map<string, number>();
  private cpu = 0;

  /**
   * Runs and times; processor time counts the whole process, so nothing else may run beside it.
   *
   * @param what is run: its fastest run is kept
   */
  async time(what: string, run: () => unknown): Promise<void> {
    const cpu = process.cpuUsage();
    const began = performance.now();
    await run();
    const took = performance.now() - began;
    this.times.push(took);
    this.fastest.set(what, Math.min(took, this.fastest.get(what) ?? took));
    const { user, system } = process.cpuUsage(cpu);
    this.cpu += user + system;
  }

  timing(): Timing {
    const ascending = (times: Iterable<number>): readonly number[] => [...times].sort((a, b) => a - b);
    const sorted = ascending(this.times);
    return {
      perCpuSecond: (sorted.length * 1e6) / this.cpu,
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
      p99OfFastest: percentile(ascending(this.fastest.values()), 0.99),
    };
  }
}

/** Nearest rank of ascending numbers; NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
