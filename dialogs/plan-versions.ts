import type { PlanPhase, PlanStep } from '../src/answers/plan';
import { choicesOf, textBlock, type Choice, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { strongPainBlock } from './diary-words';
import { passageShown, stand } from './plan-place';
import { stepSessionChips } from './session-offer';
import { stopRule } from './stop-rule';
import type { Turn } from './turn';

/** What to do where a step is too much; after strong pain with what to do about that. */
export function easier(
  turn: Turn,
  phase: PlanPhase,
  at: number,
  step: PlanStep,
  score: number | undefined,
): Reply {
  const { words } = turn;
  const { say, passage: shown } = step.easier;
  stand(turn, phase, at);
  return {
    tone: 'answer',
    title: words.passage(shown ?? step.passage)?.title ?? phase.title,
    blocks: [
      ...strongPainBlock(score, words),
      textBlock(say),
      ...(shown === undefined ? [] : passageShown(turn, phase, at, shown)),
      stopRule(words),
    ],
    choices: stepChoices(turn, at, step, 'easier'),
  };
}

/** What to do where a step is too easy, one thing at a time; some steps know nothing harder. */
export function harder(turn: Turn, phase: PlanPhase, at: number, step: PlanStep): Reply {
  const { words } = turn;
  const { say = words.message('plan-harder-none'), passage: shown } = step.harder ?? {};
  stand(turn, phase, at);
  return {
    tone: 'answer',
    title: words.passage(shown ?? step.passage)?.title ?? phase.title,
    blocks: [
      textBlock(say),
      ...(shown === undefined ? [] : passageShown(turn, phase, at, shown)),
      ...(step.harder === undefined ? [] : [textBlock(words.message('plan-harder-rule')), stopRule(words)]),
    ],
    choices: stepChoices(turn, at, step, 'harder'),
  };
}

/** Behind a step: what counts it, what comes next, and the versions that were not given. */
export function stepChoices(
  turn: Turn,
  at: number,
  step: PlanStep,
  given?: 'easier' | 'harder',
): readonly Choice[] {
  const { words } = turn;
  const isHarder = given === 'harder' && step.harder?.passage !== undefined;
  return [
    ...(isHarder ? [] : stepSessionChips(step, given === 'easier', turn)),
    ...chips(words, 'chip-plan-next'),
    ...(given === 'easier' ? [] : chips(words, 'chip-plan-easier')),
    ...(given !== undefined || step.harder === undefined ? [] : chips(words, 'chip-plan-harder')),
    ...(at > 1 ? chips(words, 'chip-plan-back') : []),
    ...chips(words, 'chip-plan-leave'),
  ];
}

export function chips(words: Words, ...keys: readonly string[]): readonly Choice[] {
  return choicesOf(keys.map((key) => words.message(key)));
}
