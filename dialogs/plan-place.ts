import type { PassageId } from '../src/answers/aspect';
import type { PlanPhase } from '../src/answers/plan';
import type { Block } from '../src/reply/reply';
import { givenKept } from './answer';
import { answerBlocks } from './compose-answer';
import { countsWith } from './own-figures';
import type { Turn } from './turn';

/** The passage as any answer gives it, and remembered as one: "how often?" then asks about it. */
export function passageShown(turn: Turn, phase: PlanPhase, at: number, id: PassageId): readonly Block[] {
  const passage = turn.words.passage(id);
  give(turn, id);
  stand(turn, phase, at);
  return passage === undefined ? [] : answerBlocks(passage, turn.words, turn.memory(), turn.reading);
}

/** Remembers a passage as given. */
export function give(turn: Turn, id: PassageId): void {
  const passage = turn.words.passage(id);
  turn.remember({
    given: [...turn.memory().given, id].slice(-givenKept),
    countsWith: passage === undefined ? [] : countsWith(passage, turn.words),
  });
}

/** Where they are now; a plan of other days, and its overview, ask for the pain anew. */
export function stand({ memory, remember }: Turn, { id }: PlanPhase, at: number): void {
  const last = memory().given.at(-1);
  const { plan } = memory();
  const pain = at === 0 || plan?.phase !== id ? undefined : plan.pain;
  remember({
    plan: {
      phase: id,
      at,
      left: false,
      ...(last === undefined ? {} : { last }),
      ...(pain === undefined ? {} : { pain }),
    },
  });
}
