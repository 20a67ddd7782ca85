import { atPlace } from '../answers/pointing';
import { diaryRoute, heardAsEntry, isNotedInstead } from './diary';
import { atDesk, deskAnswer } from './desk';
import { checkInRoute } from './check-in';
import { lastGiven, type Memory } from './memory';
import { probabilityNeeded } from '../triage/probability-needed';
import type { RedFlagFinding } from '../triage/finding';
import { isMild } from '../triage/sign';
import { isPlainReminder, reminderRoute } from './reminders';
import { figureRoute } from './own-figures';
import { isPlainlyOfCheck, medicineCheckRoute } from './medicine-check';
import { planRoute } from './plan';
import type { Reading } from './reading';
import { fallback, questionRoute } from './question-route';
import { sessionRoute } from './session';
import { summaryRoute } from './summary';
import { commandIds, type CommandId, type Route } from './route';
import { thresholds } from './thresholds';
import { says, urgentRoute, whileConfirming, whileWarned } from './urgent';

/**
 * One reading and a little memory → exactly one route. Danger comes first, then the answer to our own open question,
 * then what was asked for. Pure.
 */
export function decideRoute(read: Reading, memory: Memory): Route {
  const reading = heardAsEntry(read);
  const route =
    urgentRoute(reading, memory) ??
    unlessDoubtful(deskAnswer(reading, memory), reading, memory) ??
    handoffRoute(reading, memory) ??
    whileConfirming(reading, memory) ??
    whileWarned(reading, memory) ??
    unlessDoubtful(atDesk(reading, memory), reading, memory) ??
    checkInRoute(reading, memory) ??
    confirmRoute(reading, memory) ??
    medicineCheckRoute(reading, memory) ??
    reminderRoute(reading, memory) ??
    sessionRoute(reading, memory) ??
    summaryRoute(reading) ??
    diaryRoute(reading, memory) ??
    planRoute(reading, memory) ??
    openQuestionRoute(reading, memory) ??
    shapeRoute(reading, memory) ??
    figureRoute(reading, memory) ??
    wholeMessageRoute(reading, memory) ??
    unknownPlaceRoute(reading, memory) ??
    bareAnswerRoute(reading, memory) ??
    questionRoute(reading, memory);
  return isNotedInstead(route, reading, memory) ? { kind: 'diary', step: { kind: 'noted' } } : route;
}

/** A person is what they get at once, unless one is talking to them or a phrase told of a sign: then that is asked about first. */
function handoffRoute(reading: Reading, memory: Memory): Route | undefined {
  const asked = reading.commands.some(({ id, share }) => id === 'person' && share >= thresholds.expression);
  if (!asked || memory.desk?.state === 'connected') return undefined;
  return unlessDoubtful({ kind: 'handoff', step: 'person' }, reading, memory);
}

/** What has to do with a person gives way to a sign that phrases told of, not to one that only the statistics suspect. */
function unlessDoubtful(route: Route | undefined, reading: Reading, memory: Memory): Route | undefined {
  if (route === undefined || memory.open?.kind === 'confirm') return route;
  const doubt = confirmRoute(reading, memory);
  return doubt?.suspected === false ? doubt : route;
}

function confirmRoute(
  reading: Reading,
  memory: Memory,
): Extract<Route, { kind: 'confirm-red-flag' }> | undefined {
  const covered = [...memory.ruledOut, ...(memory.warning?.redFlags ?? [])];
  const finding = reading.triage.findings.find(
    ({ outcome, redFlag, disposition }) =>
      outcome === 'confirm' && !covered.includes(redFlag) && !isMild(disposition),
  );
  const asked = finding ?? (isPlainlySaid(reading, memory) ? undefined : secondOpinion(reading));
  if (asked === undefined || covered.includes(asked.redFlag)) return undefined;
  return { kind: 'confirm-red-flag', finding: asked, suspected: finding === undefined };
}

/** What our own words for counting, the summary, the diary, the plan, the medicine check and figures account for leaves nothing for the statistics to suspect. */
function isPlainlySaid(reading: Reading, memory: Memory): boolean {
  return (
    (isPlainReminder(reading) && reminderRoute(reading, memory) !== undefined) ||
    (sessionRoute(reading, memory) ??
      summaryRoute(reading) ??
      diaryRoute(reading, memory) ??
      planRoute(reading, memory)) !== undefined ||
    isPlainlyOfCheck(reading, memory) ||
    putsAFigureRight(reading, memory)
  );
}

/** "No sorry, since the 24th": a few words in which no phrase finds anything of a sign and that put our last answer right. */
function putsAFigureRight(reading: Reading, memory: Memory): boolean {
  const few = reading.words.length <= thresholds.wordsOfACorrection;
  return (
    few &&
    reading.corrects &&
    reading.triage.findings.length === 0 &&
    figureRoute(reading, memory) !== undefined
  );
}

