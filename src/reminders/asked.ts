import type { Clock } from './clock';
import { blanked, findPhrases, straight, wordsIn, type PhraseFound } from './phrases';
import type { What, When } from './reminder';
import { createTimes, type TimeProblem, type TimesTold, type TimeWords } from './times';

/** One thing that a reminder can be for, by the words that tell it. */
export interface ReminderKind {
  readonly id: string;
  readonly words: readonly string[];
  /** May stand beside them. */
  readonly beside: readonly string[];
  /** A medicine in their own words is one of these, so that no dose is quoted. */
  readonly medicines: boolean;
}

/** Answers to whether they were seen after urgent care. */
export const seenAnswers = ['seen', 'waiting', 'not-seen', 'nobody'] as const;
export type SeenAnswer = (typeof seenAnswers)[number];

export const reminderRequests = [
  'list',
  'stop',
  'done',
  'again',
  'change',
  'calendar',
  'all',
  'ask-later',
  ...seenAnswers,
] as const;
export type ReminderRequest = (typeof reminderRequests)[number];

export interface ReminderWords {
  readonly kinds: readonly ReminderKind[];
  readonly asks: readonly string[];
  readonly notBefore: readonly string[];
  readonly notBeforeWithoutTime: readonly string[];
  readonly naming: readonly string[];
  readonly requests: Readonly<Record<ReminderRequest, readonly string[]>>;
  readonly around: readonly string[];
  readonly edges: readonly string[];
  readonly times: TimeWords;
}

/** What a message asks of reminders. */
export interface ReminderAsked {
  /** `time` and `what` answer our own questions, `change` moves the one spoken of last. */
  readonly request: 'set' | 'time' | 'what' | Exclude<ReminderRequest, 'all'>;
  readonly what?: What;
  readonly when: readonly When[];
  readonly problem?: TimeProblem;
  /** Of a stop: all of them, or the one at this place in the list. */
  readonly all: boolean;
  readonly place?: number;
}

/** What the conversation brings: our open question, or that a reminder was set or sent last. */
export type ReminderContext = 'when' | 'what' | 'set' | 'fired' | 'seen' | undefined;

export type ReadReminder = (
  typed: string,
  context: ReminderContext,
  clock: Clock,
  now: Date,
) => ReminderAsked | undefined;

/** More is a message of its own and not what a reminder says. */
const mostCharacters = 160;
/** Longer messages ask for no reminder. */
const mostRead = 400;

/** Not behind "Dr." */
const sentenceEnd = /(?<=\p{L}{3}\s*)[.!?](?=\s)|\n/u;

