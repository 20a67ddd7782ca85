import type { Logger } from 'pino';
import type { Journal } from './turn-record';

/** Writes turns to the log, which holds no health text because the records hold none. */
export function logJournal(logger: Logger): Journal {
  return {
    write: (record) => {
      logger.info(record, 'turn');
    },
  };
}
