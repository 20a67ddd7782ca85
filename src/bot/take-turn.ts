import type { TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { decideRoute } from '../routing/decide-route';
import { diaryAfter } from '../routing/diary';
import {
  beganBefore,
  carriedFrom,
  daysSince,
  freshMemory,
  lastGiven,
  takenInADay,
  type Memory,
  type TakenThen,
} from '../routing/memory';
import { figuresOf } from '../routing/history';
import type { Reading } from '../routing/reading';
import { reminderContext } from '../routing/reminders';
import type { Route } from '../routing/route';
import { takenQuestion } from '../answers/medicine-check';
import { showsLinks } from '../reply/to-activity';
import { signsAfter } from '../routing/signs';
import { plainReply, type Reply } from '../reply/reply';
import type { Desk } from '../desk/desk';
import { deskUpToDate } from '../routing/desk';
import type { SummaryAddress } from '../summary/address';
import { charactersRead } from '../understanding/mark';
import type { Taken, TakenBefore } from '../understanding/taken-so-far';
import type { Clock } from '../reminders/clock';
import type { BotParts } from './backtalk-bot';
import type { Arrival } from './reminding';
import { withAnswered, withHeard } from './said';
import type { Conversation } from './conversation';
import type { Utterance } from './to-utterance';

/** What a dialog needs to speak, without knowing how turns are kept. */
export interface Exchange {
  readonly reading: Reading;
  readonly route: Route;
  readonly now: Date;
  readonly clock: Clock;
  /** How a reminder gets to them. */
  readonly arrival: Arrival;
  /** A calendar file can be given. */
  readonly calendar: boolean;
  readonly summaryAt?: SummaryAddress;
  /** Whom the conversation can be passed on to on this channel. */
  readonly desk?: Desk;
  readonly memory: () => Memory;
  readonly remember: (change: Partial<Memory>) => void;
  readonly forget: (...parts: readonly (keyof Memory)[]) => void;
  /** Everything that was told or is about them, whatever is added to the memory later. */
  readonly forgetAll: () => void;
  readonly say: (reply: Reply) => Promise<void>;
}

/** Lets the dialogs answer one exchange; returns their stack as it is afterwards. */
export type TalkTo = (
  context: TurnContext,
  exchange: Exchange,
  dialogs: DialogState | undefined,
) => Promise<DialogState | undefined>;

/** The outcome of one turn, before anything is kept or sent. */
export interface TakenTurn {
  readonly route: Route;
  readonly memory: Memory;
  readonly dialogs: DialogState | undefined;
  readonly replies: readonly Reply[];
}

/** Utterance → reading → route → replies. Touches nothing outside; a failed turn leaves no trace. */
export async function takeTurn(
  context: TurnContext,
  utterance: Utterance,
  conversation: Conversation,
  parts: Pick<BotParts, 'understand' | 'wordsFor' | 'talkTo' | 'now' | 'reminding'>,
  { summaryAt, desk }: Pick<Exchange, 'summaryAt' | 'desk'> = {},
): Promise<TakenTurn> {
  const now = parts.now();
  const { reminding } = parts;
  const { channelId, serviceUrl } = context.activity;
  const clock: Clock = {
    zone: utterance.zone ?? reminding.zone,
    told: utterance.zone !== undefined,
    quiet: reminding.quiet,
  };
  const before = upToDate(conversation.memory, now);
  const carried = carriedFrom(before);
  const answersTo = figuresOf(before);
  const text = lineMeant(utterance.text, before) ?? utterance.text;
  const reading = parts.understand(text, {
    countryAsked:
      before.open?.kind === 'country' || (before.warning !== undefined && before.country === undefined),
    dayAsked: before.open?.kind === 'plan-day',
    takenAsked: isAskedWhatWasTaken(before),
    ...(answersTo === undefined ? {} : { answersTo }),
    ...(carried === undefined ? {} : { carried }),
    circumstances: before.circumstances,
    takenBefore: { taken: before.taken, ...countedLast(before) },
    now,
    clock,
    reminder: reminderContext(before),
  });
  const route = decideRoute(reading, before);
  const told = { ...withWhatWasTold(before, reading, now), signs: signsAfter(route, before, now) };
  let memory = withHeard(told, utterance.text, now, desk !== undefined);
  const replies: Reply[] = [];
  const say = (reply: Reply): Promise<void> => {
    replies.push(reply);
    return Promise.resolve();
  };
  const isSilent = route.kind === 'handoff' && route.step === 'with-desk';
  if (utterance.onlyFiles && !isSilent) {
    await say(plainReply(parts.wordsFor(memory.country).message('attachment')));
    return { route, memory, dialogs: conversation.dialogs, replies };
  }
  if (utterance.text.length > charactersRead && !isSilent)
    await say(plainReply(parts.wordsFor(memory.country).message('too-long')));
  const exchange: Exchange = {
    reading,
    route,
    now,
    clock,
    arrival: reminding.arrivalOn(channelId, serviceUrl),
    calendar: showsLinks(channelId) && reminding.calendarAt('', serviceUrl) !== undefined,
    ...(summaryAt === undefined ? {} : { summaryAt }),
    ...(desk === undefined ? {} : { desk }),
    memory: () => memory,
    remember: (change) => {
      memory = { ...memory, ...change };
    },
    forget: (...names) => {
      memory = without(memory, names);
    },
    forgetAll: () => {
      memory = { ...freshMemory, greeted: memory.greeted };
    },
    say,
  };
  const dialogs = await parts.talkTo(context, exchange, conversation.dialogs);
  const shown = replies.at(-1)?.choices.map(({ value }) => value) ?? [];
  return { route, memory: { ...withAnswered(memory, replies, now), shown }, dialogs, replies };
}

/** A bare number means the line that stood beside it. */
function lineMeant(typed: string, { shown }: Memory): string | undefined {
  const number = /^\W*(\d)\W*$/.exec(typed)?.[1];
  return number === undefined ? undefined : shown[Number(number) - 1];
}

/** Circumstances, a weight, medicine taken, the day, a stated country and pain are noted whatever else the message says. */
function withWhatWasTold(memory: Memory, reading: Reading, now: Date): Memory {
  const { triage, country, ownPounds, taken, days, quantities } = reading;
  const years = reading.ownAges.at(-1);
  const named = new Set(quantities.flatMap((one) => (one.kind === 'medicine-taken' ? [one.medicine] : [])));
  const circumstances = [...new Set([...memory.circumstances, ...triage.circumstances])];
  return {
    ...memory,
    circumstances,
    ...diaryAfter(reading, memory, now),
    ...(ownPounds === undefined ? {} : { pounds: ownPounds }),
    ...(taken === undefined ? {} : { taken: taken.map((one) => toldNow(one, memory, named, reading, now)) }),
    ...(days === undefined ? {} : { began: beganBefore(days, now), days }),
    ...(years === undefined ? {} : { history: { ...memory.history, years } }),
    ...(country?.stated === true ? { country: country.id } : {}),
  };
}

function isAskedWhatWasTaken({ open }: Memory): boolean {
  return open?.kind === 'medicine-check' && open.question.id === takenQuestion;
}

/** The medicine that the last answer counted with, or that is being checked. */
function countedLast(memory: Memory): Pick<TakenBefore, 'counted'> {
  const { medicineCheck } = memory;
  if (medicineCheck !== undefined && isAskedWhatWasTaken(memory)) return { counted: medicineCheck.medicine };
  const last = lastGiven(memory);
  return last === undefined || !memory.countsWith.includes('tablets') ? {} : { counted: last.topic };
}

/** What the time makes of the memory: tablets are counted for a day, and days go on. */
export function upToDate(memory: Memory, now: Date): Memory {
  const { began } = memory;
  return {
    ...deskUpToDate(memory, now),
    taken: takenInADay(memory, now),
    ...(began === undefined ? {} : { days: daysSince(began, now) }),
  };
}

/** What the message says nothing of keeps the time at which it was told. */
function toldNow(
  one: Taken,
  { taken }: Memory,
  named: ReadonlySet<string>,
  { takenAt, corrects }: Reading,
  now: Date,
): TakenThen {
  const before = taken.find(({ medicine }) => medicine === one.medicine);
  if (before !== undefined && !named.has(one.medicine)) return before;
  const at = latest(before, takenAt, corrects);
  return { ...one, told: now.toISOString(), ...(at === undefined ? {} : { at }) };
}

/** The last of it is the latest that was told of, unless they put that right; what has no time may have been the last. */
function latest(
  before: TakenThen | undefined,
  told: string | undefined,
  corrects: boolean,
): string | undefined {
  if (before === undefined || corrects) return told ?? before?.at;
  if (told === undefined || before.at === undefined) return undefined;
  return Date.parse(before.at) > Date.parse(told) ? before.at : told;
}

/** The memory without these parts of it. */
export function without(memory: Memory, names: readonly (keyof Memory)[]): Memory {
  const kept = Object.entries(memory).filter(([name]) => !names.some((one) => one === name));
  return { ...freshMemory, ...Object.fromEntries(kept) };
}
