import type { RedFlagFinding } from '../triage/finding';
import { gravest } from '../triage/screen';
import { dispositions, isMild, type Disposition } from '../triage/sign';
import type { Memory, Warning } from './memory';
import type { Reading } from './reading';
import type { Continuation, Route } from './route';
import { thresholds } from './thresholds';

/** Short answers that lift a warning or open something need to be clearer than others. */
const demanding: Readonly<Record<string, number>> = {
  no: thresholds.no,
  mistake: thresholds.no,
  yes: thresholds.yes,
  'check-me': thresholds.command,
  'carry-on': thresholds.command,
  later: thresholds.command,
  'step-back': thresholds.command,
  'meant-yes': thresholds.command,
  'asks-meaning': thresholds.command,
};

/** Whether a short answer of this meaning is what the message says. */
export function says(reading: Reading, id: string): boolean {
  return reading.shortAnswers.some(
    (one) => one.id === id && one.share >= (demanding[id] ?? thresholds.shortAnswer),
  );
}

/** Findings that call for action now, and the milder ones that make a note. */
export function urgentFindings(reading: Reading): readonly RedFlagFinding[] {
  return reading.triage.findings.filter(({ outcome }) => outcome === 'urgent');
}

/** Urgent care for what this message tells, if it tells anything that the warning in force does not cover. */
export function urgentRoute(reading: Reading, memory: Memory): Route | undefined {
  const findings = urgentFindings(reading);
  const disposition = gravest(findings);
  const [first] = findings;
  if (first === undefined || disposition === undefined || isMild(disposition)) return undefined;
  const redFlags = [...new Set(findings.map(({ redFlag }) => redFlag))];
  const { warning } = memory;
  const words = [...new Set(findings.flatMap((finding) => finding.words))];
  const found = { redFlags, disposition, quote: first.quote, words };
  if (warning === undefined) return { kind: 'urgent-care', ...found, opening: 'new' };
  const known = redFlags.every((id) => warning.redFlags.includes(id));
  const opening = known && !isGraver(disposition, warning.disposition) ? 'held' : 'new';
  return { kind: 'urgent-care', ...together(found, warning), opening };
}

type Danger = Pick<Warning, 'redFlags' | 'disposition' | 'quote' | 'words'>;

/** A warning in force and what is told now: the graver of the two leads, and nothing is forgotten. */
function together(found: Danger, warning: Danger): Danger {
  const milder = isGraver(warning.disposition, found.disposition);
  const [lead, rest] = milder ? [warning, found] : [found, warning];
  return {
    ...lead,
    redFlags: [...new Set([...lead.redFlags, ...rest.redFlags])],
    words: [...new Set([...lead.words, ...rest.words])],
  };
}

function isGraver(a: Disposition, b: Disposition): boolean {
  return dispositions.indexOf(a) < dispositions.indexOf(b);
}

/**
 * What a message means while a warning waits to be acknowledged: an answer to it, or something else, which is held
 * back. Nothing else is offered until then.
 */
export function whileWarned(reading: Reading, memory: Memory): Route | undefined {
  const { warning } = memory;
  if (warning === undefined) return undefined;
  if (warning.acknowledged) return triedInVain(reading, memory);
  const answer = answerToWarning(reading, memory);
  if (answer !== undefined) return { kind: 'continue', as: answer };
  const denied = deniedSigns(reading);
  return {
    kind: 'urgent-care',
    redFlags: warning.redFlags.filter((id) => !denied.has(id)),
    disposition: warning.disposition,
    quote: warning.quote,
    words: warning.words,
    opening: 'held',
  };
}

/** They went to get help, and no one picks up: that is about the warning, whatever was spoken of since. */
function triedInVain(reading: Reading, { open }: Memory): Route | undefined {
  const inVain = says(reading, 'nobody-answers') && open?.kind !== 'seen';
  return inVain ? { kind: 'continue', as: { kind: 'nobody-answers' } } : undefined;
}

function answerToWarning(reading: Reading, memory: Memory): Continuation | undefined {
  if (isRetraction(reading, memory)) return { kind: 'retracted' };
  if (says(reading, 'refuses')) return { kind: 'refused' };
  if (says(reading, 'nobody-answers')) return { kind: 'nobody-answers' };
  if (reading.country !== undefined) return { kind: 'country', country: reading.country.id };
  if (says(reading, 'helper')) return { kind: 'for-someone-else' };
  if (says(reading, 'understood')) return { kind: 'acknowledged' };
  return undefined;
}

/**
 * Taken back only when the sign itself is denied; "I am fine, just give me a stretch" takes nothing back, and words of
 * despair are not taken back by "just kidding".
 */
function isRetraction(reading: Reading, { warning }: Memory): boolean {
  if (warning === undefined || warning.crisis) return false;
  if (says(reading, 'mistake') || isDenialOf(warning, reading)) return true;
  const denied = deniedSigns(reading);
  return warning.redFlags.every((id) => denied.has(id));
}

/** Signs that a message denies and nowhere tells. */
function deniedSigns({ triage: { findings } }: Reading): ReadonlySet<string> {
  const denied = findings.filter(({ assertion }) => assertion.presence === 'denied');
  return new Set(
    denied
      .map(({ redFlag }) => redFlag)
      .filter((id) =>
        findings.every(({ redFlag, assertion }) => redFlag !== id || assertion.presence === 'denied'),
      ),
  );
}

/**
 * "It's not numb, I was sat funny": the one sign of a warning denied in the very word that told it. With several signs in
 * force each has to be denied by itself.
 */
function isDenialOf({ redFlags, words }: Warning, { deniedWords, triage }: Reading): boolean {
  const tells = triage.findings.some(({ outcome }) => outcome === 'urgent' || outcome === 'confirm');
  return redFlags.length === 1 && !tells && deniedWords.some((word) => words.includes(word));
}

/** Neither yes nor "not sure", but a question or a request of its own. */
function asksSomethingElse(reading: Reading): boolean {
  if (says(reading, 'yes') || says(reading, 'unsure')) return false;
  const asks = reading.questions.some(({ confidence }) => confidence >= thresholds.answer);
  return asks || reading.commands.some(({ share }) => share >= thresholds.command);
}

function tellsOf(id: string, { triage }: Reading): boolean {
  return triage.findings.some(
    ({ redFlag, outcome }) => redFlag === id && (outcome === 'urgent' || outcome === 'confirm'),
  );
}

/** The answer to "is this happening now?": no clear no counts as yes, unless only the statistics asked. */
export function whileConfirming(reading: Reading, memory: Memory): Route | undefined {
  const { open } = memory;
  if (open?.kind !== 'confirm' && open?.kind !== 'supposed') return undefined;
  const denied = reading.triage.findings.some(
    (one) => one.redFlag === open.redFlag && one.assertion.presence === 'denied',
  );
  const sure = !says(reading, 'unsure') && !says(reading, 'yes');
  const otherwise = reading.triage.denied.includes(open.redFlag) && sure && !tellsOf(open.redFlag, reading);
  const no =
    (says(reading, 'no') && !says(reading, 'unsure')) || denied || otherwise || says(reading, 'mistake');
  if (no) return { kind: 'continue', as: { kind: 'ruled-out' } };
  if (open.kind === 'supposed' && !says(reading, 'yes')) return undefined;
  if (open.kind === 'confirm' && open.suspected && asksSomethingElse(reading)) return undefined;
  const { redFlag, disposition, quote } = open;
  const words: readonly string[] = [];
  const opening = says(reading, 'yes') ? 'new' : 'unclear-answer';
  return { kind: 'urgent-care', redFlags: [redFlag], disposition, quote, words, opening };
}
