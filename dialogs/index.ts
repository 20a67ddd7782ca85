export { createTalkTo } from './talk-to';
export { greeting } from './greeting';
export { summarySheet } from './summary-sheet';
export { createDialogs, dialogSetOf, follow } from './follow';
export { bindTurn, type Turn } from './turn';
