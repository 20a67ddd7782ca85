import type { PlanPhrase } from '../answers/plan';
import { splitPassageId } from '../answers/aspect';
import { lastGiven, type Memory, type PlanPlace } from './memory';
import type { Reading } from './reading';
import { planMoves, type PlanMove, type Route } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

type PlanRoute = Extract<Route, { kind: 'plan' }>;

/** What a few words ask of the recovery plan. A message that tells anything of a sign is never one of them. */
export function planRoute(reading: Reading, memory: Memory): PlanRoute | undefined {
  if (reading.triage.findings.some(({ outcome }) => outcome !== 'set-aside')) return undefined;
  const move = planMoves.find((one) => asks(reading, one));
  const starts = dayRoute(reading, memory) ?? startOnADay(reading);
  if (starts !== undefined) return starts;
  if (move === undefined) return undefined;
  if (opening.has(move)) return { kind: 'plan', move };
  const { plan } = memory;
  if (plan === undefined || plan.left) return undefined;
  return isAbout(move, plan, memory) ? { kind: 'plan', move } : undefined;
}

/** "Go back" is about what was shown last, be it a step or an answer; "too sore" about the step while its subject is spoken of. */
function isAbout(move: PlanMove, { shows }: PlanPlace, memory: Memory): boolean {
  const last = lastGiven(memory);
  if (move !== 'back' && move !== 'easier') return true;
  if (shows === undefined || last === undefined) return false;
  return move === 'back' ? shows === last.id : splitPassageId(shows).topic === last.topic;
}

/** They mean the plan wherever they are said. */
const opening: ReadonlySet<PlanMove> = new Set(['start', 'resume', 'usual']);

/** The answer to when it began. */
function dayRoute(reading: Reading, { open }: Memory): PlanRoute | undefined {
  if (open?.kind !== 'plan-day') return undefined;
  const brief = reading.words.length <= thresholds.wordsOfAPlanOnADay;
  if (reading.days !== undefined && brief) return { kind: 'plan', move: 'start' };
  const unknown = asks(reading, 'day-unknown') || says(reading, 'unsure');
  return unknown ? { kind: 'plan', move: 'start', dayUnknown: true } : undefined;
}

/** "Day 4, what now?": the day and the request, and no subject but the day. */
function startOnADay(reading: Reading): PlanRoute | undefined {
  const { days, words, plan, quantities, questions } = reading;
  const asked = plan.some(
    ({ id, share }) =>
      (id === 'start' || id === 'start-on-a-day') && share >= thresholds.expressionWithoutAnswer,
  );
  if (days === undefined || !asked || words.length > thresholds.wordsOfAPlanOnADay) return undefined;
  const figures = new Set(quantities.flatMap(({ span }) => span.places));
  const other = questions.some(({ frame }) =>
    frame.subjects.some(({ span }) => !span.places.some((place) => figures.has(place))),
  );
  return other ? undefined : { kind: 'plan', move: 'start' };
}

function asks({ plan }: Reading, phrase: PlanPhrase): boolean {
  return plan.some(({ id, share }) => id === phrase && share >= thresholds.command);
}
