import type { CheckedMedicine } from '../src/answers/medicine-check';
import type { TakenThen } from '../src/routing/memory';
import { millisecondsOfAnHour } from '../src/diary/entry';
import { thresholds } from '../src/routing/thresholds';
import { textBlock, type Block } from '../src/reply/reply';
import { takenLine } from './own-figures';
import { wallAt } from '../src/reminders/clock';
import { timeWords } from './reminder-words';
import { medicineName, takenWords } from './taken-words';
import type { Turn } from './turn';

/**
 * What they have had of it in 24 hours, what is left, and from when on; refused where nothing is left. Where less is left than
 * the most at once, the label's dose is not for them.
 */
export function takenLines(
  turn: Turn,
  medicine: CheckedMedicine,
): { readonly refuses: boolean; readonly holdsOneDose: boolean; readonly lines: readonly Block[] } {
  const { words, memory, clock } = turn;
  const taken = memory().taken.filter(({ mg }) => mg > 0);
  const had = taken.find((one) => one.medicine === medicine.id);
  if (had === undefined) {
    const none = words.message('medicine-check-none-taken', { medicine: medicineName(medicine.id, words) });
    const others = taken.map((one) => takenWords(one, words, clock.zone)).join(', ');
    const counted = others === '' ? [] : [words.message('medicine-check-counted', { taken: others })];
    return { refuses: false, holdsOneDose: true, lines: [none, ...counted].map(textBlock) };
  }
  const label = words.labelOf(medicine.id);
  const { capMg, unitMg } = medicine;
  if (label === undefined || capMg === undefined || unitMg === undefined)
    return {
      refuses: false,
      holdsOneDose: true,
      lines: [
        textBlock(words.message('medicine-check-counted', { taken: takenWords(had, words, clock.zone) })),
      ],
    };
  const refuses = capMg - had.mg < unitMg;
  const nearly = !refuses && had.mg >= capMg * thresholds.nearlyAtTheCap;
  const percent = String(Math.round((had.mg / capMg) * 100));
  return {
    refuses,
    holdsOneDose: capMg - had.mg >= label.atOnceMg,
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
  { words, now, clock: { zone } }: Turn,
  { gap, gapHours }: CheckedMedicine,
  { at }: TakenThen,
): readonly Block[] {
  if (gap === undefined || gapHours === undefined) return [];
  if (at === undefined)
    return [{ kind: 'lead', text: words.message('medicine-check-next-unknown', { gap }) }];
  const last = new Date(at);
  const next = new Date(last.getTime() + gapHours * millisecondsOfAnHour);
  const wall = wallAt(next, zone);
  const slots = { last: timeWords(wallAt(last, zone)), time: timeWords(wall), gap };
  const isTomorrow = wall.day !== wallAt(now, zone).day;
  const key = next <= now ? 'gap-over' : isTomorrow ? 'next-tomorrow' : 'next';
  return [{ kind: 'lead', text: words.message(`medicine-check-${key}`, slots) }];
}
