import type { Memory } from '../src/routing/memory';
import type { Words } from '../src/reply/words';
import type { SummaryPart } from '../src/summary/summary';
import { momentOf } from './summary-times';

/** What was taken in 24 hours of each medicine, beside the most that is given here; nothing when nothing was told. */
export function takenPart({ taken }: Memory, words: Words): SummaryPart | undefined {
  if (taken.length === 0) return undefined;
  const columns = ['medicine', 'mg', 'label', 'when'].map((column) =>
    words.message(`summary-taken-${column}`),
  );
  const rows = taken.map(({ medicine, mg, told }) => {
    const label = words.labelOf(medicine);
    const cap = label === undefined ? '–' : mgWords(label.capMg, words);
    return [label?.name ?? medicine, mgWords(mg, words), cap, momentOf(new Date(told))];
  });
  return { kind: 'table', heading: words.message('summary-taken'), columns, rows };
}

function mgWords(mg: number, words: Words): string {
  return words.message('summary-mg', { mg: Math.round(mg).toLocaleString('en-US') });
}
