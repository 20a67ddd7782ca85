export { logJournal } from './log-journal';
export { turnRecord, type Journal, type TurnRecord } from './turn-record';
