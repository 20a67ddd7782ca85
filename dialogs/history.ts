import { nextRound, type HistoryId, type HistoryQuestion } from '../src/answers/history';
import type { CheckIn } from '../src/routing/check-in-memory';
import { hardIn } from '../src/routing/history';
import type { HistoryTold } from '../src/routing/history-memory';
import type { HistoryStep } from '../src/routing/route';
import { choicesOf, textBlock, type Block, type Reply } from '../src/reply/reply';
import type { Slots, Words } from '../src/reply/words';
import { checkInResult } from './check-in-result';
import { withFunction } from './history-diary';
import { isKnownIn } from './history-known';
import { answerWords, conditionsOf } from './history-words';
import type { Turn } from './turn';

/** What of the next round is not known; nothing when all is. */
export function nextAsked(turn: Turn, checkIn: CheckIn): readonly HistoryId[] {
  return nextRound(turn.words.checkIn.history, isKnownIn(turn, checkIn));
}

/** The next questions beside the danger signs; when there is none, the result. */
export function askHistory(
  turn: Turn,
  checkIn: CheckIn,
  before: readonly Block[] = [],
  asks: readonly HistoryId[] = nextAsked(turn, checkIn),
): Reply {
  if (asks.length === 0) {
    turn.remember({ checkIn: { ...checkIn, complete: true } });
    turn.forget('open');
    return checkInResult(turn, before);
  }
  const { ages } = turn.words.checkIn.history;
  turn.remember({ checkIn, open: { kind: 'history', asks, ages }, misses: 0 });
  const reply = historyQuestion(turn, asks);
  return { ...reply, blocks: [...before, ...reply.blocks] };
}

/** Each question with why it is asked; choices for the first of them, unless a number answers one. */
export function historyQuestion({ words, memory }: Turn, asks: readonly HistoryId[]): Reply {
  const { questions } = words.checkIn.history;
  const known = asks.includes('conditions') ? conditionsOf(memory(), words) : [];
  const items = known.map((one) => words.circumstance(one)).join('; ');
  const chips = asks.some((id) => questions[id].chips.length === 0) ? [] : firstChips(asks, words);
  return {
    tone: 'plain',
    blocks: [
      ...asks.map((id) => textBlock(words.message('check-in-question', textsOf(questions[id])))),
      ...(known.length === 0 ? [] : [textBlock(words.message('check-in-known', { items }))]),
    ],
    choices: choicesOf(chips),
  };
}

function textsOf({ ask, why }: HistoryQuestion): Slots {
  return { ask, why };
}

function firstChips([first]: readonly HistoryId[], words: Words): readonly string[] {
  return first === undefined
    ? []
    : words.checkIn.history.questions[first].chips.map((key) => words.message(key));
}

/** Keeps what was told, and goes on. */
export function takeHistory(
  turn: Turn,
  step: Extract<HistoryStep, { kind: 'told' }>,
  checkIn: CheckIn,
): Reply {
  const { words } = turn;
  keep(turn, step.told);
  const items = step.told.filter(({ as }) => as !== 'left').map((one) => answerWords(one, words));
  const noted = items.length === 0 ? [] : [words.message('check-in-noted', { items: items.join('; ') })];
  const lead = step.corrects ? [words.message('check-in-corrected'), ...noted] : noted;
  return askHistory(turn, checkIn, lead.map(textBlock));
}

function keep(turn: Turn, told: readonly HistoryTold[]): void {
  const { memory, now, reading, words } = turn;
  const { history } = memory();
  const at = now.toISOString();
  const others = history.answers.filter(({ id }) => !told.some((one) => one.id === id));
  const isTold = (id: HistoryId, as: HistoryTold['as']): boolean =>
    told.some((one) => one.id === id && one.as === as);
  const hard = isTold('function', 'told') ? hardIn(reading) : isTold('function', 'none') ? [] : history.hard;
  const { longAgo, ...rest } = history;
  const isLong = reading.days === undefined && (reading.answered?.longAgo ?? longAgo) === true;
  turn.remember({
    history: {
      ...rest,
      answers: [...others, ...told.map((one) => ({ ...one, at }))],
      hard,
      ...(isLong ? { longAgo: true } : {}),
    },
  });
  if (isTold('taken', 'told') || isTold('taken', 'none')) turn.remember({ takenAsked: at });
  if (isTold('function', 'told') || isTold('function', 'none')) withFunction(turn, hard);
  if (isTold('conditions', 'none')) deny(turn, words.checkIn.history['conditions-named']);
  if (isTold('age', 'told') && isGrown(turn)) deny(turn, words.medicineCheck.ages.rulesOut);
}

/** An age of which the knowledge says that it changes nothing. */
function isGrown({ reading, words, memory }: Turn): boolean {
  const { from, to } = words.medicineCheck.ages;
  const { ages } = words.checkIn.history;
  const years = reading.ownAges;
  const inWords = years.length === 0 && reading.history.some(({ id }) => id === 'adult');
  const tellsOther = memory().circumstances.some((one) => ages.includes(one));
  return !tellsOther && (inWords || (years.length > 0 && years.every((one) => one >= from && one <= to)));
}

function deny({ memory, remember, now }: Turn, circumstances: readonly string[]): void {
  const { denied, circumstances: told } = memory();
  const others = denied.filter(({ circumstance }) => !circumstances.includes(circumstance));
  const fresh = circumstances
    .filter((one) => !told.includes(one))
    .map((circumstance) => ({ circumstance, told: now.toISOString() }));
  remember({ denied: [...others, ...fresh] });
}

/** The round before, asked anew; nothing where the danger signs come before it. */
export function historyBack(turn: Turn, checkIn: CheckIn): Reply | undefined {
  const { memory, words } = turn;
  const { open, history } = memory();
  if (open?.kind !== 'history') return undefined;
  const { rounds } = words.checkIn.history;
  const at = rounds.findIndex((round) => round.some((id) => open.asks.includes(id)));
  const isOfNow = (id: HistoryId): boolean =>
    history.answers.some((one) => one.id === id && Date.parse(one.at) >= checkIn.at);
  const before = rounds
    .slice(0, at)
    .map((round) => round.filter(isOfNow))
    .filter((round) => round.length > 0)
    .at(-1);
  if (before === undefined) return undefined;
  const answers = history.answers.filter(({ id }) => !before.includes(id));
  turn.remember({ history: { ...history, answers } });
  return askHistory(turn, checkIn, [], before);
}
