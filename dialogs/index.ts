export { createTalkTo } from './talk-to';
export { createTimeOverOf } from './time-over';
export { createDeskReplyOf } from './desk-words';
export { greeting } from './greeting';
export { whatWords } from './reminder-words';
export { createRemindOf } from './reminding';
export { summarySheet } from './summary-sheet';
export { createDialogs, dialogSetOf, follow } from './follow';
export { bindTurn, type Turn } from './turn';
