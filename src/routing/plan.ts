import { splitPassageId } from '../answers/aspect';
import type { PlanPhrase } from '../answers/plan';
import { painNow, skips } from './diary';
import { lastGiven, type Memory, type PlanPlace } from './memory';
import type { Reading } from './reading';
import { planMoves, type PlanMove, type Route } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

type PlanRoute = Extract<Route, { kind: 'plan' }>;

/** What a few words ask of the recovery plan. A message that tells anything of a sign is never one of them. */
export function planRoute(reading: Reading, memory: Memory): PlanRoute | undefined {
  if (reading.triage.findings.some(({ outcome }) => outcome !== 'set-aside')) return undefined;
  return (
    dayRoute(reading, memory) ??
    painRoute(reading, memory) ??
    startOnADay(reading) ??
    moveRoute(reading, memory)
  );
}

/** They mean the plan wherever they are said. */
const opening: ReadonlySet<PlanMove> = new Set(['start', 'resume', 'usual']);

function moveRoute(reading: Reading, memory: Memory): PlanRoute | undefined {
  const move = planMoves.find((one) => asksOfPlan(reading, one));
  if (move !== undefined && opening.has(move)) return { kind: 'plan', move };
  const { plan } = memory;
  if (plan === undefined) return undefined;
  if (plan.left)
    return move === 'next' && isInView(plan, memory) ? { kind: 'plan', move: 'resume' } : undefined;
  if (move !== undefined) return isAbout(move, plan, memory) ? { kind: 'plan', move } : undefined;
  return asksOfPlan(reading, 'agreed') && isInView(plan, memory) ? { kind: 'plan', move: 'next' } : undefined;
}

/** "Go back" is about what was shown last, be it a step or an answer; "too sore" and "too easy" about the step while its subject is spoken of. */
function isAbout(move: PlanMove, plan: PlanPlace, memory: Memory): boolean {
  if (move === 'back') return isInView(plan, memory);
  if (move !== 'easier' && move !== 'harder') return true;
  const now = lastGiven(memory)?.topic;
  return plan.at > 0 && plan.last !== undefined && splitPassageId(plan.last).topic === now;
}

/** Nothing was answered since the plan spoke. */
function isInView({ last }: PlanPlace, memory: Memory): boolean {
  return last === lastGiven(memory)?.id;
}

/** The answer to when it began. */
function dayRoute(reading: Reading, { open }: Memory): PlanRoute | undefined {
  if (open?.kind !== 'plan-day') return undefined;
  const { words, days } = reading;
  const brief =
    words.length <= thresholds.wordsOfADay ||
    (words.length <= thresholds.wordsOfAPlanOnADay && !namesASubject(reading));
  if (days !== undefined && brief) return { kind: 'plan', move: 'start' };
  if (asksOfPlan(reading, 'long-ago')) return { kind: 'plan', move: 'start', began: 'long-ago' };
  const unknown = asksOfPlan(reading, 'day-unknown') || says(reading, 'unsure');
  return unknown ? { kind: 'plan', move: 'start', began: 'unknown' } : undefined;
}

/** The answer to how much it hurts before the exercise of the plan, or after it; whoever cannot say goes on without. */
function painRoute(reading: Reading, { open }: Memory): PlanRoute | undefined {
  if (open?.kind !== 'plan-pain') return undefined;
  const score = painNow(reading);
  if (score !== undefined) return { kind: 'plan', move: 'next', score };
  return skips(reading) || says(reading, 'unsure') ? { kind: 'plan', move: 'next' } : undefined;
}

/** "Day 4, what now?": the day and the request, and no subject but the day. */
function startOnADay(reading: Reading): PlanRoute | undefined {
  const { days, words, plan } = reading;
  const asked = plan.some(
    ({ id, shareOfAll }) =>
      (id === 'start' || id === 'start-on-a-day') && shareOfAll >= thresholds.planOnADay,
  );
  const brief = words.length <= thresholds.wordsOfAPlanOnADay;
  return days !== undefined && asked && brief && !namesASubject(reading)
    ? { kind: 'plan', move: 'start' }
    : undefined;
}

/** "Day 5" names a subject too, and is a figure. */
function namesASubject({ quantities, questions }: Reading): boolean {
  const figures = new Set(quantities.flatMap(({ span }) => span.places));
  return questions.some(({ frame }) =>
    frame.subjects.some(({ span }) => !span.places.some((place) => figures.has(place))),
  );
}

/** Whether that is what the message says to the plan. */
export function asksOfPlan({ plan }: Reading, phrase: PlanPhrase): boolean {
  return plan.some(({ id, share }) => id === phrase && share >= thresholds.command);
}
