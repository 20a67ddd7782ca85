import type { Span } from './finder';
import { takenOf } from './medicine-taken';
import type { Quantity } from './quantity';

/**
 * Quantities that the lexicon may use as concepts.
 *
 * @param taken what they themselves have taken of each medicine in all, what was told before included
 */
export function conceptsOfQuantities(
  quantities: readonly Quantity[],
  taken: readonly { readonly medicine: string; readonly mg: number }[],
): ReadonlyMap<string, readonly Span[]> {
  const mgOf = (medicine: string): number =>
    Math.max(takenOf(medicine, quantities), taken.find((one) => one.medicine === medicine)?.mg ?? 0);
  const spans = new Map<string, Span[]>();
  const add = (id: string, span: Span): void => {
    spans.set(id, [...(spans.get(id) ?? []), span]);
  };
  for (const quantity of quantities) {
    switch (quantity.kind) {
      case 'temperature':
        if (quantity.celsius >= feverFromCelsius) add('fever-temperature', quantity.span);
        break;
      case 'age':
        if (quantity.years >= 65) add('age-65-or-over', quantity.span);
        if (quantity.years >= 60) add('age-60-or-over', quantity.span);
        if (quantity.years >= 50) add('age-50-or-over', quantity.span);
        if (quantity.years < 18) add('age-under-18', quantity.span);
        break;
      case 'gestation':
        add('pregnant-weeks', quantity.span);
        break;
      case 'medicine-taken':
        add(
          mgOf(quantity.medicine) > quantity.tooMuchMg ? 'dose-over-cap' : 'dose-within-label',
          quantity.span,
        );
        break;
      case 'weight':
      case 'day-of-illness':
      case 'strength':
      case 'pain-score':
      case 'number':
        break;
    }
  }
  return spans;
}

/** 38 °C, 100.4 °F (NHS; NICE NG51). A lower limit asks more people about a fever. */
const feverFromCelsius = 38;
export const quantityConcepts = [
  'fever-temperature',
  'age-65-or-over',
  'age-60-or-over',
  'age-50-or-over',
  'age-under-18',
  'pregnant-weeks',
  'dose-over-cap',
  'dose-within-label',
] as const;
