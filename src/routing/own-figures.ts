import type { Memory, OwnFigure } from './memory';
import type { Reading } from './reading';
import type { Route } from './route';
import { thresholds } from './thresholds';
import { mostCounted } from '../understanding/quantity';

/** The weight in pounds that a message tells last, or the bare number that can be one. */
export function bodyWeightIn({ quantities }: Reading): number | undefined {
  const told = quantities.flatMap((one) => (one.kind === 'weight' ? [one.pounds] : []));
  const bare = quantities.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  return told.at(-1) ?? bare.filter(isBodyWeight).at(-1);
}

function isBodyWeight(pounds: number): boolean {
  return pounds >= thresholds.leastPounds && pounds <= thresholds.mostPounds;
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
  // "Day 5" names a subject, and is a figure.
  const figures = new Set(reading.quantities.flatMap(({ span }) => span.places));
  const other = reading.questions.some(({ frame }) =>
    frame.subjects.some(({ id, span }) => id !== last && !span.places.some((place) => figures.has(place))),
  );
  if (passage === undefined || other || reading.words.length > thresholds.wordsOfAFigure) return undefined;
  const told = memory.countsWith.some((figure) => tells(figure, reading, last));
  return told ? { kind: 'answer', answers: [{ passage, confidence: 1, picked: true }] } : undefined;
}

function tells(figure: OwnFigure, reading: Reading, topic: string | undefined): boolean {
  switch (figure) {
    case 'weight':
      return bodyWeightIn(reading) !== undefined;
    case 'tablets':
      return (
        reading.quantities.some(({ kind }) => kind === 'strength' || kind === 'medicine-taken') &&
        (reading.corrects || !asksSurely(reading))
      );
    case 'day':
      return (
        reading.quantities.some(({ kind }) => kind === 'day-of-illness') &&
        (reading.corrects || !asksSurely(reading))
      );
    case 'condition':
      return reading.dosesRefused.some((one) => one === topic) && !(reading.asks && asksSurely(reading));
    case 'price':
      return (countIn(reading) ?? 1) > 1 && !asksSurely(reading);
  }
}

/** "My pain is 7 out of 10" after a price asks for something else. */
function asksSurely({ questions: [first], notOurs }: Reading): boolean {
  return (first?.confidence ?? 0) >= thresholds.answer || (notOurs?.confidence ?? 0) >= thresholds.notOurs;
}
