/** How often, or for how long at a time: repetitions in sets, or seconds. */
export interface Extent {
  readonly sets: number;
  /** 2 where each side has its turn. */
  readonly sides: number;
  readonly repetitions?: number;
  readonly seconds?: number;
}

/** What the reviewed data give for one topic: the one place for its figures. */
export interface Amount extends Extent {
  /** A gentler beginning. */
  readonly less?: Extent;
  /** A hold that somebody has to get into position for, and not minutes of ice, heat or a walk. */
  readonly isHold: boolean;
  /** Never longer than that, whatever is asked for. */
  readonly mostSeconds: number;
  /** Circumstances in which it is left out. */
  readonly unless: readonly string[];
}

/** What is said of it; all within sentences or as sentences, without a figure. */
export interface ThingTimed {
  readonly what: string;
  readonly begin: string;
  readonly over?: string;
}

/** What can be counted or timed, by topic. */
export interface SessionContent {
  readonly amounts: ReadonlyMap<string, Amount>;
  readonly things: ReadonlyMap<string, ThingTimed>;
  /** To get into position before a hold. */
  readonly readySeconds: number;
}
