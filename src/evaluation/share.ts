/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A share with its Wilson interval at 95 %; all three from 0 to 1. */
export interface Estimate extends Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const z = 1.96;

/** Wilson's score interval, which stays honest at 0 % and 100 % and with few cases; of no cases it says 0 to 1. */
export function estimate({ hits, of }: Share): Estimate {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const share = hits / of;
  const spread = (z * z) / of;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return { hits, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** As `93.1 % (90.2–95.3) 350/376`. */
export function tellShare(share: Share): string {
  const { low, high, share: found } = estimate(share);
  if (share.of === 0) return 'no cases';
  return `${percent(found)} % (${percent(low)}–${percent(high)}) ${share.hits}/${share.of}`;
}

function percent(value: number): string {
  return (value * 100).toFixed(1);
}
