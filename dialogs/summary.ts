import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { choicesOf, plainReply, textBlock, type Block, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import type { SummaryAddress } from '../src/summary/address';
import type { Summary, SummaryPart } from '../src/summary/summary';
import { warningInView } from './answer';
import { checkInChoice } from './check-in';
import { missingWords, summarySheet, type SummarySheet } from './summary-sheet';
import { turnOf, type Turn } from './turn';

/** A page for a clinician: a link to it where one can be given, or all of it here. Nothing is sent to anybody. */
export class SummaryDialog extends Dialog {
  static readonly dialogId = 'summary';

  constructor() {
    super(SummaryDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'summary') return dc.endDialog();
    turn.remember({ misses: 0, countsWith: [], offered: [] });
    const sheet = summarySheet(turn.memory(), turn.words, turn.now);
    const reply = sheet.isEmpty ? nothingYet(turn) : give(turn, sheet, turn.route.as);
    await turn.say({ ...reply, blocks: [...warningInView(turn), ...reply.blocks] });
    return dc.endDialog();
  }
}

function nothingYet(turn: Turn): Reply {
  const { words } = turn;
  return plainReply(words.message('summary-none'), [
    ...checkInChoice(turn),
    ...choicesOf([words.message('chip-diary-log')]),
  ]);
}

function give(turn: Turn, sheet: SummarySheet, as: 'page' | 'text'): Reply {
  const { words, summaryAt } = turn;
  const isLinked = as === 'page' && summaryAt !== undefined;
  return {
    tone: 'answer',
    title: sheet.summary.title,
    blocks: [
      ...(isLinked ? linkBlocks(sheet.summary, summaryAt, words) : textBlocks(sheet.summary, words)),
      ...(sheet.leavesOut ? [textBlock(words.message('summary-left-out'))] : []),
      ...wouldHelp(sheet, words),
    ],
    choices: [
      ...(isLinked ? choicesOf([words.message('chip-summary-read')]) : []),
      ...(sheet.missing.includes('signs') ? checkInChoice(turn) : []),
      ...(sheet.missing.includes('pain') ? choicesOf([words.message('chip-diary-log')]) : []),
    ],
  };
}

function linkBlocks(
  { parts }: Summary,
  { page, pdf, minutes }: SummaryAddress,
  words: Words,
): readonly Block[] {
  return [
    textBlock(words.message('summary-lead')),
    { kind: 'link', label: words.message('summary-open'), url: page },
    { kind: 'link', label: words.message('summary-pdf'), url: pdf },
    { kind: 'list', title: words.message('summary-holds'), items: parts.map(({ heading }) => heading) },
    { kind: 'note', text: words.message('summary-private', { minutes: String(minutes) }) },
  ];
}

function textBlocks({ made, parts }: Summary, words: Words): readonly Block[] {
  return [
    textBlock(words.message('summary-text-lead')),
    ...parts.map((part) => partBlock(part, words)),
    { kind: 'note', text: made },
  ];
}

/** The chart is left to the diary: its lines tell all that it shows. */
function partBlock(part: SummaryPart, words: Words): Block {
  return { kind: 'list', title: `**${part.heading}**`, items: linesOf(part, words) };
}

function linesOf(part: SummaryPart, words: Words): readonly string[] {
  switch (part.kind) {
    case 'facts':
      return part.facts.map(({ name, told }) => words.message('summary-cell', { column: name, cell: told }));
    case 'table':
      return part.rows.map((cells) => rowWords(cells, part.columns, words));
    case 'chart':
    case 'lines':
    case 'list':
      return part.lines;
  }
}

/** The first cell names the row; of more than two others each needs its column's name. */
function rowWords(
  [name = '', ...cells]: readonly string[],
  columns: readonly string[],
  words: Words,
): string {
  const told = cells.map((cell, at) =>
    cells.length > 2 ? words.message('summary-cell', { column: columns[at + 1] ?? '', cell }) : cell,
  );
  return words.message('summary-cell', { column: name, cell: told.join('; ') });
}

function wouldHelp({ missing }: SummarySheet, words: Words): readonly Block[] {
  return missing.length === 0
    ? []
    : [textBlock(words.message('summary-would-help', { missing: missingWords(missing, words) }))];
}
