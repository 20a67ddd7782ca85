import {
  hardThings,
  historyIds,
  type HardThing,
  type HistoryId,
  type HistoryPhrase,
} from '../answers/history';
import { figuresAsked, type AnswersTo } from '../understanding/answer-in-full';
import { isNoAnswer } from './no-answer';
import type { HistoryTold } from './history-memory';
import type { Memory, OpenQuestion } from './memory';
import type { Reading } from './reading';
import type { HistoryStep } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

type OpenHistory = Extract<OpenQuestion, { kind: 'history' }>;

/** Of the questions that are open or were answered, those that a word or a number can answer. */
export function figuresOf(memory: Memory): AnswersTo | undefined {
  const { open } = memory;
  if (open?.kind !== 'history') return undefined;
  return {
    asked: figuresAsked.filter((one) => open.asks.includes(one)),
    last: answeredBefore(memory, open).flatMap((id) => figuresAsked.find((one) => one === id) ?? []),
  };
}

/** What can be put right, the latest first. */
function answeredBefore({ history }: Memory, { asks }: OpenHistory): readonly HistoryId[] {
  return history.answers
    .filter(({ id, as }) => as === 'told' && !asks.includes(id))
    .map(({ id }) => id)
    .reverse();
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
  if (asksForAnother(reading)) return undefined;
  if (isWhole(reading, 'skip')) return left(open, '');
  if (says(reading, 'later')) return 'leave';
  if (says(reading, 'step-back')) return 'back';
  if (says(reading, 'carry-on') || isRepeat(reading)) return 'ask-again';
  const told = open.asks.flatMap((id) => answerTo(id, reading, open));
  const beside = besides(reading, open);
  const corrects = told.length === 0 && reading.corrects && beside.some(({ id }) => isAnswered(id, memory));
  if (told.length + beside.length > 0 && !isAsking(reading))
    return { kind: 'told', told: [...told, ...restTold(reading, open, told), ...beside], corrects };
  if (isWhole(reading, 'unsure') || says(reading, 'unsure')) return left(open, reading.text);
  if (says(reading, 'no') || isWhole(reading, 'nothing')) return denied(open);
  if (isNoAnswer(reading)) return undefined;
  return { kind: 'told', told: [inOwnWords(reading, open)], corrects: false };
}

function isAnswered(id: HistoryId, { history }: Memory): boolean {
  return history.answers.some((one) => one.id === id);
}

/** "Give me a plan", "show my diary", "can I take nurofen": what another flow is for. */
function asksForAnother({ plan, diary, medicineCheck, mayTake }: Reading): boolean {
  const asked = [...plan, ...diary, ...medicineCheck].filter(({ share }) => share >= thresholds.command);
  return mayTake !== undefined || asked.some(({ id }) => ofOthers.has(id));
}

/** Of the plan, the diary and the medicine check. */
const ofOthers: ReadonlySet<string> = new Set(['start', 'usual', 'log', 'show', 'better', 'delete', 'clear']);

/** "What can I take, it is about a 7" is a question; what it tells is noted all the same. */
function isAsking(reading: Reading): boolean {
  return reading.asks && !isPart(reading, 'unsure') && isNoAnswer(reading);
}

function answerTo(id: HistoryId, reading: Reading, { asks, ages }: OpenHistory): readonly HistoryTold[] {
  const { answered, triage } = reading;
  const figure = quotesOf(id, answered);
  if (figure !== '') return [{ id, as: 'told', quote: figure }];
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
      return triage.circumstances.some((one) => ages.includes(one)) || isPart(reading, 'adult') ? [told] : [];
    case 'conditions':
      if (triage.circumstances.some((one) => !ages.includes(one))) return [told];
      return isMostly(reading, 'no-conditions') ? [none] : [];
  }
}

/** Figures that are told beside what was asked; they are kept by everything that hears them. */
function besides(reading: Reading, open: OpenHistory): readonly HistoryTold[] {
  const { answered } = reading;
  const ids = (answered?.told ?? []).map(({ figure }) => figure).filter((id) => !open.asks.includes(id));
  const figures = [...new Set(ids)].map((id): HistoryTold => ({
    id,
    as: 'told',
    quote: quotesOf(id, answered),
  }));
  const others = (['age', 'conditions'] as const)
    .filter((id) => !open.asks.includes(id) && !ids.some((one) => one === id))
    .flatMap((id) => answerTo(id, reading, open).filter(({ as }) => as === 'told'));
  return [...figures, ...others];
}

/** What answers a question by a word or a number, as typed. */
function quotesOf(id: HistoryId, answered: Reading['answered']): string {
  return (answered?.told ?? []).flatMap(({ figure, quote }) => (figure === id ? [quote] : [])).join(', ');
}

/** "Since Tuesday, at my sister's wedding": what no word of ours explains is what happened. */
function restTold(
  reading: Reading,
  { asks }: OpenHistory,
  told: readonly HistoryTold[],
): readonly HistoryTold[] {
  const rest = reading.answered?.rest ?? '';
  const untold = asks.filter((one) => !told.some(({ id }) => id === one));
  if (isPart(reading, 'unsure')) return untold.map((id) => ({ id, as: 'left', quote: '' }));
  const open = untold.includes('happened');
  return open && rest !== '' && reading.triage.circumstances.length === 0 && !reading.corrects
    ? [{ id: 'happened', as: 'told', quote: rest }]
    : [];
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
