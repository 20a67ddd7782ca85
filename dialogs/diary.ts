import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { couldDo, type DiaryEntry } from '../src/diary/entry';
import { choicesOf, plainReply, textBlock, type Block, type Choice, type Reply } from '../src/reply/reply';
import type { DiaryStep } from '../src/routing/route';
import { warningInView } from './answer';
import { reportBlocks } from './diary-report';
import { entriesWords, notedEntries, strongPainBlock } from './diary-words';
import { turnOf, type Turn } from './turn';

/** Keeps and shows the pain diary. No score is praised, and none alarms by itself. */
export class DiaryDialog extends Dialog {
  static readonly dialogId = 'diary';

  constructor() {
    super(DiaryDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    if (turn.route.kind !== 'diary') return dc.endDialog();
    const before = turn.memory();
    turn.forget('open');
    turn.remember({ misses: 0, countsWith: [] });
    const reply = replyTo(turn, turn.route.step, before.diary);
    await turn.say({ ...reply, blocks: [...warningInView(turn), ...reply.blocks] });
    return dc.endDialog();
  }
}

function replyTo(turn: Turn, step: DiaryStep, diary: readonly DiaryEntry[]): Reply {
  const { words } = turn;
  const say = (key: string, ...chips: readonly string[]): Reply =>
    plainReply(words.message(key), chipsOf(turn, chips));
  switch (step.kind) {
    case 'noted':
      return noted(turn);
    case 'ask-score':
      turn.remember({ open: { kind: 'diary-score' } });
      return say('diary-score-ask');
    case 'could':
      turn.remember({
        diary: diary.map((entry) => (entry.at === step.at ? { ...entry, could: step.could } : entry)),
        noted: [step.at],
      });
      return say('diary-function-noted', 'chip-diary-show');
    case 'skipped':
      return say('diary-skipped', 'chip-diary-show');
    case 'show':
      return shown(turn);
    case 'delete':
      return deleted(turn, diary, step.at);
    case 'clear':
      turn.forget('diary', 'noted');
      return say('diary-cleared', 'chip-diary-log');
  }
}

function noted(turn: Turn): Reply {
  const { words } = turn;
  const entries = notedEntries(turn);
  const now = turn.now;
  const [last] = entries.slice(-1);
  const blocks: readonly Block[] = [
    { kind: 'text', text: words.message('diary-noted', { entries: entriesWords(entries, words, now) }) },
    ...strongPainBlock(last?.score, words),
  ];
  const dayKnown = turn
    .memory()
    .diary.some(({ at, could }) => could !== undefined && isSameDay(at, last?.at));
  if (last === undefined || dayKnown || !isSameDay(last.at, now.toISOString()))
    return { tone: 'plain', blocks, choices: chipsOf(turn, ['chip-diary-show']) };
  turn.remember({ open: { kind: 'diary-function', at: last.at } });
  return {
    tone: 'plain',
    blocks: [...blocks, textBlock(words.message('diary-function-ask'))],
    choices: chipsOf(turn, [...couldDo.map((level) => `chip-${level}`), 'chip-skip']),
  };
}

function shown(turn: Turn): Reply {
  const blocks = reportBlocks(turn);
  const choices = chipsOf(turn, ['chip-diary-log', ...(blocks.length === 0 ? [] : ['chip-summary'])]);
  return blocks.length === 0
    ? plainReply(turn.words.message('diary-empty'), choices)
    : { tone: 'answer', title: turn.words.message('diary-title'), blocks, choices };
}

function deleted(turn: Turn, diary: readonly DiaryEntry[], times: readonly string[]): Reply {
  const gone = diary.filter(({ at }) => times.includes(at));
  turn.remember({ diary: diary.filter((entry) => !gone.includes(entry)), noted: [] });
  const entries = entriesWords(gone, turn.words, turn.now);
  return plainReply(
    turn.words.message('diary-deleted', { entries }),
    chipsOf(turn, ['chip-diary-log', 'chip-diary-show']),
  );
}

function isSameDay(one: string, other: string | undefined): boolean {
  return other !== undefined && new Date(one).toDateString() === new Date(other).toDateString();
}

function chipsOf({ words }: Turn, keys: readonly string[]): readonly Choice[] {
  return choicesOf(keys.map((key) => words.message(key)));
}
