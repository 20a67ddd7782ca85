import type { OwnFigure, Memory } from '../src/routing/memory';
import { bodyWeightIn, countIn } from '../src/routing/own-figures';
import type { Reading } from '../src/routing/reading';
import type { Block } from '../src/reply/reply';
import type { Amount, Label, Passage, Words } from '../src/reply/words';

/** Figures of their own that an answer counts with. */
export function countsWith(passage: Passage, words: Words): readonly OwnFigure[] {
  return [
    ...(passage.countsWith === undefined ? [] : [passage.countsWith]),
    ...(labelFor(passage, words) === undefined ? [] : (['tablets'] as const)),
    ...(passage.price === undefined ? [] : (['price'] as const)),
    ...(passage.dosesOf.length === 0 ? [] : (['condition'] as const)),
  ];
}

/**
 * What the person's own figures make of the answer; what they told before still counts.
 *
 * @param mayTake whether nothing that they told forbids them its medicine
 */
export function ownFigures(
  passage: Passage,
  words: Words,
  memory: Memory,
  reading: Reading,
  mayTake: boolean,
): readonly Block[] {
  const lines = [
    ...ofWeight(passage, words, memory, reading),
    ...(mayTake ? ofTablets(passage, words, memory, reading) : []),
    ...ofDay(passage, words, memory),
    ...ofPrices(passage, words, reading),
  ];
  return lines.map((text) => ({ kind: 'text', text }));
}

function ofWeight(
  { countsWith }: Passage,
  words: Words,
  memory: Memory,
  reading: Reading,
): readonly string[] {
  const pounds = countsWith === 'weight' ? (bodyWeightIn(reading) ?? memory.pounds) : undefined;
  if (pounds === undefined) return [];
  const slots = { pounds: String(Math.round(pounds)), ounces: String(Math.round(pounds / 2)) };
  return [words.message('weight-water', slots)];
}

/** A day told before still counts. */
function ofDay({ countsWith }: Passage, words: Words, { days }: Memory): readonly string[] {
  return countsWith === 'day' && days !== undefined && days > 0
    ? [words.message('day-of-illness', { days: String(days) })]
    : [];
}

/** What they took, now or before, comes before what they hold in their hand. */
function ofTablets(passage: Passage, words: Words, { taken }: Memory, reading: Reading): readonly string[] {
  const told = labelFor(passage, words);
  if (told === undefined) return [];
  const mg = taken.find(({ medicine }) => medicine === told.medicine)?.mg ?? 0;
  if (mg > 0) return [takenLine(mg, told.label, words)];
  const strength = reading.quantities.find(({ kind }) => kind === 'strength');
  return strength?.kind === 'strength' ? [ofStrength(strength.mg, told.label, words, reading)] : [];
}

/** What is left of the day after what was taken. */
export function takenLine(mg: number, label: Label, words: Words): string {
  const slots = { ...slotsOf(label), mg: amount(mg), medicine: label.name };
  const left = label.capMg - mg;
  return left < label.unitMg
    ? words.message('taken-none-left', slots)
    : words.message('taken-left', {
        ...slots,
        left: amount(left),
        tablets: String(Math.floor(left / label.unitMg)),
        unit: amount(label.unitMg),
      });
}

function ofStrength(mg: number, label: Label, words: Words, reading: Reading): string {
  const tablets = Math.floor(label.capMg / mg);
  const slots = { ...slotsOf(label), strength: amount(mg), tablets: String(tablets) };
  if (mg > label.atOnceMg) return words.message('strength-above-label', slots);
  const count = countIn(reading);
  return count === undefined
    ? words.message('tablets-of', { ...slots, total: amount(tablets * mg) })
    : words.message('tablets-make', { ...slots, count: String(count), total: amount(count * mg) });
}

function slotsOf({ capMg, atOnceMg, gap }: Label): Readonly<Record<'cap' | 'once' | 'gap', string>> {
  return { cap: amount(capMg), once: amount(atOnceMg), gap };
}

function labelFor(
  { dosesOf }: Passage,
  words: Words,
): { readonly medicine: string; readonly label: Label } | undefined {
  const [medicine, ...others] = dosesOf;
  const label = medicine === undefined || others.length > 0 ? undefined : words.labelOf(medicine);
  return medicine === undefined || label === undefined ? undefined : { medicine, label };
}

/** Things priced alike in one question (by the session, the month, the piece) are added up, a count of one is multiplied. */
function ofPrices(passage: Passage, words: Words, reading: Reading): readonly string[] {
  const own = passage.price;
  if (own === undefined) return [];
  const named = reading.questions.flatMap(({ frame }) => frame.subjects.map(({ id }) => id));
  const priced = [...new Set([passage.topic, ...named])].flatMap((topic) => {
    const other = words.passage(`${topic}#cost`);
    return other?.price?.per === own.per ? [{ title: other.title, price: other.price }] : [];
  });
  if (priced.length > 1) {
    const items = priced.map(({ title, price }) => `${title} ${dollars(price)}`).join(', ');
    return [words.message('price-sum', { items, total: dollars(sumOf(priced.map(({ price }) => price))) })];
  }
  const count = countIn(reading);
  return count === undefined || count === 1
    ? []
    : [words.message('price-times', { count: String(count), total: dollars(times(own, count)) })];
}

function sumOf(prices: readonly Amount[]): Amount {
  return {
    low: prices.reduce((sum, { low }) => sum + low, 0),
    high: prices.reduce((sum, { high }) => sum + high, 0),
  };
}

function times({ low, high }: Amount, count: number): Amount {
  return { low: low * count, high: high * count };
}

function dollars({ low, high }: Amount): string {
  return low === high ? `$${amount(low)}` : `$${amount(low)}-$${amount(high)}`;
}

function amount(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
