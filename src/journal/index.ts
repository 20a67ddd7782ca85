export { describeError, type ErrorDescription } from './describe-error';
export { logJournal } from './log-journal';
export { turnRecord, type Journal, type TurnRecord } from './turn-record';
