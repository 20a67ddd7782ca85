/** What a number of turns cost. */
export interface Timing {
  readonly perCpuSecond: number;
  /** Milliseconds on the clock. */
  readonly p50: number;
  readonly p99: number;
}

/** Collects the time of single runs and the processor time of all of them. */
export class Stopwatch {
  private readonly times: number[] = [];
  private cpu = 0;

  /** Runs and times; processor time counts the whole process, so nothing else may run beside it. */
  async time(run: () => unknown): Promise<void> {
    const cpu = process.cpuUsage();
    const began = performance.now();
    await run();
    this.times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    this.cpu += user + system;
  }

  timing(): Timing {
    const sorted = [...this.times].sort((a, b) => a - b);
    return {
      perCpuSecond: (sorted.length * 1e6) / this.cpu,
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
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
