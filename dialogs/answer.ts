import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { PassageId } from '../src/answers/aspect';
import type { AnswerChoice, Route } from '../src/routing/route';
import { choicesOf, textBlock, type Block, type Choice } from '../src/reply/reply';
import type { Passage, Words } from '../src/reply/words';
import { notedBeside } from './diary-words';
import { asksHowItGoes } from '../src/routing/diary';
import { answerBlocks, moreChoice, nextChoices, nextQuestions } from './compose-answer';
import { carryOnChoices } from './carry-on';
import { checkInChoice } from './check-in';
import { countsWith } from './own-figures';
import { medicineCheckOffer } from './medicine-check-offer';
import { offered } from './offers';
import { planOffer } from './plan-offer';
import { noPriceText } from './price';
import { sessionOffer } from './session-offer';
import { summaryChoice } from './summary-offer';
import { turnOf, type Turn } from './turn';

type AnswerRoute = Extract<Route, { kind: 'answer' }>;

interface Answer {
  readonly choice: AnswerChoice;
  readonly passage: Passage;
}

/** Gives one or two answers with their evidence, or another reading of the question behind the first; ends by asking whether a sign that was only supposed is happening. */
export class AnswerDialog extends Dialog {
  static readonly dialogId = 'answer';

  constructor() {
    super(AnswerDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind === 'answer') await giveAnswers(turn, turn.route);
    return dc.endDialog();
  }
}

async function giveAnswers(turn: Turn, route: AnswerRoute): Promise<void> {
  const { words, reading } = turn;
  const answers = route.answers.flatMap((choice): Answer[] => {
    const passage = words.passage(choice.passage);
    return passage === undefined ? [] : [{ choice, passage }];
  });
  const meant = answers.filter(({ choice }) => choice.rival !== true);
  const last = meant.at(-1);
  if (last === undefined) return;
  const memory = turn.memory();
  const blocks = answers.flatMap(({ choice, passage }, at): readonly Block[] => [
    ...(at === 0 ? [] : [joinOf(choice, passage, words)]),
    ...answerBlocks(passage, words, memory, reading),
    ...matchedTo(choice, passage, turn),
  ]);
  const next = nextQuestions(last.passage, words, memory);
  const offers = offersUnder(turn, last.passage, answers, next);
  await turn.say({
    tone: 'answer',
    title: last === answers[0] ? last.passage.title : (answers[0]?.passage.title ?? ''),
    blocks: [
      ...warningInView(turn),
      ...notedBeside(turn),
      ...(route.unpriced === undefined
        ? []
        : [textBlock(noPriceText(route.unpriced, last.passage.title, words))]),
      ...blocks,
      ...noteOf(turn, route),
      ...supposedQuestion(turn, route),
    ],
    choices:
      route.supposed === undefined
        ? [...offers, ...choicesOf([words.message('chip-not-meant')])]
        : choicesOf(['chip-yes', 'chip-no'].map((key) => words.message(key))),
  });
  turn.remember({
    given: [...memory.given, ...meant.map(({ passage }) => passage.id)].slice(-givenKept),
    countsWith: countsWith(last.passage, words),
    offered: next.filter((id) => offers.some(({ value }) => value === words.passage(id)?.ask)),
    misses: 0,
  });
  rememberRival(turn, answers);
  rememberSupposed(turn, route);
}

function offersUnder(
  turn: Turn,
  passage: Passage,
  answers: readonly Answer[],
  next: readonly PassageId[],
): readonly Choice[] {
  const { words } = turn;
  return offered({
    'carry-on': carryOnChoices(turn),
    'medicine-check': medicineCheckOffer(turn, passage),
    'check-in': words.checkIn.offeredUnder.includes(passage.id) ? checkInChoice(turn) : [],
    session: sessionOffer(turn, passage),
    plan: planOffer(turn, passage),
    diary: diaryOffer(turn, answers),
    summary: words.summary['offered-under'].includes(passage.id) ? summaryChoice(turn) : [],
    more: moreChoice(passage, words),
    next: nextChoices(next, words),
  });
}

/** Offered once in a conversation, where the answer is about getting better; to whoever asks how it goes, always. */
function diaryOffer(turn: Turn, answers: readonly Answer[]): readonly Choice[] {
  const { diary, diaryOffered } = turn.memory();
  const fits = answers.some(({ passage }) => passage.offersDiary === true);
  const offers = asksHowItGoes(turn.reading) || (fits && !diaryOffered);
  if (!offers || diary.length > 0) return [];
  turn.remember({ diaryOffered: true });
  return choicesOf([turn.words.message('chip-diary')]);
}

/** It is no answer to go back to or on from, but "not what I meant" is said of it as well. */
function rememberRival(turn: Turn, answers: readonly Answer[]): void {
  const rival = answers.find(({ choice }) => choice.rival === true);
  if (rival === undefined) turn.forget('rival');
  else turn.remember({ rival: rival.passage.id });
}

/** How far "go back" goes. */
export const givenKept = 20;

function joinOf({ rival }: AnswerChoice, { title }: Passage, words: Words): Block {
  const text = rival === true ? words.message('rival-join', { title }) : words.message('two-answers-join');
  return { kind: 'text', text: `**${text}**` };
}

function matchedTo({ picked, rival }: AnswerChoice, passage: Passage, { words }: Turn): readonly Block[] {
  return picked || rival === true || passage.title === passage.ask
    ? []
    : [{ kind: 'note', text: words.message('matched-to', { question: passage.ask }) }];
}

/** An acknowledged warning stays on top of every later answer. */
export function warningInView({ words, memory }: Pick<Turn, 'words' | 'memory'>): readonly Block[] {
  const [first] = memory().warning?.redFlags ?? [];
  const flag = first === undefined ? undefined : words.redFlag(first);
  return flag === undefined
    ? []
    : [{ kind: 'lead', text: words.message('warning-in-view', { sign: flag.sign }) }];
}

function noteOf({ words }: Turn, { note }: AnswerRoute): readonly Block[] {
  const flag = note === undefined ? undefined : words.redFlag(note.redFlag);
  return flag === undefined
    ? []
    : [{ kind: 'lead', text: words.message('see-clinician-note', { sign: flag.sign }) }];
}

function supposedQuestion({ words }: Turn, { supposed }: AnswerRoute): readonly Block[] {
  const flag = supposed === undefined ? undefined : words.redFlag(supposed.redFlag);
  return flag === undefined
    ? []
    : [{ kind: 'lead', text: words.message('supposed-ask', { sign: flag.sign }) }];
}

function rememberSupposed(turn: Turn, { supposed }: AnswerRoute): void {
  if (supposed === undefined) {
    turn.forget('open');
    return;
  }
  const { redFlag, disposition, quote } = supposed;
  turn.remember({ open: { kind: 'supposed', redFlag, disposition, quote } });
}
