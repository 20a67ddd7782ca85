import { phaseOn, stepsFor, type PlanPhase, type PlanStep } from '../src/answers/plan';
import type { Route } from '../src/routing/route';
import { textBlock, type Block } from '../src/reply/reply';
import { isStrong } from './diary-words';
import { painOfLate } from './history-known';
import { conditionsOf } from './history-words';
import { takenWords } from './taken-words';
import type { Turn } from './turn';

/** By the day where it is known, or what else was told of it; the plan of somebody who cannot say goes on as it began. */
export function phaseOf(
  { words, memory }: Turn,
  began: Extract<Route, { kind: 'plan' }>['began'],
): PlanPhase | undefined {
  const { days, plan, history } = memory();
  const { phases } = words.plan;
  if (began !== undefined) return phases.at(began === 'unknown' ? 0 : -1);
  if (days !== undefined) return phaseOn(words.plan, days);
  if (history.longAgo === true) return phases.at(-1);
  const going = phases.find(({ id }) => id === plan?.phase);
  return going ?? (history.answers.some(({ id }) => id === 'began') ? phases[0] : undefined);
}

/** What is left of its steps for them, in the order that suits what is hard. */
export function stepsOf({ memory }: Turn, phase: PlanPhase): readonly PlanStep[] {
  const { circumstances, warning, history } = memory();
  return stepsFor(phase, circumstances, warning !== undefined, history.hard);
}

/** What of their answers the plan goes by. */
export function fittedBlocks(
  turn: Turn,
  { steps: all }: PlanPhase,
  steps: readonly PlanStep[],
): readonly Block[] {
  const { words, memory, now, clock } = turn;
  const { history, taken, circumstances, warning } = memory();
  const pain = painOfLate(memory(), now);
  const [first] = steps;
  const plain = all.find((step) => steps.includes(step));
  const hard = first?.['first-when'].filter((one) => history.hard.includes(one)) ?? [];
  const known = [
    ...conditionsOf(memory(), words).map((one) => words.circumstance(one)),
    ...taken.map((one) => takenWords(one, words, clock.zone)),
  ];
  const young = circumstances.includes('child');
  return [
    ...(isStrong(pain) && steps.some(({ exercise }) => exercise)
      ? [words.message('plan-gentler', { score: String(pain) })]
      : []),
    ...(first !== undefined && first !== plain && hard.length > 0
      ? [
          words.message('plan-first', {
            say: first.say,
            hard: hard.map((one) => words.message(`history-hard-${one}`)).join(', '),
          }),
        ]
      : []),
    ...(young ? [words.message('plan-young')] : []),
    ...(known.length > 0 && warning === undefined
      ? [words.message('plan-medicine', { known: known.join('; ') })]
      : []),
  ].map(textBlock);
}
