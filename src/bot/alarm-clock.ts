import type { Logger } from 'pino';
import { describeError } from '../journal';
import type { Alarm, StateStore } from '../state';

export interface AlarmClockOptions {
  readonly store: Pick<StateStore, 'takeDue'>;
  /** Deals with one alarm; when it fails, the alarm comes again. */
  readonly ring: (alarm: Alarm) => Promise<void>;
  readonly now: () => Date;
  readonly logger: Logger;
}

export interface AlarmClock {
  /** Rings what has fallen due by now. */
  tick(): Promise<void>;
  /** Resolves when nothing is ringing any more. */
  stop(): Promise<void>;
}

/** A hold of a few seconds may not be over for long before it is told; looking costs one statement over an index. */
const everyMs = 1_000;
/** An alarm that was taken is given out again after so long, unless it was dealt with. */
const heldMs = 120_000;
const atOnce = 50;

/** Looks every second for alarms in the state file. One that fails comes again when its hold is over. */
export function startAlarmClock({ store, ring, now, logger }: AlarmClockOptions): AlarmClock {
  let ticking: Promise<void> | undefined;
  const ringOne = (alarm: Alarm): Promise<void> =>
    ring(alarm).catch((error: unknown) => {
      logger.error(
        { error: describeError(error), attempts: alarm.attempts },
        'a reminder did not get through',
      );
    });
  const look = async (): Promise<void> => {
    for (;;) {
      const at = now();
      const due = await store.takeDue(at, new Date(at.getTime() + heldMs), atOnce);
      await Promise.all(due.map(ringOne));
      if (due.length < atOnce) return;
    }
  };
  const tick = (): Promise<void> => {
    ticking ??= look()
      .catch((error: unknown) => {
        logger.error({ error: describeError(error) }, 'the reminders could not be looked at');
      })
      .finally(() => {
        ticking = undefined;
      });
    return ticking;
  };
  const timer = setInterval(() => void tick(), everyMs);
  timer.unref();
  return {
    tick,
    stop: async () => {
      clearInterval(timer);
      await ticking;
    },
  };
}
