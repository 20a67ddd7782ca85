import { splitPassageId } from '../answers/aspect';
import type { SessionAsked } from '../answers/session-asked';
import type { Memory } from './memory';
import { asksOfPlan } from './plan';
import type { Reading } from './reading';
import type { Route, SessionStep } from './route';
import type { Session } from './session-memory';
import { thresholds } from './thresholds';

/** What a few words ask of counting and timing. A message that tells anything of a sign is never one of them. */
export function sessionRoute(reading: Reading, memory: Memory): Route | undefined {
  if (reading.triage.findings.some(({ outcome }) => outcome !== 'set-aside')) return undefined;
  const asked = asksFor(reading) ? reading.session : undefined;
  const step = memory.session === undefined ? beginning(asked, memory) : within(asked, reading, memory);
  if (step === undefined) return undefined;
  return step.kind === 'hurts' && isOfPlan(memory)
    ? { kind: 'plan', move: 'easier' }
    : { kind: 'session', step };
}

/** Whether the exercise that is counted is the step that the plan stands at. */
export function isOfPlan({
  plan,
  session,
}: Pick<Memory, 'plan'> & { readonly session?: Pick<Session, 'topic'> }): boolean {
  if (plan === undefined || plan.left || plan.at === 0 || plan.last === undefined) return false;
  return splitPassageId(plan.last).topic === session?.topic;
}

type BeginStep = Extract<SessionStep, { kind: 'begin' }>;

/** "Time it" and "count with me" are said of anything; a bare "start" of what was spoken of last. */
function beginning(asked: SessionAsked | undefined, { open }: Memory): SessionStep | undefined {
  if (asked?.request === 'time' || asked?.request === 'count') return begin(asked);
  const isBare = asked?.request === 'start' && asked.inView && open === undefined;
  return isBare ? begin(asked) : undefined;
}

function begin({ topic, carried, seconds, count, fewer }: SessionAsked): BeginStep {
  const meant = topic ?? carried;
  return {
    kind: 'begin',
    less: fewer,
    ...(meant === undefined ? {} : { topic: meant }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(count === undefined ? {} : { repetitions: count }),
  };
}

/** While something is counted or a time runs; a question of ours that is open has the short answers. */
function within(asked: SessionAsked | undefined, reading: Reading, memory: Memory): SessionStep | undefined {
  const { open, session } = memory;
  const answersUs = open !== undefined && !isPlainly(asked);
  if (session === undefined || answersUs) return undefined;
  if (asksOfPlan(reading, 'easier')) return { kind: 'hurts' };
  if (asked === undefined) return asksOfPlan(reading, 'agreed') ? { kind: 'where' } : undefined;
  const { request, topic, seconds, count, more } = asked;
  const other = topic !== undefined && topic !== session.topic;
  if (other && reading.corrects) return begin(asked);
  if (request === undefined) return figureOnly(asked, session, reading.words.length > 1);
  switch (request) {
    case 'time':
    case 'count':
    case 'start':
      if (other) return begin(asked);
      if (seconds !== undefined) return { kind: 'change', seconds };
      return asked.fewer ? { ...begin(asked), topic: session.topic } : { kind: 'go-on' };
    case 'done':
      return count === undefined || session.repetitions === undefined
        ? { kind: 'done' }
        : { kind: 'did', count, more };
    case 'did':
      return count === undefined || session.repetitions === undefined
        ? { kind: 'where' }
        : { kind: 'did', count, more };
    case 'left':
      return { kind: 'where' };
    case 'hurts':
    case 'stop':
    case 'pause':
    case 'go-on':
    case 'back':
    case 'skip':
      return { kind: request };
  }
}

/** "10 minutes", "5"; "make it 10" of ice means minutes, of a hold seconds, while a bare number may mean anything. */
function figureOnly(
  { seconds, count, more }: SessionAsked,
  { repetitions, seconds: runs = 0 }: Session,
  saysMore: boolean,
): SessionStep | undefined {
  if (seconds !== undefined) return { kind: 'change', seconds };
  if (count === undefined) return undefined;
  if (repetitions !== undefined) return { kind: 'did', count, more };
  if (!saysMore) return undefined;
  return { kind: 'change', seconds: runs < aMinute ? count : count * aMinute };
}

const aMinute = 60;

/** It accounts for nearly the whole message; whoever wants to stop, or is hurting, may say more. */
function asksFor({ session, asks }: Reading): boolean {
  const { request, share = 0 } = session ?? {};
  if (share > thresholds.sessionAsked) return true;
  if (asks) return false;
  return (
    (request === 'stop' && share >= thresholds.sessionStop) ||
    (request === 'hurts' && share >= thresholds.sessionHurts)
  );
}

/** It names counting or a timer, so that it answers no other question. */
function isPlainly(asked: SessionAsked | undefined): boolean {
  return asked?.request === 'time' || asked?.request === 'count' || asked?.request === 'left';
}
