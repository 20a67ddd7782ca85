import type { PassageId } from '../answers/aspect';
import type { PlanMove } from './route';

/** A step of the recovery plan that was gone through, or that was too much. */
export interface TriedStep {
  readonly passage: PassageId;
  readonly tooSore: boolean;
}

/** The steps tried after a move on from one of them; a step that was left out was not tried. */
export function triedAfter(
  tried: readonly TriedStep[],
  move: PlanMove,
  passage: PassageId | undefined,
): readonly TriedStep[] {
  const known = tried.some((one) => one.passage === passage);
  if (passage === undefined || (move !== 'easier' && (move !== 'next' || known))) return tried;
  return [...tried.filter((one) => one.passage !== passage), { passage, tooSore: move === 'easier' }];
}
