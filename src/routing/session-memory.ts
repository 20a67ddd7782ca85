import type { Extent } from '../answers/amount';

/** A time that runs; its alarm goes by this id. */
export interface Timer {
  readonly id: string;
  /** ISO */
  readonly until: string;
  /** The clock that the person lives by. */
  readonly zone: string;
}

/** An exercise that is being counted, or ice, heat, a walk or a hold of which the time runs. */
export interface Session extends Extent {
  readonly topic: string;
  /** The gentler beginning was asked for. */
  readonly less: boolean;
  /** Rounds that are over: each side of each set is one. */
  readonly at: number;
  /** Repetitions told of this round. */
  readonly did: number;
  readonly timer?: Timer;
  /** Seconds that were left when the time was stopped. */
  readonly left?: number;
  readonly paused: boolean;
}

export interface Round {
  /** From 1. */
  readonly set: number;
  readonly side: number;
}

/** Which set and side it is; of the last one when all are over. */
export function roundOf({ at, sets, sides }: Session): Round {
  const now = Math.min(at, sets * sides - 1);
  return { set: Math.floor(now / sides) + 1, side: (now % sides) + 1 };
}

/** The session with its next round in front of it; nothing behind the last. */
export function afterRound(session: Session): Session | undefined {
  const { sets, sides, at } = session;
  return at + 1 >= sets * sides ? undefined : { ...stopped(session), at: at + 1, did: 0, paused: false };
}

/** The round from its beginning; a round of which nothing is done is the one before. */
export function roundAgain(session: Session): Session {
  const started = session.did > 0 || session.timer !== undefined;
  const at = started ? session.at : Math.max(0, session.at - 1);
  return { ...stopped(session), at, did: 0, paused: false };
}

/** With the time running until then. */
export function running(session: Session, timer: Timer): Session {
  return { ...stopped(session), timer, paused: false };
}

/** Standing still, with so much time left as there is now. */
export function paused(session: Session, now: Date): Session {
  const left = secondsLeft(session, now);
  return { ...stopped(session), ...(left === undefined ? {} : { left }), paused: true };
}

/** Without a running or stopped time. */
function stopped(session: Session): Session {
  const { topic, less, at, did, paused } = session;
  return { ...sessionOf(topic, session, less), at, did, paused };
}

/** A session of so much of a thing, at its beginning. */
export function sessionOf(
  topic: string,
  { sets, sides, repetitions, seconds }: Extent,
  less: boolean,
): Session {
  return {
    topic,
    sets,
    sides,
    ...(repetitions === undefined ? {} : { repetitions }),
    ...(seconds === undefined ? {} : { seconds }),
    less,
    at: 0,
    did: 0,
    paused: false,
  };
}

/** Of a time that runs or stands still; never below none. */
export function secondsLeft({ timer, left }: Session, now: Date): number | undefined {
  return timer === undefined ? left : Math.max(0, (Date.parse(timer.until) - now.getTime()) / 1000);
}

export function isTimeOver({ timer }: Session, now: Date): boolean {
  return timer !== undefined && Date.parse(timer.until) <= now.getTime();
}
