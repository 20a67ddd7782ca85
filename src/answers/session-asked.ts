import { findConcepts } from '../understanding/find-mentions';
import { compilePhrase } from '../understanding/lexicon';
import type { MarkedText, WordLists } from '../understanding/token';

/** What a few words can ask of counting and timing. Of two equally long ones the first is meant. */
export const sessionRequests = [
  'hurts',
  'stop',
  'pause',
  'go-on',
  'left',
  'back',
  'skip',
  'done',
  'count',
  'time',
  'start',
  'did',
] as const;
export type SessionRequest = (typeof sessionRequests)[number];

/** What a message asks of counting and timing. */
export interface SessionAsked {
  /** Share (0..1] of the message's words that all this accounts for. */
  readonly share: number;
  /** Without one it only names a thing, how long or how many. */
  readonly request?: SessionRequest;
  /** The thing that it names. */
  readonly topic?: string;
  /** The thing spoken of last, of those that there is an amount of. */
  readonly carried?: string;
  /** That is the very last thing spoken of. */
  readonly inView: boolean;
  readonly seconds?: number;
  /** Repetitions that they tell, or ask for. */
  readonly count?: number;
  /** The count adds to what was told before. */
  readonly more: boolean;
  /** A gentler beginning. */
  readonly fewer: boolean;
}

export interface SessionPhrases {
  readonly requests: Readonly<Record<SessionRequest, readonly string[]>>;
  /** Topic → names. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly fewer: readonly string[];
  readonly more: readonly string[];
  readonly minutes: readonly string[];
  readonly seconds: readonly string[];
  /** In words → seconds. */
  readonly lengths: ReadonlyMap<string, number>;
  /** A number beside one of these counts no repetitions. */
  readonly sets: readonly string[];
  readonly around: readonly string[];
  /** Beside one of these nothing begins: it is a question. */
  readonly asking: readonly string[];
}

/** What was spoken of: the last topic, and those before it. */
export interface SpokenOf {
  readonly topic: string;
  readonly earlier?: readonly string[];
}

export type ReadSession = (
  text: MarkedText,
  spoken: SpokenOf | undefined,
) => { readonly session?: SessionAsked };

/** Longer messages ask for something else. */
const mostWords = 16;

type Meaning =
  | { readonly kind: 'request'; readonly request: SessionRequest }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'length'; readonly seconds: number }
  | { readonly kind: 'minutes' | 'seconds' | 'fewer' | 'more' | 'sets' | 'around' | 'asking' };

interface Meant {
  readonly meaning: Meaning;
  readonly first: number;
  readonly last: number;
}

/** Builds the reader of requests to count or to time. What it returns is pure. */
export function createSessionReader(
  words: SessionPhrases,
  lists: WordLists,
  numberIn: (word: string) => number | undefined,
): ReadSession {
  const listed = (meaning: Meaning, phrases: readonly string[]) =>
    phrases.map((phrase) => ({ meaning, pattern: compilePhrase(phrase, lists, 'all-words') }));
  const pairs = [
    ...sessionRequests.flatMap((request) => listed({ kind: 'request', request }, words.requests[request])),
    ...[...words.names].flatMap(([topic, names]) => listed({ kind: 'topic', topic }, names)),
    ...[...words.lengths].flatMap(([phrase, seconds]) => listed({ kind: 'length', seconds }, [phrase])),
    ...(['minutes', 'seconds', 'fewer', 'more', 'sets', 'around', 'asking'] as const).flatMap((kind) =>
      listed({ kind }, words[kind]),
    ),
  ];
  const patterns = pairs.map(({ pattern }) => pattern);

  return (text, spoken) => {
    const every = text.tokens.map((_, index) => index);
    if (every.length === 0 || every.length > mostWords) return {};
    const meant = findConcepts(text, every)
      .lookupAll(patterns)
      .flatMap(({ span: { first, last }, at }): Meant[] => {
        const meaning = pairs[at]?.meaning;
        return meaning === undefined ? [] : [{ meaning, first, last }];
      });
    const numbers = text.tokens.flatMap(({ word }, at) => {
      const value = numberIn(word);
      return value === undefined || value <= 0 ? [] : [{ value, at }];
    });
    const covered = new Set([
      ...meant.flatMap(({ first, last }) => every.slice(first, last + 1)),
      ...numbers.map(({ at }) => at),
    ]);
    const counted = text.content.length === 0 ? every : text.content;
    const share = counted.filter((at) => covered.has(at)).length / counted.length;
    const seconds = lengthIn(meant, numbers);
    const request = longest(meant.filter((one) => isRequest(one, meant, numbers, seconds)));
    const topic = topicIn(meant);
    const count = seconds === undefined ? countIn(meant, numbers) : undefined;
    const has = (kind: Meaning['kind']): boolean => meant.some(({ meaning }) => meaning.kind === kind);
    if (share === 0) return {};
    const session = {
      share,
      ...(request === undefined ? {} : { request }),
      ...(topic === undefined ? {} : { topic }),
      ...carriedOf(spoken),
      ...(seconds === undefined ? {} : { seconds }),
      ...(count === undefined ? {} : { count }),
      more: has('more'),
      fewer: has('fewer'),
    };
    return { session };
  };

  function carriedOf(spoken: SpokenOf | undefined): Pick<SessionAsked, 'carried' | 'inView'> {
    if (spoken === undefined) return { inView: false };
    // "Time it" behind a question that came between still means the thing, and nothing of long before.
    const latestFirst = [spoken.topic, ...(spoken.earlier ?? []).slice(-1)];
    const carried = latestFirst.find((topic) => words.names.has(topic));
    return { ...(carried === undefined ? {} : { carried }), inView: carried === spoken.topic };
  }
}

