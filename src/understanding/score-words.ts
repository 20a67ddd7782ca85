/** Words around a pain of 0 to 10, from `knowledge/<locale>/diary.yaml`. */
export interface ScoreWords {
  readonly pain: readonly string[];
  /** "Back": with one of `being` behind it. */
  readonly hurting: readonly string[];
  readonly being: readonly string[];
  /** "Log", "rate". */
  readonly noting: readonly string[];
  /** "Is", "about": lead from these to the number. */
  readonly leading: readonly string[];
  /** "Up", "down": right before a number they tell a change. */
  readonly changing: readonly string[];
  /** "At": right before a number it is an hour, unless something is at it. */
  readonly hourly: readonly string[];
  /** "Was": without a day it is no score of today. */
  readonly past: readonly string[];
  /** Behind the number these leave it a score. */
  readonly behind: readonly string[];
  /** "If", "above", "rule": then it is told of nobody. */
  readonly supposing: readonly string[];
  /** "Relief": behind "7/10 pain" it is something else. */
  readonly ofPain: readonly string[];
  readonly asking: readonly string[];
  /** "To": between the ends of "6 to 7". */
  readonly ranging: readonly string[];
  /** "Can not": supposes nothing of what stands behind it. */
  readonly unable: readonly string[];
  readonly zero: readonly string[];
  /** "Out of 10". */
  readonly outOf: readonly string[];
  /** "Evening" → 19. */
  readonly hours: ReadonlyMap<string, number>;
  readonly now: readonly string[];
}
