export { createTalkTo } from './talk-to';
export { greeting } from './greeting';
export { createDialogs, dialogSetOf, follow } from './follow';
export { bindTurn, type Turn } from './turn';