/**
 * "Count dead bugs" and "ice, 10 minute timer" ask for it; "plank hold time" and "ice timer" want to know how long, and so does
 * whatever is worded as a question.
 */
function isRequest(
  { meaning, first, last }: Meant,
  meant: readonly Meant[],
  numbers: readonly NumberAt[],
  seconds: number | undefined,
): boolean {
  const begins = meaning.kind === 'request' && (meaning.request === 'count' || meaning.request === 'time');
  if (!begins) return true;
  if (meant.some((one) => one.meaning.kind === 'asking')) return false;
  if (last > first || seconds !== undefined) return true;
  const passed = (at: number): boolean =>
    numbers.some((one) => one.at === at) ||
    meant.some((one) => one.meaning.kind === 'around' && one.first <= at && at <= one.last);
  return Array.from({ length: first }, (_, at) => at).every(passed);
}

/** "Stop the timer" is a stop, though "timer" stands in it. */
function longest(meant: readonly Meant[]): SessionRequest | undefined {
  const requests = meant.flatMap(({ meaning, first, last }) =>
    meaning.kind === 'request' ? [{ request: meaning.request, words: last - first }] : [],
  );
  const most = Math.max(...requests.map((one) => one.words));
  const said = requests.filter((one) => one.words === most).map(({ request }) => request);
  return sessionRequests.find((one) => said.includes(one));
}

function topicIn(meant: readonly Meant[]): string | undefined {
  const named = meant.flatMap(({ meaning, first, last }) =>
    meaning.kind === 'topic' ? [{ topic: meaning.topic, words: last - first }] : [],
  );
  return named.sort((a, b) => b.words - a.words)[0]?.topic;
}

interface NumberAt {
  readonly value: number;
  readonly at: number;
}

function lengthIn(meant: readonly Meant[], numbers: readonly NumberAt[]): number | undefined {
  const told = numbers.flatMap(({ value, at }) => {
    const unit = meant.find(({ meaning, first }) => first === at + 1 && meaning.kind in perUnit)?.meaning
      .kind;
    return unit === 'minutes' || unit === 'seconds' ? [value * perUnit[unit]] : [];
  });
  if (told.length > 0) return Math.round(told.reduce((sum, one) => sum + one, 0));
  const inWords = meant.flatMap(({ meaning, first, last }) =>
    meaning.kind === 'length' ? [{ seconds: meaning.seconds, words: last - first }] : [],
  );
  return inWords.sort((a, b) => b.words - a.words)[0]?.seconds;
}

const perUnit = { minutes: 60, seconds: 1 } as const;

/** A whole number that is not of a set: "set 2 done" tells of no two repetitions. */
function countIn(meant: readonly Meant[], numbers: readonly NumberAt[]): number | undefined {
  const ofSets = meant.flatMap(({ meaning, first, last }) =>
    meaning.kind === 'sets' ? [first - 1, last + 1] : [],
  );
  return numbers.find(({ value, at }) => Number.isInteger(value) && !ofSets.includes(at))?.value;
}
