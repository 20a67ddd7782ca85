import { daysToWait } from '../src/diary/entry';
import { dispositions, type Disposition } from '../src/triage/sign';
import { quoted } from '../src/reply/quoted';
import { choicesOf, textBlock, type Block, type Choice, type Reply } from '../src/reply/reply';
import { firstQuestions } from './command';
import { strongPainBlock } from './diary-words';
import { painOfLate } from './history-known';
import { historyTold } from './history-words';
import { summaryChoice } from './summary-offer';
import type { Turn } from './turn';

interface Judged {
  readonly disposition: Disposition;
  readonly reasons: readonly string[];
}

/**
 * What the answers come to, and which of them say so. The signs are not remembered as ruled out: what is told of one of
 * them later has to be asked about again.
 */
export function checkInResult(turn: Turn, before: readonly Block[] = []): Reply {
  const { words, memory, now } = turn;
  const { disposition, reasons } = judged(turn);
  const told = historyTold(turn);
  const list = reasons.join('; ');
  const key = disposition === 'self-care' ? 'check-in-none' : `check-in-${disposition}`;
  return {
    tone: 'plain',
    blocks: [
      ...before,
      disposition === 'self-care'
        ? textBlock(words.message(key))
        : { kind: 'lead', text: words.message(key, { reasons: list }) },
      {
        kind: 'list',
        title: words.message('check-in-said-no'),
        items: words.checkIn.questions.map(({ title }) => title),
      },
      ...(told.length === 0
        ? []
        : [{ kind: 'list', title: words.message('check-in-told'), items: told } as const]),
      ...strongPainBlock(painOfLate(memory(), now), words),
      textBlock(words.message('check-in-change')),
    ],
    choices: choicesAfter(turn, disposition),
  };
}

function choicesAfter(turn: Turn, disposition: Disposition): readonly Choice[] {
  const { words } = turn;
  const plan = words.plan.phases.length === 0 ? [] : [words.message('chip-plan')];
  return disposition === 'same-day'
    ? [...summaryChoice(turn), ...choicesOf([words.message('chip-person')])]
    : [...choicesOf(plan), ...summaryChoice(turn), ...firstQuestions(words).slice(0, 2)];
}

/** The gravest of what they told beside the danger signs. */
function judged({ words, memory }: Turn): Judged {
  const { questions, history } = words.checkIn;
  const kept = memory();
  const against = questions
    .flatMap(({ whenTold }) => whenTold)
    .filter(({ circumstance }) => history['against-no'].includes(circumstance));
  const contradicted = against.filter(({ circumstance }) => kept.circumstances.includes(circumstance));
  const gravest = dispositions.find((one) => contradicted.some(({ disposition }) => disposition === one));
  const named = (circumstances: readonly string[]): readonly string[] =>
    [...new Set(circumstances)].map((one) => words.circumstance(one));
  if (gravest !== undefined)
    return { disposition: gravest, reasons: named(contradicted.map(({ circumstance }) => circumstance)) };
  const reasons = [
    ...named(history['see-clinician-with'].filter((one) => kept.circumstances.includes(one))),
    ...((kept.days ?? 0) > daysToWait || kept.history.longAgo === true
      ? [words.message('check-in-reason-long')]
      : []),
  ];
  if (reasons.length === 0) return { disposition: 'self-care', reasons };
  const quotes = kept.history.answers
    .filter(({ id, as }) => as === 'told' && ['age', 'conditions', 'began'].includes(id))
    .map(({ quote }) => `“${quoted(quote)}”`);
  return { disposition: 'see-clinician', reasons: [...reasons, ...new Set(quotes)] };
}
