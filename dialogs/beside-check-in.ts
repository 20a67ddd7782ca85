import type { Memory } from '../src/routing/memory';
import type { Route } from '../src/routing/route';
import { choicesOf, type Reply } from '../src/reply/reply';
import { questionReply } from './check-in';
import type { Turn } from './turn';

/**
 * The turn of a message that came between: what is said ends with the open question of the check-in, or offers to carry on
 * with one that was left.
 */
export function besideCheckIn(turn: Turn): Turn {
  const stands = standing(turn);
  return {
    ...turn,
    say: (reply) => turn.say(stands === undefined ? withCarryOn(reply, turn) : withQuestion(reply, turn)),
  };
}

/** Opens the question again that a reply to something else has closed. */
export function keepCheckInOpen(before: Memory, turn: Turn): void {
  const { open } = before;
  if (open?.kind === 'check-in' && leavesOpen(turn.route) && turn.memory().checkIn?.complete === false)
    turn.remember({ open });
}

function standing({ memory, route }: Turn): Memory['open'] {
  const { open } = memory();
  return open?.kind === 'check-in' && leavesOpen(route) ? open : undefined;
}

/** Whether a reply ends without a question of its own. */
function leavesOpen(route: Route): boolean {
  switch (route.kind) {
    case 'answer':
      return route.supposed === undefined;
    case 'command':
      return route.command !== 'country';
    case 'small-talk':
    case 'handoff':
    case 'summary':
    case 'fallback':
      return true;
    case 'continue':
      return route.as.kind === 'country';
    case 'urgent-care':
    case 'confirm-red-flag':
    case 'check-in':
    case 'clarify':
    case 'diary':
    case 'plan':
      return false;
  }
}

function withQuestion(reply: Reply, { memory, words }: Turn): Reply {
  const { checkIn } = memory();
  const at = checkIn?.answers.length ?? 0;
  const question = words.checkIn.questions[at];
  if (checkIn === undefined || question === undefined) return reply;
  const again = questionReply(question, at + 1, words);
  return {
    ...reply,
    blocks: [...reply.blocks, { kind: 'text', text: words.message('check-in-again') }, ...again.blocks],
    choices: again.choices,
  };
}

function withCarryOn(reply: Reply, { memory, route, words }: Turn): Reply {
  const { checkIn, open, warning } = memory();
  const asks = open !== undefined || (route.kind === 'answer' && route.supposed !== undefined);
  const isLeft = checkIn?.complete === false && warning === undefined && !asks && route.kind !== 'check-in';
  return isLeft
    ? { ...reply, choices: [...reply.choices, ...choicesOf([words.message('chip-carry-on')])] }
    : reply;
}
