import type { CheckedMedicine } from '../src/answers/medicine-check';
import type { TakenThen } from '../src/routing/memory';
import { thresholds } from '../src/routing/thresholds';
import type { Block } from '../src/reply/reply';
import { takenLine } from './own-figures';
import { clockTime, medicineName, takenWords } from './taken-words';
import type { Turn } from './turn';

const millisecondsOfAnHour = 60 * 60 * 1000;

/** What they have had of it in 24 hours, what is left, and from when on; refused where nothing is left. */
export function takenLines(
  turn: Turn,
  medicine: CheckedMedicine,
): { readonly refuses: boolean; readonly lines: readonly Block[] } {
  const { words, memory } = turn;
  const had = memory().taken.find((one) => one.medicine === medicine.id && one.mg > 0);
  if (had === undefined)
    return {
      refuses: false,
      lines: [
        text(words.message('medicine-check-none-taken', { medicine: medicineName(medicine.id, words) })),
      ],
    };
  const label = words.labelOf(medicine.id);
  const { capMg, unitMg } = medicine;
  if (label === undefined || capMg === undefined || unitMg === undefined)
    return {
      refuses: false,
      lines: [text(words.message('medicine-check-counted', { taken: takenWords(had, words) }))],
    };
  const refuses = capMg - had.mg < unitMg;
  const nearly = !refuses && had.mg >= capMg * thresholds.nearlyAtTheCap;
  const percent = String(Math.round((had.mg / capMg) * 100));
  return {
    refuses,
    lines: [
      ...(refuses ? [] : nextTime(turn, medicine, had)),
      { kind: refuses ? 'lead' : 'text', text: takenLine(had.mg, label, words) },
      ...(nearly
        ? [{ kind: 'lead', text: words.message('medicine-check-nearly', { percent }) } as const]
        : []),
    ],
  };
}

/** The earliest next time, where they told when the last one was. */
function nextTime(
  { words, now }: Turn,
  { gap, gapHours }: CheckedMedicine,
  { at }: TakenThen,
): readonly Block[] {
  if (gap === undefined || gapHours === undefined) return [];
  if (at === undefined)
    return [{ kind: 'lead', text: words.message('medicine-check-next-unknown', { gap }) }];
  const last = new Date(at);
  const next = new Date(last.getTime() + gapHours * millisecondsOfAnHour);
  const slots = { last: clockTime(last), time: clockTime(next), gap };
  const isTomorrow = next.toDateString() !== now.toDateString();
  const key = next <= now ? 'gap-over' : isTomorrow ? 'next-tomorrow' : 'next';
  return [{ kind: 'lead', text: words.message(`medicine-check-${key}`, slots) }];
}

function text(content: string): Block {
  return { kind: 'text', text: content };
}
