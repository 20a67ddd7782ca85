import type { Memory, OwnFigure } from './memory';
import type { Reading } from './reading';
import type { Route } from './route';
import { thresholds } from './thresholds';

/** Grown people weigh so many pounds; a bare number beyond is something else. */
const leastPounds = 80;
const mostPounds = 450;
/** More tablets, sessions or things than this are not counted. */
const mostCounted = 40;

/** The weight in pounds that a message tells last, or the bare number that can be one. */
export function bodyWeightIn({ quantities }: Reading): number | undefined {
  const told = quantities.flatMap((one) => (one.kind === 'weight' ? [one.pounds] : []));
  const bare = quantities.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  return told.at(-1) ?? bare.filter((value) => value >= leastPounds && value <= mostPounds).at(-1);
}

/** How many of something: the last small number that measures nothing else. */
export function countIn({ quantities }: Reading): number | undefined {
  const counts = quantities.flatMap((one) =>
    one.kind === 'number' && one.value <= mostCounted ? [one.value] : [],
  );
  return counts.at(-1);
}

/** "Sorry, I meant 170", "mine are 500s", "six of them": the last answer again, with the figure that it counts with. */
export function figureRoute(reading: Reading, memory: Memory): Route | undefined {
  const passage = memory.given.at(-1);
  const last = passage?.split('#')[0];
  const other = reading.questions.some(({ frame }) => frame.subjects.some(({ id }) => id !== last));
  if (passage === undefined || other || reading.words.length > thresholds.wordsOfAFigure) return undefined;
  const told = memory.countsWith.some((figure) => tells(figure, reading));
  return told ? { kind: 'answer', answers: [{ passage, confidence: 1, picked: true }] } : undefined;
}

function tells(figure: OwnFigure, reading: Reading): boolean {
  switch (figure) {
    case 'weight':
      return bodyWeightIn(reading) !== undefined;
    case 'tablets':
      return reading.quantities.some(({ kind }) => kind === 'strength' || kind === 'medicine-taken');
    case 'price':
      return (countIn(reading) ?? 1) > 1;
  }
}
