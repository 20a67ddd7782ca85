import type { PassageId } from '../answers/aspect';
import type { Candidate, Ranked } from '../answers/rank';
import { isMild } from '../triage/sign';
import { lastGiven, type Memory } from './memory';
import type { Reading } from './reading';
import type { AnswerChoice, FallbackReason, Route } from './route';
import { thresholds } from './thresholds';
import { urgentFindings } from './urgent';

/** What a question leads to: an answer or two, what a supposed or mild sign calls for, readings to choose from, or an honest no. */
export function questionRoute(reading: Reading, memory: Memory): Route {
  const [first] = reading.questions;
  const note = noteOf(reading);
  const supposed = reading.triage.findings.find(({ outcome }) => outcome === 'supposed');
  const extras = { ...(supposed === undefined ? {} : { supposed }), ...(note === undefined ? {} : { note }) };
  const confidence = first?.confidence ?? 0;
  if (
    supposed === undefined &&
    note === undefined &&
    reading.notOurs !== undefined &&
    reading.notOurs.confidence >= thresholds.notOurs
  ) {
    return fallback({ kind: 'not-ours', id: reading.notOurs.id }, memory);
  }
  const clear = reading.questions.filter(
    ({ confidence, vague }) => confidence >= thresholds.answer && !vague,
  );
  const answers = clear.flatMap((question) => choicesFor(question, memory, clear.length === 1));
  const unpriced = withoutPrice(first);
  if (unpriced !== undefined && supposed === undefined && note === undefined)
    return aboutUnpriced(unpriced, first, memory);
  if (answers.length > 0) return { kind: 'answer', answers, ...extras };
  if (supposed !== undefined || note !== undefined)
    return aboutSigns(note === undefined ? 'warning-signs#what' : 'see-doctor#when', extras);
  const talk = reading.smallTalk.find(({ share }) => share >= thresholds.expressionWithoutAnswer);
  if (talk !== undefined && confidence < Math.max(thresholds.clarify, talk.share))
    return { kind: 'small-talk', id: talk.id };
  if (
    first !== undefined &&
    confidence >= thresholds.clarify &&
    memory.misses < thresholds.missesBeforePerson
  ) {
    const options = optionsOf(first, memory);
    if (options.length > 1) return { kind: 'clarify', options };
  }
  const offered = followUpOptions(first, memory);
  if (offered.length > 1) return { kind: 'clarify', options: offered };
  if (reading.suggested.length > 0) return fallback({ kind: 'not-found' }, memory, reading.suggested);
  return fallback({ kind: 'not-found' }, memory, passagesOf(first));
}

/** "And massage?" after a price: that there is none, and what else there is to say. */
function aboutUnpriced(topic: string, question: Ranked | undefined, memory: Memory): Route {
  const other = question?.candidates.find((one) => one.topic === topic && one.unpriced !== true);
  return question?.asksPrice === 'as-before' && other !== undefined
    ? {
        kind: 'answer',
        answers: [{ passage: other.passage, confidence: question.confidence, picked: false }],
        unpriced: topic,
      }
    : fallback({ kind: 'no-price', topic }, memory, passagesOf(question));
}

/** A subject whose price is asked and not known: a neighbour's price is never borrowed. */
function withoutPrice(question: Ranked | undefined): string | undefined {
  const [first] = question?.candidates ?? [];
  if (first?.unpriced === true && (question?.confidence ?? 0) >= thresholds.answer) return first.topic;
  const leantOn = question?.leaning === true ? question.candidates[0]?.topic : undefined;
  const named = question?.frame.subjects.map(({ id }) => id) ?? [];
  const best = question?.candidates[0]?.topic;
  const topic = named.find((id) => id === best) ?? named[0] ?? leantOn;
  const asksPrice = question?.asksPrice === 'in-words' && question.frame.aspects[0]?.id === 'cost';
  const known = question?.candidates.some(
    (candidate) => candidate.topic === topic && candidate.aspect === 'cost',
  );
  return asksPrice && known === false ? topic : undefined;
}

type Extras = Pick<Extract<Route, { kind: 'answer' }>, 'supposed' | 'note'>;

function aboutSigns(passage: 'warning-signs#what' | 'see-doctor#when', extras: Extras): Route {
  return { kind: 'answer', answers: [{ passage, confidence: thresholds.answer, picked: false }], ...extras };
}

function noteOf(reading: Reading): Extras['note'] {
  return urgentFindings(reading).find(({ disposition }) => isMild(disposition));
}

/** What answers a question, and behind it what answers it nearly as likely, where that is about something else. */
function choicesFor(
  { candidates, confidence, leaning }: Ranked,
  memory: Memory,
  isOnlyOne: boolean,
): readonly AnswerChoice[] {
  const [best, next] = candidates.filter(
    ({ passage }) => !memory.notMeant.includes(passage) || passage === lastGiven(memory)?.id,
  );
  if (best === undefined) return [];
  const first = { passage: best.passage, confidence, picked: false };
  const isRival =
    isOnlyOne &&
    !leaning &&
    next !== undefined &&
    next.topic !== best.topic &&
    next.unpriced !== true &&
    best.score - next.score < thresholds.rivalWithin;
  return isRival
    ? [first, { ...first, passage: next.passage, confidence: 1 - confidence, rival: true }]
    : [first];
}

function optionsOf({ candidates }: Ranked, memory: Memory): readonly Candidate[] {
  const fresh = candidates.filter(({ passage }) => !memory.notMeant.includes(passage));
  const best = fresh[0]?.score ?? 0;
  return fresh.filter(({ score }) => score >= best * thresholds.offeredShare).slice(0, thresholds.offered);
}

/** "So what now?" after an answer: what is near the subject spoken of, rather than nothing. */
function followUpOptions(question: Ranked | undefined, memory: Memory): readonly Candidate[] {
  const last = lastGiven(memory);
  if (question?.elliptical !== true || last === undefined || memory.misses >= thresholds.missesBeforePerson)
    return [];
  const ofTopic = question.candidates.filter(
    ({ topic, passage }) => topic === last.topic && passage !== last.id,
  );
  return ofTopic.slice(0, thresholds.offered);
}

/** A message without an answer, and passages near to it. */
export function fallback(reason: FallbackReason, memory: Memory, near: readonly PassageId[] = []): Route {
  return { kind: 'fallback', reason, attempt: memory.misses + 1, near: near.slice(0, thresholds.offered) };
}

function passagesOf(ranked: Ranked | undefined): readonly PassageId[] {
  return ranked?.candidates.map(({ passage }) => passage) ?? [];
}