/** Builds the reader of requests for reminders. What it returns is pure. */
export function createReminders(words: ReminderWords): ReadReminder {
  const timesIn = createTimes(words.times);
  const asks = findPhrases(words.asks);
  const stops = findPhrases(words.requests.stop);
  const all = findPhrases(words.requests.all);
  const changes = findPhrases(words.requests.change);
  const kinds = words.kinds.map(({ words: named, ...kind }) => ({
    ...kind,
    named,
    find: findPhrases(named),
  }));
  const edges = findPhrases(words.edges);
  const around = new Set(words.around.flatMap(wordsIn));
  const naming = new Set(words.naming);
  const notBefore = findPhrases(words.notBefore);
  const softly = findPhrases(words.notBeforeWithoutTime);
  const wholes = new Map(
    reminderRequests.map((id) => [
      id,
      new Set(words.requests[id].map((phrase) => wordsIn(phrase).join(' '))),
    ]),
  );
  const repeating = findPhrases([...words.times.daily, ...words.times.weekdays, ...words.times.every]);

  return (typed, context, clock, now) => {
    if (typed.length > mostRead) return undefined;
    const text = straight(typed);
    if (isWhole(text, 'list')) return bare('list');
    if (isWhole(text, 'calendar')) return bare('calendar');
    const stop = stopIn(text);
    if (stop !== undefined) return stop;
    const answer = context === 'seen' ? seenAnswers.find((one) => isWhole(text, one)) : undefined;
    if (answer !== undefined) return bare(answer);
    if (context === 'fired') {
      for (const request of ['done', 'again'] as const) if (isWhole(text, request)) return bare(request);
    }
    if (isWhole(text, 'ask-later')) return bare('ask-later');
    const [asked] = asks(text);
    if (asked !== undefined) return requestBehind(text, asked, timesIn(text, clock, now));
    if (context === undefined && repeating(text)[0]?.start !== 0) return undefined;
    const told = timesIn(text, clock, now);
    const mayBeHour = context === 'when' || (context !== 'what' && changes(text).length > 0);
    const bareHour = mayBeHour && told.when.length === 0 && told.problem === undefined;
    return withoutAsking(text, context, bareHour ? timesIn(withHour(text), clock, now) : told);
  };

  function requestBehind(text: string, asked: PhraseFound, told: TimesTold): ReminderAsked | undefined {
    if (opens(notBefore, text, asked.end)) return undefined;
    const timed = told.when.length > 0 || told.problem !== undefined;
    if (!timed && opens(softly, text, asked.end)) return undefined;
    const [place] = asks(told.rest);
    if (place === undefined) return undefined;
    // "I run my life by reminders" asks for none: before the request nothing else stands in its clause.
    const clause =
      told.rest
        .slice(0, place.start)
        .split(/[.!?,;:\n]/)
        .at(-1) ?? '';
    if (!wordsIn(clause).every((word) => around.has(word))) return undefined;
    const from = told.rest.lastIndexOf(clause, place.start);
    const own = told.rest.slice(from);
    const [rest = ''] = blanked(own, { start: place.start - from, end: place.end - from }).split(sentenceEnd);
    const what = whatIn(rest).what ?? mentionedIn(blanked(told.rest, place));
    // "Those three, remind me" wants to hear them again.
    const isWhole = wordsIn(blanked(told.rest, place)).every((word) => around.has(word));
    if (what === undefined && !timed && !isWhole) return undefined;
    return { request: 'set', ...(what === undefined ? {} : { what }), ...timesOf(told) };
  }

  /** An answer to our question, a change of the last one, or "every morning at 8 for the exercises". */
  function withoutAsking(text: string, context: ReminderContext, told: TimesTold): ReminderAsked | undefined {
    const timed = told.when.length > 0 || told.problem !== undefined;
    if (context === 'what' && !timed) {
      const { what } = whatIn(text);
      return what === undefined ? undefined : { ...bare('what'), what };
    }
    if (!timed || text.includes('?')) return undefined;
    const changed = changes(told.rest);
    const left = changed.reduce(blanked, told.rest);
    const { what } = whatIn(left);
    if (what?.kind === 'own') return undefined;
    const onDays = told.when.length > 0 && told.when.every(({ repeat }) => repeat.kind === 'days');
    if (context === undefined && (what === undefined || !onDays)) return undefined;
    if (what !== undefined) return { request: 'set', what, ...timesOf(told) };
    return { request: changed.length > 0 && context !== 'when' ? 'change' : 'time', ...timesOf(told) };
  }

  /** "Stop reminding me to ice", "stop reminder 2". */
  function stopIn(text: string): ReminderAsked | undefined {
    const [found] = stops(text);
    const said = wordsIn(text);
    if (found === undefined || !said.some((word) => naming.has(word))) return undefined;
    if (!wordsIn(text.slice(0, found.start)).every((word) => around.has(word))) return undefined;
    const rest = text.slice(found.end);
    const place = /(?<!\d)[1-9]\d?(?!\d)/.exec(rest)?.[0];
    const named = wordsIn(rest).filter((word) => !naming.has(word) && !/^\d+$/.test(word));
    const { what } = whatIn(named.join(' '));
    return {
      ...bare('stop'),
      all: all(text).length > 0,
      ...(what === undefined ? {} : { what }),
      ...(place === undefined ? {} : { place: Number(place) }),
    };
  }

  function whatIn(text: string): { readonly what?: What } {
    const typed = trimmed(text);
    const said = wordsIn(typed).filter((word) => !around.has(word));
    if (said.length === 0) {
      const what = mentionedIn(text);
      return what === undefined ? {} : { what };
    }
    const known = kinds.find((kind) => accountsFor(kind, typed));
    if (known !== undefined) return { what: { kind: 'known', id: known.id } };
    const dose = kinds.find(({ medicines, find }) => medicines && find(typed).length > 0 && /\d/.test(typed));
    if (dose !== undefined) return { what: { kind: 'known', id: dose.id } };
    return { what: { kind: 'own', words: typed.slice(0, mostCharacters) } };
  }

  /** "I sit too long, remind me every half hour" tells elsewhere what it is for. */
  function mentionedIn(text: string): What | undefined {
    const kind = kinds.find(({ find }) => find(text).length > 0);
    return kind === undefined ? undefined : { kind: 'known', id: kind.id };
  }

  /** Its words stand there, and nothing else that counts. */
  function accountsFor({ find, beside, medicines }: (typeof kinds)[number], text: string): boolean {
    const found = find(text);
    const allowed = new Set(beside);
    const left = wordsIn(found.reduce(blanked, text));
    const isDose = (word: string): boolean => medicines && /^\d/.test(word);
    return found.length > 0 && left.every((word) => around.has(word) || allowed.has(word) || isDose(word));
  }

  /** Without the small words at either end: "to ring my sister, please" is "ring my sister". */
  function trimmed(text: string): string {
    let left = text.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    for (;;) {
      const found = edges(left);
      const edge = found.find(({ start, end }) => start === 0 || end === left.length);
      if (edge === undefined) return left;
      left = blanked(left, edge).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    }
  }

  /** The request and nothing but courtesy. */
  function isWhole(text: string, request: ReminderRequest): boolean {
    return [text, trimmed(text)].some((one) => wholes.get(request)?.has(wordsIn(one).join(' ')));
  }
}

function opens(find: (text: string) => readonly PhraseFound[], text: string, from: number): boolean {
  const behind = text.slice(from).replace(/^[\s,:;–-]+/, '');
  return find(behind)[0]?.start === 0;
}

function bare(request: ReminderAsked['request']): ReminderAsked {
  return { request, when: [], all: false };
}

function timesOf({ when, problem }: TimesTold): Pick<ReminderAsked, 'when' | 'problem' | 'all'> {
  return { when, all: false, ...(problem === undefined ? {} : { problem }) };
}

/** A mere number answers "at what time?". */
function withHour(text: string): string {
  return text.replace(/(^|\s)(\d{1,2})\W*$/, '$1at $2');
}
