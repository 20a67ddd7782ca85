import { wholeQuote } from '../triage/screened';
import type { ScreenPart, ScreenQuestion } from '../triage/screen-question';
import type { CheckInAnswer } from './check-in-memory';
import { isNoAnswer } from './no-answer';
import { gravestOf, leftAfter, partsAsked, type FollowUp } from './check-in-parts';
import { forgetStep, historyStep } from './history';
import type { Memory, OpenQuestion } from './memory';
import type { Reading } from './reading';
import type { CheckInStep, CommandId, Route } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

type OpenCheckIn = Extract<OpenQuestion, { kind: 'check-in' }>;

/** The check-in: asked for, gone on with, or its open question answered. Nothing when the message is about something else. */
export function checkInRoute(reading: Reading, memory: Memory): Route | undefined {
  const { open, checkIn } = memory;
  const forgets = forgetStep(reading);
  if (forgets !== undefined) return step(forgets);
  if (says(reading, 'check-me')) return step('begin');
  if (open?.kind === 'check-in') return whileCheckingIn(reading, open);
  if (open?.kind === 'history') {
    const told = historyStep(reading, open, memory);
    return told === undefined ? undefined : step(told);
  }
  return checkIn?.complete === false && says(reading, 'carry-on') ? step('begin') : undefined;
}

function step(one: CheckInStep): Route {
  return { kind: 'check-in', step: one };
}

/** Only a clear no leads to the next question; what is no answer at all leaves it open. */
function whileCheckingIn(reading: Reading, open: OpenCheckIn): Route | undefined {
  const { question, before, follow } = open;
  if (says(reading, 'later')) return step('leave');
  if (says(reading, 'step-back')) return step(follow === undefined ? 'back' : 'ask-again');
  if (says(reading, 'carry-on') || commands(reading, 'repeat')) return step('ask-again');
  if (says(reading, 'asks-meaning')) return step('explain');
  if (says(reading, 'meant-yes') && follow === undefined) return careFor(before ?? question, 'yes', reading);
  return follow?.kind === 'which' ? whileAskingWhich(reading, open) : whileAskingAll(reading, open);
}

function whileAskingAll(reading: Reading, { question, follow }: OpenCheckIn): Route | undefined {
  const parts = partsAsked(question, follow);
  const left = isSaidBeside(reading, question) ? undefined : leftAfter(reading, parts);
  if (isNo(reading, question) || left?.length === 0) return step('answered-no');
  if (left !== undefined && !says(reading, 'unsure') && !says(reading, 'yes'))
    return narrowed('rest', left, []);
  const gravest = gravestOf(parts);
  if (says(reading, 'yes')) {
    const differ = gravest.length < parts.length && !tellsASign(reading, question);
    return differ ? narrowed('which', gravest, parts) : careFor(question, 'yes', reading, gravest);
  }
  if (!says(reading, 'unsure') && !tells(reading, question) && isNoAnswer(reading)) return undefined;
  return careFor(question, 'unsure', reading, gravest);
}

/** They said yes to the whole: a clear no to the gravest of it leaves the next. */
function whileAskingWhich(reading: Reading, { question, follow }: OpenCheckIn): Route | undefined {
  const asked = partsAsked(question, follow);
  const next = gravestOf(question.parts.filter(({ id }) => follow?.others.includes(id) === true));
  if (isNo(reading, question) || leftAfter(reading, asked)?.length === 0)
    return careFor(question, 'yes', reading, next);
  if (says(reading, 'yes')) return careFor(question, 'yes', reading, asked);
  if (!says(reading, 'unsure') && !tells(reading, question) && isNoAnswer(reading)) return undefined;
  return careFor(question, 'unsure', reading, asked);
}

function narrowed(kind: FollowUp['kind'], asked: readonly ScreenPart[], all: readonly ScreenPart[]): Route {
  const parts = asked.map(({ id }) => id);
  const others = all.filter((part) => !asked.includes(part)).map(({ id }) => id);
  return step({ kind: 'narrowed', follow: { kind, parts, others } });
}

/** A sign or a circumstance that the question is about stands beside whatever is denied. */
function isSaidBeside(reading: Reading, question: ScreenQuestion): boolean {
  const { findings } = reading.triage;
  return findings.some(({ outcome }) => outcome !== 'set-aside') || tellsASign(reading, question);
}

function tellsASign({ triage }: Reading, { whenTold }: ScreenQuestion): boolean {
  const told = triage.findings.some(({ outcome }) => outcome === 'urgent' || outcome === 'confirm');
  return told || whenTold.some(({ circumstance }) => triage.circumstances.includes(circumstance));
}

/** "I take steroids" is near a subject as well, and is an answer. */
function tells({ asks, triage }: Reading, question: ScreenQuestion): boolean {
  return !asks && question.whenTold.some(({ circumstance }) => triage.circumstances.includes(circumstance));
}

function isNo(reading: Reading, question: ScreenQuestion): boolean {
  if (says(reading, 'unsure') || says(reading, 'yes')) return false;
  const plainly = reading.shortAnswers.some(
    ({ id, share }) => id === question.deniedAs && share >= thresholds.no,
  );
  return plainly || says(reading, 'no') || (question.parts.length === 0 && denies(reading, question));
}

/** "My bladder is fine" denies what was asked, unless anything else is told beside it. */
function denies({ triage: { findings, denied } }: Reading, question: ScreenQuestion): boolean {
  if (findings.some(({ outcome }) => outcome !== 'set-aside')) return false;
  const deniedInWords = findings
    .filter(({ assertion }) => assertion.presence === 'denied')
    .map(({ redFlag }) => redFlag);
  return [...denied, ...deniedInWords].some((id) => signsOf(question).includes(id));
}

function commands(reading: Reading, command: CommandId): boolean {
  return reading.commands.some(({ id, share }) => id === command && share >= thresholds.command);
}

function signsOf({ redFlag, also }: ScreenQuestion): readonly string[] {
  return [redFlag, ...also];
}

/**
 * A sign or a circumstance that the answer tells by itself says more than the question does.
 *
 * @param meant what of the question it is about, as grave as each other; the whole where there is none
 */
function careFor(
  question: ScreenQuestion,
  answer: CheckInAnswer['answer'],
  reading: Reading,
  meant: readonly ScreenPart[] = [],
): Route {
  const { findings, circumstances } = reading.triage;
  const signs = findings.filter(({ outcome }) => outcome === 'urgent' || outcome === 'confirm');
  const told = signs.find(({ redFlag }) => signsOf(question).includes(redFlag)) ?? signs[0];
  const circumstance = question.whenTold.find((one) => circumstances.includes(one.circumstance));
  const { redFlag, disposition } = told ?? circumstance ?? meant[0] ?? question;
  return {
    kind: 'urgent-care',
    redFlags: [redFlag],
    disposition,
    quote: told?.quote ?? wholeQuote(reading),
    words: told?.words ?? [],
    opening: answer === 'yes' ? 'new' : 'unclear-answer',
    checkIn: { id: question.id, answer },
    ...(told === undefined && circumstance === undefined ? { parts: meant.map(({ id }) => id) } : {}),
  };
}
