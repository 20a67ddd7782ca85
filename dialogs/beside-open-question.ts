import type { Memory } from '../src/routing/memory';
import type { Route } from '../src/routing/route';
import { choicesOf, type Reply } from '../src/reply/reply';
import { questionReply } from './check-in';
import { canPassOn, deskQuestionAgain } from './desk-words';
import { checkQuestionReply, nextQuestion } from './medicine-check-question';
import type { Turn } from './turn';

/**
 * The turn of a message that came between: what is said ends with the open question of the check-in, the medicine check or
 * the handoff, or offers to carry on with one that was left.
 */
export function besideOpenQuestion(turn: Turn): Turn {
  const { open } = turn.memory();
  const stands = stillOpen(open, turn) ? open?.kind : undefined;
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
    (open?.kind === 'check-in' && checkIn?.complete === false) ||
    (open?.kind === 'medicine-check' && medicineCheck?.complete === false) ||
    (open?.kind === 'desk' && turn.desk !== undefined);
  if (open !== undefined && goesOn && stillOpen(open, turn)) turn.remember({ open });
}

const questionsKept: ReadonlySet<string | undefined> = new Set(['check-in', 'medicine-check', 'desk']);

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
      return false;
  }
}

function withQuestion(reply: Reply, open: string, turn: Turn): Reply {
  const again = questionAgain(open, turn);
  if (again === undefined) return reply;
  const { key, question } = again;
  const lead = { kind: 'text', text: turn.words.message(key) } as const;
  return {
    ...reply,
    blocks: [...reply.blocks, lead, ...question.blocks],
    choices: question.choices,
  };
}

interface Again {
  readonly key: string;
  readonly question: Reply;
}

function questionAgain(open: string, turn: Turn): Again | undefined {
  if (open === 'check-in') return checkInAgain(turn);
  return open === 'desk' ? deskAgain(turn) : medicineCheckAgain(turn);
}

function deskAgain(turn: Turn): Again | undefined {
  const { desk } = turn;
  return desk === undefined ? undefined : { key: 'desk-again', question: deskQuestionAgain(desk, turn) };
}

function checkInAgain({ memory, words }: Turn): Again | undefined {
  const { checkIn } = memory();
  const at = checkIn?.answers.length ?? 0;
  const question = words.checkIn.questions[at];
  return checkIn === undefined || question === undefined
    ? undefined
    : { key: 'check-in-again', question: questionReply(question, at + 1, words) };
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

function withCarryOn(reply: Reply, { memory, route, words }: Turn): Reply {
  const { checkIn, medicineCheck, open, warning } = memory();
  const asks = open !== undefined || (route.kind === 'answer' && route.supposed !== undefined);
  const speaks = route.kind === 'check-in' || route.kind === 'medicine-check';
  if (warning !== undefined || asks || speaks) return reply;
  const keys = [
    ...(checkIn?.complete === false ? ['chip-carry-on'] : []),
    ...(medicineCheck?.complete === false ? ['chip-medicine-resume'] : []),
  ];
  return { ...reply, choices: [...reply.choices, ...choicesOf(keys.map((key) => words.message(key)))] };
}
