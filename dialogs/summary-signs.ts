import type { CheckIn } from '../src/routing/check-in-memory';
import type { Memory } from '../src/routing/memory';
import type { Words } from '../src/reply/words';
import type { SummaryPart } from '../src/summary/summary';
import { sentenceCase } from './diary-words';
import { isLeftOut } from './summary-left-out';
import { momentOf } from './summary-times';

/** With more rows than this it would not be one page. */
const mostRows = 18;

/**
 * Danger signs told or asked about, with what was said and when; what is there stands first, then the latest. Nothing
 * when none was.
 */
export function signsPart(memory: Memory, words: Words): SummaryPart | undefined {
  const rows = [...toldRows(memory, words).reverse(), ...checkInRows(memory.checkIn, words)];
  if (rows.length === 0) return undefined;
  const ordered = [...rows.filter(({ there }) => there), ...rows.filter(({ there }) => !there)];
  const more = ordered.length - mostRows;
  return {
    kind: 'table',
    heading: words.message('summary-signs'),
    columns: ['sign', 'answer', 'when'].map((column) => words.message(`summary-signs-${column}`)),
    rows: [
      ...ordered.slice(0, mostRows).map(({ cells }) => cells),
      ...(more <= 0 ? [] : [[words.message('summary-signs-more', { count: String(more) }), '', '']]),
    ],
  };
}

interface Row {
  readonly cells: readonly string[];
  /** The sign was not denied. */
  readonly there: boolean;
}

function toldRows({ signs, warning }: Memory, words: Words): Row[] {
  const ofOther = warning?.forSomeoneElse === true ? warning.redFlags : [];
  return signs.flatMap(({ redFlag, answer, at }): Row[] => {
    const sign = words.redFlag(redFlag)?.sign;
    if (sign === undefined || isLeftOut(redFlag, words)) return [];
    const said = words.message(`summary-answer-${answer}`);
    const whose = ofOther.includes(redFlag) ? `; ${words.message('summary-of-other')}` : '';
    const there = answer !== 'no' && answer !== 'taken-back';
    return [{ cells: [sentenceCase(sign), `${said}${whose}`, momentOf(new Date(at))], there }];
  });
}

function checkInRows(checkIn: CheckIn | undefined, words: Words): readonly Row[] {
  return (checkIn?.answers ?? []).flatMap(({ id, answer }): readonly Row[] => {
    const title = words.checkIn.questions.find((one) => one.id === id)?.title;
    if (title === undefined) return [];
    const cells = [
      sentenceCase(title),
      words.message(`summary-answer-${answer}`),
      momentOf(new Date(checkIn?.at ?? 0)),
    ];
    return [{ cells, there: answer !== 'no' }];
  });
}
