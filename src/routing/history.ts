import {
  hardThings,
  historyIds,
  type HardThing,
  type HistoryId,
  type HistoryPhrase,
} from '../answers/history';
import { figuresAsked, type FigureAsked } from '../understanding/answer-in-full';
import { isNoAnswer } from './no-answer';
import type { HistoryTold } from './history-memory';
import type { Memory, OpenQuestion } from './memory';
import type { Reading } from './reading';
import type { HistoryStep } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

type OpenHistory = Extract<OpenQuestion, { kind: 'history' }>;

/** Of the questions that are open or were asked before them, those that a word or a number can answer. */
export function figuresOf({ open, history }: Memory):
  | {
      readonly asked: readonly FigureAsked[];
      readonly last: readonly FigureAsked[];
    }
  | undefined {
  if (open?.kind !== 'history') return undefined;
  const among = (ids: readonly HistoryId[]): readonly FigureAsked[] =>
    figuresAsked.filter((one) => ids.includes(one));
  return { asked: among(open.asks), last: among(history.last) };
}

/** What is to be forgotten of the answers, on request and whatever is open. */
export function forgetStep({ history }: Reading): HistoryStep | undefined {
  const id = historyIds.find((one) =>
    history.some((said) => said.id === `forget-${one}` && said.share >= thresholds.command),
  );
  return id === undefined ? undefined : { kind: 'forget', id };
}

/** An answer to what is asked beside the danger signs. Nothing where the message is about something else. */
export function historyStep(
  reading: Reading,
  open: OpenHistory,
  memory: Memory,
): HistoryStep | 'back' | 'leave' | 'ask-again' | undefined {
  if (reading.triage.findings.some(({ outcome }) => outcome === 'confirm')) return undefined;
  if (isWhole(reading, 'skip')) return left(open, '');
  if (says(reading, 'later')) return 'leave';
  if (says(reading, 'step-back')) return 'back';
  if (says(reading, 'carry-on') || isRepeat(reading)) return 'ask-again';
  const told = open.asks.flatMap((id) => answerTo(id, reading, open));
  const beside = besides(reading, open);
  if (told.length + beside.length > 0 && !isAsking(reading))
    return { kind: 'told', told: [...told, ...restTold(reading, open, told), ...beside], corrects: false };
  const corrected = reading.corrects
    ? memory.history.last.flatMap((id) => answerTo(id, reading, { ...open, asks: memory.history.last }))
    : [];
  if (corrected.length > 0) return { kind: 'told', told: corrected, corrects: true };
  if (isWhole(reading, 'unsure') || says(reading, 'unsure')) return left(open, reading.text);
  if (says(reading, 'no') || isWhole(reading, 'nothing')) return denied(open);
  if (isNoAnswer(reading)) return undefined;
  return { kind: 'told', told: [inOwnWords(reading, open)], corrects: false };
}

/** "What can I take, it is about a 7" is a question; what it tells is noted all the same. */
function isAsking(reading: Reading): boolean {
  return reading.asks && isNoAnswer(reading);
}

function answerTo(id: HistoryId, reading: Reading, { asks, ages }: OpenHistory): readonly HistoryTold[] {
  const { answered, triage } = reading;
  const figure = answered?.told.find((one) => one.figure === id);
  if (figure !== undefined) return [{ id, as: 'told', quote: figure.quote }];
  const quote = ownWords(reading);
  const told = { id, as: 'told', quote } as const;
  const none = { id, as: 'none', quote } as const;
  switch (id) {
    case 'began':
    case 'pain':
      return [];
    case 'happened':
      return isPart(reading, 'what-happened') ? [told] : [];
    case 'taken':
      if (isMostly(reading, 'nothing')) return [none];
      return namesSomethingTaken(reading) && asks.length === 1 ? [told] : [];
    case 'function':
      if (hardIn(reading).length > 0) return [told];
      return isMostly(reading, 'nothing-hard') ? [none] : [];
    case 'age':
      return triage.circumstances.some((one) => ages.includes(one)) ? [told] : [];
    case 'conditions':
      if (triage.circumstances.some((one) => !ages.includes(one))) return [told];
      return isMostly(reading, 'no-conditions') ? [none] : [];
  }
}

/** What is told beside what was asked: its figures are kept by everything that hears them. */
function besides(reading: Reading, { asks }: OpenHistory): readonly HistoryTold[] {
  const { days, scores, quantities, ownAges } = reading;
  const taken = quantities.some(({ kind }) => kind === 'medicine-taken');
  const told: Partial<Record<HistoryId, boolean>> = {
    began: days !== undefined,
    pain: scores.some(({ named }) => named),
    taken,
    age: ownAges.length > 0,
  };
  return historyIds
    .filter((id) => told[id] === true && !asks.includes(id))
    .map((id) => ({ id, as: 'told', quote: ownWords(reading) }));
}

/** "Since Tuesday, at my sister's wedding": what no word of ours explains is what happened. */
function restTold(
  reading: Reading,
  { asks }: OpenHistory,
  told: readonly HistoryTold[],
): readonly HistoryTold[] {
  const rest = reading.answered?.rest ?? '';
  const open = asks.includes('happened') && !told.some(({ id }) => id === 'happened');
  return open && rest !== '' ? [{ id: 'happened', as: 'told', quote: rest }] : [];
}

/** Words that fit none of the questions are kept as an answer to the one they are likeliest for. */
function inOwnWords(reading: Reading, { asks }: OpenHistory): HistoryTold {
  const freely = asks.find((one) => one === 'happened' || (one === 'taken' && namesSomethingTaken(reading)));
  const id = freely ?? asks[0] ?? 'happened';
  return { id, as: 'told', quote: reading.text };
}

function namesSomethingTaken({ questions }: Reading): boolean {
  return questions.some(({ frame }) => frame.subjects.length > 0);
}

function left({ asks }: OpenHistory, quote: string): HistoryStep {
  return { kind: 'told', told: asks.map((id) => ({ id, as: 'left', quote })), corrects: false };
}

/** A plain no: nothing was taken, nothing is hard, no condition; of the others it says nothing. */
function denied({ asks }: OpenHistory): HistoryStep {
  const deniable: readonly HistoryId[] = ['taken', 'function', 'conditions'];
  const told = asks.map((id) => ({ id, as: deniable.includes(id) ? 'none' : 'left', quote: '' }) as const);
  const some = told.filter(({ as }) => as === 'none');
  return { kind: 'told', told: some.length > 0 ? some : told, corrects: false };
}

function ownWords({ answered, text }: Reading): string {
  return answered === undefined || answered.rest === '' ? text : answered.rest;
}

/** What is hard, by what the words name. */
export function hardIn(reading: Reading): readonly HardThing[] {
  return hardThings.filter((one) => isPart(reading, `hard-${one}`));
}

function isWhole({ history }: Reading, phrase: HistoryPhrase): boolean {
  return history.some(({ id, share }) => id === phrase && share >= thresholds.command);
}

function isMostly({ history }: Reading, phrase: HistoryPhrase): boolean {
  return history.some(({ id, share }) => id === phrase && share >= thresholds.shortAnswer);
}

function isPart({ history }: Reading, phrase: HistoryPhrase): boolean {
  return history.some(({ id }) => id === phrase);
}

function isRepeat({ commands }: Reading): boolean {
  return commands.some(({ id, share }) => id === 'repeat' && share >= thresholds.command);
}
