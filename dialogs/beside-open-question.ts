import type { Memory, OpenQuestion } from '../src/routing/memory';
import type { Route } from '../src/routing/route';
import type { Reply } from '../src/reply/reply';
import { carryOnChoices } from './carry-on';
import { followReply, questionReply } from './check-in';
import { canPassOn, deskQuestionAgain } from './desk-words';
import { historyQuestion, nextAsked } from './history';
import { checkQuestionReply, nextQuestion } from './medicine-check-question';
import type { Turn } from './turn';

/**
 * The turn of a message that came between: what is said ends with the open question of the check-in, the medicine check or
 * the handoff, or offers to carry on with one that was left.
 */
export function besideOpenQuestion(turn: Turn): Turn {
  const { open } = turn.memory();
  const stands = stillOpen(open, turn) ? open : undefined;
  return {
    ...turn,
    say: (reply) =>
      turn.say(stands === undefined ? withCarryOn(reply, turn) : withQuestion(reply, stands, turn)),
  };
}

/** Opens the question again that a reply to something else has closed. */
export function keepQuestionOpen(before: Memory, turn: Turn): void {
  const { open } = before;
  const { checkIn, medicineCheck } = turn.memory();
  const goesOn =
    ((open?.kind === 'check-in' || open?.kind === 'history') && checkIn?.complete === false) ||
    (open?.kind === 'medicine-check' && medicineCheck?.complete === false) ||
    (open?.kind === 'desk' && turn.desk !== undefined);
  if (open === undefined || !goesOn || !stillOpen(open, turn)) return;
  const asks = open.kind === 'history' && checkIn !== undefined ? nextAsked(turn, checkIn) : [];
  if (open.kind !== 'history') turn.remember({ open });
  else if (asks.length > 0) turn.remember({ open: { ...open, asks } });
}

const questionsKept: ReadonlySet<string | undefined> = new Set([
  'check-in',
  'history',
  'medicine-check',
  'desk',
]);

function stillOpen(open: Memory['open'], { route, ...turn }: Turn): boolean {
  if (!questionsKept.has(open?.kind) || !leavesOpen(route)) return false;
  // Of two questions of ours the one about a person goes first.
  return route.kind !== 'handoff' || (open?.kind !== 'desk' && !(route.step === 'person' && canPassOn(turn)));
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
    case 'medicine-check':
    case 'plan':
    case 'reminder':
    case 'session':
      return false;
  }
}

function withQuestion(reply: Reply, open: OpenQuestion, turn: Turn): Reply {
  const again = againOf(turn, open);
  if (again === undefined) return reply;
  const { key, question } = again;
  const lead = { kind: 'text', text: turn.words.message(key) } as const;
  return {
    ...reply,
    blocks: [...reply.blocks, lead, ...question.blocks],
    choices: question.choices,
  };
}

function againOf(turn: Turn, open: OpenQuestion): Again | undefined {
  if (open.kind === 'check-in') return checkInAgain(turn, open);
  if (open.kind === 'desk') return deskAgain(turn);
  return open.kind === 'history' ? historyAgain(turn) : medicineCheckAgain(turn);
}

/** What the reply or the message between made known is not asked again. */
function historyAgain(turn: Turn): Again | undefined {
  const { checkIn } = turn.memory();
  const asks = checkIn === undefined ? [] : nextAsked(turn, checkIn);
  return asks.length === 0
    ? undefined
    : { key: 'check-in-history-again', question: historyQuestion(turn, asks) };
}

interface Again {
  readonly key: string;
  readonly question: Reply;
}

function deskAgain(turn: Turn): Again | undefined {
  const { desk } = turn;
  return desk === undefined ? undefined : { key: 'desk-again', question: deskQuestionAgain(desk, turn) };
}

function checkInAgain(
  { memory, words }: Turn,
  { follow }: Extract<OpenQuestion, { kind: 'check-in' }>,
): Again | undefined {
  const { checkIn } = memory();
  const at = checkIn?.answers.length ?? 0;
  const question = words.checkIn.questions[at];
  if (checkIn === undefined || question === undefined) return undefined;
  const again =
    follow === undefined ? questionReply(question, at + 1, words) : followReply(question, follow, words);
  return { key: 'check-in-again', question: again };
}

function medicineCheckAgain(turn: Turn): Again | undefined {
  const { memory, words, now } = turn;
  const { medicineCheck } = memory();
  const medicine = words.medicineCheck.medicines.find(({ id }) => id === medicineCheck?.medicine);
  const put = medicine === undefined ? undefined : nextQuestion(medicine, words, memory(), now);
  return put === undefined
    ? undefined
    : { key: 'medicine-check-again', question: checkQuestionReply(put, turn) };
}

/** An answer chooses among all that it offers by itself. */
function withCarryOn(reply: Reply, turn: Turn): Reply {
  const { kind } = turn.route;
  const speaks = kind === 'check-in' || kind === 'medicine-check' || kind === 'answer';
  return speaks ? reply : { ...reply, choices: [...reply.choices, ...carryOnChoices(turn)] };
}
