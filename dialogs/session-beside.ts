import { textBlock, type Block, type Reply } from '../src/reply/reply';
import type { OpenQuestion } from '../src/routing/memory';
import type { Route } from '../src/routing/route';
import { afterRound, isTimeOver } from '../src/routing/session-memory';
import { overBlocks, sessionChoices, whereWords, choicesBehind } from './session-words';
import type { Turn } from './turn';

/**
 * The turn of a message that comes while something is counted or a time runs: a time that is over is told first, and what
 * came between ends with where they are. Nothing of it stands beside a danger sign.
 */
export function besideSession(turn: Turn): Turn {
  const over = overNow(turn);
  let isFirst = true;
  return {
    ...turn,
    say: (reply) => {
      const before = isFirst ? over : undefined;
      isFirst = false;
      return turn.say(resumed(before === undefined ? reply : inFront(reply, before), turn));
    },
  };
}

/** What is said of a time that was over before this message; the session goes on behind it. */
function overNow(turn: Turn): Reply | undefined {
  const { memory, now, words, route, remember, forget } = turn;
  const { session, warning } = memory();
  if (session === undefined || warning !== undefined || isOfDanger(route)) return undefined;
  if (!isTimeOver(session, now)) return undefined;
  const next = afterRound(session);
  if (next === undefined) forget('session');
  else remember({ session: next });
  const choices = next === undefined ? choicesBehind(session, memory(), words) : sessionChoices(next, words);
  return { tone: 'plain', blocks: overBlocks(session, next, now, words), choices };
}

function inFront(reply: Reply, over: Reply): Reply {
  const isAll = reply.blocks.length === 0;
  return {
    ...reply,
    blocks: [...over.blocks, ...reply.blocks],
    choices: isAll ? over.choices : reply.choices,
  };
}

function isOfDanger(route: Route): boolean {
  return route.kind === 'urgent-care' || route.kind === 'confirm-red-flag';
}

/** Where they are, behind what came between and asks nothing itself. */
function resumed(reply: Reply, { memory, route, words, now }: Turn): Reply {
  const { session, open, warning } = memory();
  const asks = open !== undefined && (staysOpen.has(open.kind) || asksItself.has(route.kind));
  if (session === undefined || warning !== undefined || asks || !comesBetween(route)) return reply;
  return {
    ...reply,
    blocks: [...reply.blocks, textBlock(whereWords(session, now, words))],
    choices: [...sessionChoices(session, words), ...reply.choices],
  };
}

/** These are put again behind whatever comes between. */
const staysOpen: ReadonlySet<OpenQuestion['kind']> = new Set(['check-in', 'medicine-check']);
/** What is open when these speak, they have asked. */
const asksItself: ReadonlySet<Route['kind']> = new Set(['diary', 'reminder', 'command']);

function comesBetween(route: Route): boolean {
  switch (route.kind) {
    case 'answer':
      return route.supposed === undefined;
    case 'continue':
      return route.as.kind === 'ruled-out' || route.as.kind === 'country';
    case 'command':
      return route.command !== 'my-data';
    case 'small-talk':
    case 'summary':
    case 'diary':
    case 'reminder':
    case 'fallback':
      return true;
    case 'plan':
      return route.move === 'usual';
    case 'urgent-care':
    case 'confirm-red-flag':
    case 'check-in':
    case 'clarify':
    case 'medicine-check':
    case 'session':
    case 'handoff':
      return false;
  }
}

/** What is kept of it, for whoever asks what is known about them. */
export function sessionKept({ memory, words, now }: Turn): readonly Block[] {
  const { session } = memory();
  return session === undefined ? [] : [textBlock(whereWords(session, now, words))];
}
