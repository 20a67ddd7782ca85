import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { PassageId } from '../src/answers/aspect';
import type { PlanPhase, PlanStep } from '../src/answers/plan';
import type { PlanPlace } from '../src/routing/memory';
import type { PlanMove, Route } from '../src/routing/route';
import { triedAfter } from '../src/routing/tried';
import { choicesOf, plainReply, textBlock, type Choice, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { warningInView } from './answer';
import { answerBlocks } from './compose-answer';
import { isStrong } from './diary-words';
import { againstBefore, painQuestion, withScore } from './plan-pain';
import { give, passageShown, stand } from './plan-place';
import { chips, easier, harder, stepChoices } from './plan-versions';
import { sessionStopped } from './session-stopped';
import { stopRule } from './stop-rule';
import { fittedBlocks, phaseOf, stepsOf } from './plan-fitted';
import { turnOf, type Turn } from './turn';

type PlanRoute = Extract<Route, { kind: 'plan' }>;

/** Leads through today's two or three things, one at a time; ends with what is usual by when. */
export class PlanDialog extends Dialog {
  static readonly dialogId = 'plan';

  constructor() {
    super(PlanDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'plan') return dc.endDialog();
    const answersPain = turn.memory().open?.kind === 'plan-pain';
    turn.forget('open', 'rival');
    turn.remember({ misses: 0, offered: [] });
    const stopped = turn.route.move === 'usual' ? [] : sessionStopped(turn);
    const reply = lead(turn, turn.route, answersPain);
    await turn.say({ ...reply, blocks: [...warningInView(turn), ...stopped, ...reply.blocks] });
    return dc.endDialog();
  }
}

function lead(turn: Turn, { move, began, score }: PlanRoute, answersPain: boolean): Reply {
  if (move === 'leave') return leave(turn);
  if (move === 'usual') return usual(turn);
  const phase = phaseOf(turn, began);
  if (phase === undefined) return askForTheDay(turn);
  if (score !== undefined) withScore(turn, score);
  const { plan, tried } = turn.memory();
  const steps = stepsOf(turn, phase);
  if (steps.length === 0) return wait(turn, phase);
  const left = plan?.phase === phase.id ? steps[plan.at - 1] : undefined;
  // Going on from our question is going on from no step.
  if (!answersPain) turn.remember({ tried: triedAfter(tried, move, left?.passage) });
  const isThrough = plan?.phase === phase.id && plan.at > steps.length;
  if (isThrough && movesOn(move)) return leave(turn);
  const at = placeAfter(move, plan, phase, steps.length);
  const step = steps[at - 1];
  if (at === 0) return overview(turn, phase, steps);
  const asked = movesOn(move) ? painQuestion(turn, step) : undefined;
  if (asked !== undefined) return asked;
  if (step === undefined) return closing(turn, phase, at, score);
  const isTooMuch = step.exercise && isStrong(turn.memory().plan?.pain?.before);
  if (move === 'easier' || isTooMuch) return easier(turn, phase, at, step, score);
  return move === 'harder' ? harder(turn, phase, at, step) : show(turn, phase, steps, at, step);
}

/** A plan of other days begins anew. */
function placeAfter(move: PlanMove, plan: PlanPlace | undefined, phase: PlanPhase, steps: number): number {
  if (plan?.phase !== phase.id || move === 'start') return 0;
  const at = Math.min(plan.at, steps + 1);
  if (movesOn(move)) return at + 1;
  return move === 'back' ? Math.max(0, at - 1) : at;
}

function movesOn(move: PlanMove): boolean {
  return move === 'next' || move === 'skip';
}

function askForTheDay(turn: Turn): Reply {
  turn.remember({ open: { kind: 'plan-day' } });
  // No choices here: a bare "3" would mean the third of them, and it means a day.
  return plainReply(turn.words.message('plan-day-ask'));
}

function leave(turn: Turn): Reply {
  const { plan } = turn.memory();
  if (plan !== undefined) turn.remember({ plan: { ...plan, left: true } });
  return plainReply(
    turn.words.message('plan-left'),
    choicesOf(['chip-plan-resume', 'chip-reminder', 'chip-help'].map((key) => turn.words.message(key))),
  );
}

/** Under a warning, in days of which every step is an exercise. */
function wait(turn: Turn, phase: PlanPhase): Reply {
  stand(turn, phase, 0);
  return plainReply(
    turn.words.message('plan-waits'),
    choicesOf(['chip-person', 'chip-help'].map((key) => turn.words.message(key))),
  );
}

function overview(turn: Turn, phase: PlanPhase, steps: readonly PlanStep[]): Reply {
  const { words } = turn;
  stand(turn, phase, 0);
  const fewer = steps.length < phase.steps.length;
  return {
    tone: 'answer',
    title: phase.title,
    blocks: [
      textBlock(`${dayWords(turn, phase)} ${phase.why}`),
      { kind: 'list', title: words.message('plan-today'), items: steps.map(({ say }) => say) },
      ...(fewer ? [textBlock(words.message('plan-left-out'))] : []),
      ...fittedBlocks(turn, phase, steps),
      stopRule(words),
    ],
    choices: [
      ...chips(words, 'chip-plan-next'),
      ...asks(words, words.plan.usual),
      ...chips(words, 'chip-plan-leave'),
    ],
  };
}

function dayWords({ words, memory }: Turn, { from }: PlanPhase): string {
  const { days } = memory();
  if (days === undefined) return words.message(from === 0 ? 'plan-day-unknown' : 'plan-day-long-ago');
  return days === 0 ? words.message('plan-day-today') : words.message('plan-day', { days: String(days) });
}

function show(turn: Turn, phase: PlanPhase, steps: readonly PlanStep[], at: number, step: PlanStep): Reply {
  const { words } = turn;
  const slots = { step: String(at), steps: String(steps.length) };
  return {
    tone: 'answer',
    title: words.passage(step.passage)?.title ?? phase.title,
    blocks: [
      textBlock(`**${words.message('plan-step', slots)}** ${step.say}`),
      ...passageShown(turn, phase, at, step.passage),
      ...(step.exercise ? [stopRule(words)] : []),
    ],
    choices: stepChoices(turn, at, step),
  };
}

function closing(turn: Turn, phase: PlanPhase, at: number, score: number | undefined): Reply {
  const { words } = turn;
  const { usual, 'when-to-be-seen': seen } = words.plan;
  return {
    tone: 'answer',
    title: words.passage(usual)?.title ?? phase.title,
    blocks: [
      ...againstBefore(turn, score),
      textBlock(words.message('plan-done')),
      ...passageShown(turn, phase, at, usual),
    ],
    choices: [...asks(words, seen), ...chips(words, 'chip-plan-back', 'chip-plan-leave')],
  };
}

/** How it goes against what is usual, in weeks; where they are in the plan stays as it is. */
function usual(turn: Turn): Reply {
  const { words, memory, reading } = turn;
  const { usual: id, 'when-to-be-seen': seen } = words.plan;
  const passage = words.passage(id);
  const { plan } = memory();
  if (passage === undefined) return plainReply(words.message('help'));
  give(turn, id);
  return {
    tone: 'answer',
    title: passage.title,
    blocks: answerBlocks(passage, words, memory(), reading),
    choices: [...asks(words, seen), ...chips(words, plan === undefined ? 'chip-plan' : 'chip-plan-resume')],
  };
}

function asks(words: Words, id: PassageId): readonly Choice[] {
  return choicesOf([words.passage(id)?.ask ?? words.message('chip-help')]);
}
