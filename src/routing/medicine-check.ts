import { takenQuestion, type CheckRequest } from '../answers/medicine-check';
import { isNoAnswer } from './no-answer';
import { lastGiven, type Memory } from './memory';
import type { OpenCheckQuestion } from './medicine-check-memory';
import type { Reading } from './reading';
import type { MedicineCheckStep, Route } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

/** The medicine check: asked for, gone on with, or its open question answered. Nothing when the message is about something else. */
export function medicineCheckRoute(reading: Reading, memory: Memory): Route | undefined {
  const step = stepOf(reading, memory);
  return step === undefined ? undefined : { kind: 'medicine-check', step };
}

function stepOf(reading: Reading, memory: Memory): MedicineCheckStep | undefined {
  const { open, medicineCheck } = memory;
  if (reading.mayTake !== undefined || asks(reading, 'start')) return begin(reading, memory);
  if (open?.kind === 'which-medicine') return whichMedicine(reading);
  if (open?.kind === 'medicine-check') return whileChecking(reading, open.question, medicineCheck?.medicine);
  if (medicineCheck === undefined) return undefined;
  if (asks(reading, 'resume')) return { kind: 'resume' };
  if (medicineCheck.complete) return isCorrected(reading, memory) ? { kind: 'back' } : undefined;
  const planWaits = memory.plan?.left === false;
  return says(reading, 'carry-on') && !planWaits ? { kind: 'resume' } : undefined;
}

/** The medicine that is named, or else the one spoken of, or else the one taken last. */
function begin(reading: Reading, memory: Memory): MedicineCheckStep {
  const named = reading.mayTake?.topic ?? namedIn(reading);
  if (named !== undefined)
    return { kind: 'begin', medicines: [named], again: reading.mayTake?.again === true };
  const taken = reading.taken?.at(-1)?.medicine ?? memory.taken.at(-1)?.medicine;
  const spokenOf = [lastGiven(memory)?.topic, taken, memory.medicineCheck?.medicine].filter(
    (one) => one !== undefined,
  );
  return { kind: 'begin', medicines: [...new Set(spokenOf)], again: reading.mayTake?.again === true };
}

function namedIn({ questions }: Reading): string | undefined {
  return questions.flatMap(({ frame }) => frame.subjects.map(({ id }) => id))[0];
}

/** The answer to which medicine is meant: a name in a few words. */
function whichMedicine(reading: Reading): MedicineCheckStep | undefined {
  if (isLeft(reading)) return { kind: 'leave' };
  const named = namedIn(reading);
  return named !== undefined && isName(reading)
    ? { kind: 'begin', medicines: [named], again: false }
    : undefined;
}

/** Only a clear no leads to the next question; what is no answer at all leaves it open. */
function whileChecking(
  reading: Reading,
  question: OpenCheckQuestion,
  checked: string | undefined,
): MedicineCheckStep | undefined {
  if (isLeft(reading)) return { kind: 'leave' };
  if (asks(reading, 'back') || says(reading, 'step-back')) return { kind: 'back' };
  if (tells(reading, question)) return { kind: 'told' };
  const repeat = reading.commands.some(({ id, share }) => id === 'repeat' && share >= thresholds.command);
  const unclear = repeat || says(reading, 'asks-meaning');
  if (says(reading, 'carry-on') || asks(reading, 'resume') || unclear) return { kind: 'ask-again' };
  if (asks(reading, 'one') || says(reading, 'yes') || says(reading, 'meant-yes')) return { kind: 'which' };
  if (isNo(reading, question)) return { kind: 'none' };
  if (says(reading, 'unsure')) return { kind: 'unsure' };
  const isChecked = namedIn(reading) === checked;
  if (question.id === takenQuestion && isName(reading) && isChecked) return { kind: 'which' };
  return isNoAnswer(reading) ? undefined : { kind: 'unsure' };
}

/** "Nurofen": a name in a few words, which says neither how many nor when. */
function isName(reading: Reading): boolean {
  const brief = reading.words.length <= thresholds.wordsOfAMedicine;
  return brief && !reading.asks && namedIn(reading) !== undefined;
}

function isLeft(reading: Reading): boolean {
  return asks(reading, 'leave') || says(reading, 'later');
}

/** What matters is told in words: a circumstance, an age where ages are asked about, something that was taken. */
function tells(reading: Reading, { id, refusing, tellsAge }: OpenCheckQuestion): boolean {
  const { circumstances, supposedCircumstances } = reading.triage;
  const told = [...circumstances, ...supposedCircumstances].some((one) => refusing.includes(one));
  const age = tellsAge && reading.ownAges.length > 0;
  return told || age || (id === takenQuestion && reading.taken !== undefined);
}

function isNo(reading: Reading, { id }: OpenCheckQuestion): boolean {
  if (says(reading, 'unsure')) return false;
  const plainly = reading.medicineCheck.some(
    (one) => one.id === `no-${id}` && one.share >= thresholds.command,
  );
  return plainly || says(reading, 'no') || says(reading, 'none-of-these');
}

/** "Back", "I meant no" right behind a result. */
function isCorrected(reading: Reading, memory: Memory): boolean {
  const { medicineCheck } = memory;
  const wanted = asks(reading, 'back') || says(reading, 'step-back');
  return wanted && medicineCheck?.complete === true && medicineCheck.last === lastGiven(memory)?.id;
}

function asks({ medicineCheck }: Reading, request: CheckRequest): boolean {
  return medicineCheck.some(({ id, share }) => id === request && share >= thresholds.command);
}

/** Whether set phrases say all of it: then nothing is left for the statistics to suspect. */
export function isPlainlyOfCheck(reading: Reading, memory: Memory): boolean {
  const step = stepOf(reading, memory);
  if (step === undefined) return false;
  // What the check did not understand is for the statistics to judge.
  if (step.kind === 'unsure' && !says(reading, 'unsure')) return false;
  const { open } = memory;
  const figures = open?.kind === 'medicine-check' && open.question.id === takenQuestion;
  const limit = figures ? thresholds.wordsOfAFigure : thresholds.wordsOfAnAnswer;
  const brief = reading.words.length <= limit;
  return brief || step.kind === 'none' || step.kind === 'leave' || step.kind === 'back';
}