/** The statistics may raise a message to a question; they never lower what the phrases found. */
function secondOpinion(reading: Reading): RedFlagFinding | undefined {
  const { suspected, triage, commands, smallTalk } = reading;
  const setPhrase = [...commands, ...smallTalk].some(({ share }) => share >= thresholds.command);
  const { findings, danger } = triage;
  const stands = findings.some(({ outcome }) => outcome === 'urgent' || outcome === 'confirm');
  if (suspected === undefined || setPhrase || stands) return undefined;
  if (triage.denied.includes(suspected.redFlag)) return undefined;
  if (findings.length === 0 && isPlainQuestion(reading)) return undefined;
  const likely = (danger?.probability ?? 0) >= probabilityNeeded.confirm;
  return likely && !isMild(suspected.disposition) ? suspected : undefined;
}

/** Short, and worded almost as a known question: nothing else hides in it. */
function isPlainQuestion({ questions: [first], words }: Reading): boolean {
  return (
    first !== undefined &&
    words.length <= thresholds.wordsOfPlainQuestion &&
    first.confidence >= thresholds.plainQuestion
  );
}

function shapeRoute(reading: Reading, memory: Memory): Route | undefined {
  const { shape } = reading;
  return shape.kind === 'text' ? undefined : fallback(shape, memory);
}

function openQuestionRoute(reading: Reading, memory: Memory): Route | undefined {
  const { open } = memory;
  const { country, chip } = reading;
  if (country !== undefined && (open?.kind === 'country' || (country.alone && !namesASubject(reading))))
    return { kind: 'continue', as: { kind: 'country', country: country.id } };
  if (chip !== undefined)
    return { kind: 'answer', answers: [{ passage: chip, confidence: 1, picked: true }] };
  const [first] = open?.kind === 'clarify' ? open.options : memory.offered;
  if (says(reading, 'yes') && first !== undefined)
    return { kind: 'answer', answers: [{ passage: first, confidence: 1, picked: true }] };
  if (open?.kind !== 'clarify') return undefined;
  const chosen = reading.place === undefined ? undefined : atPlace(open.options, reading.place);
  if (chosen !== undefined)
    return { kind: 'answer', answers: [{ passage: chosen, confidence: 1, picked: true }] };
  if (says(reading, 'none-of-these') || says(reading, 'no'))
    return fallback({ kind: 'none-of-these' }, memory);
  return undefined;
}

function namesASubject(reading: Reading): boolean {
  return isKnown(reading) || reading.questions.some(({ frame }) => frame.subjects.length > 0);
}

/** A place that nobody knows, when we asked for one. */
function unknownPlaceRoute(reading: Reading, memory: Memory): Route | undefined {
  const named = memory.open?.kind === 'country' && reading.words.length <= thresholds.wordsOfAPlace;
  return named && !namesASubject(reading) ? fallback({ kind: 'country-unknown' }, memory) : undefined;
}

/** "Yes", "none of these", "2" when nothing was asked or offered: no subject, so no answer. */
function bareAnswerRoute(reading: Reading, memory: Memory): Route | undefined {
  const bare =
    ['yes', 'no', 'unsure', 'none-of-these'].some((id) => says(reading, id)) ||
    reading.words.every((word) => /^\d+$/.test(word));
  return bare && !namesASubject(reading) ? fallback({ kind: 'not-found' }, memory) : undefined;
}

function wholeMessageRoute(reading: Reading, memory: Memory): Route | undefined {
  if (says(reading, 'not-meant') && !namesAnother(reading, memory))
    return { kind: 'command', command: 'not-meant' };
  const command = commandSaid(reading, thresholds.command);
  const elsewhere = ofLastAnswer.has(command) && namesAnother(reading, memory);
  if (command !== undefined && !elsewhere) return { kind: 'command', command };
  const talk = reading.smallTalk.find(({ share }) => share >= thresholds.expression);
  return talk === undefined || isKnown(reading) ? undefined : { kind: 'small-talk', id: talk.id };
}

/** Commands that go on with the last answer: "go back to massage" and "more about salts" ask for something else. */
const ofLastAnswer: ReadonlySet<CommandId | undefined> = new Set<CommandId>(['more', 'back', 'repeat']);

function namesAnother({ questions }: Reading, memory: Memory): boolean {
  const last = lastGiven(memory)?.topic;
  return questions.some(({ frame }) => frame.subjects.some(({ id }) => id !== last));
}

/** What another knowledge surely answers goes before our own small talk. */
function isKnown({ questions: [first] }: Reading): boolean {
  return first?.known === true;
}

function commandSaid(reading: Reading, atLeast: number): CommandId | undefined {
  const said = reading.commands.find(({ share }) => share >= atLeast);
  return commandIds.find((id) => id === said?.id);
}
