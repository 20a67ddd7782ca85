import { mostCounted, type MedicineMeasure, type Quantity } from './quantity';

/**
 * What was taken, by what is in it: two sachets of a cold remedy are so much paracetamol. Milligrams told of a product may be
 * of any of its parts, so they count as if they were of the largest.
 */
export function inIngredients(
  quantities: readonly Quantity[],
  medicines: readonly Pick<MedicineMeasure, 'id' | 'holds'>[],
): readonly Quantity[] {
  return quantities.flatMap((quantity): readonly Quantity[] => {
    if (quantity.kind !== 'medicine-taken') return [quantity];
    const { holds } = medicines.find(({ id }) => id === quantity.medicine) ?? {};
    if (holds === undefined) return [quantity];
    const largest = Math.max(...holds.map(({ mg }) => mg));
    const count = quantity.mg > mostCounted ? Math.ceil(quantity.mg / largest) : quantity.mg;
    return holds.map(({ medicine, mg, tooMuchMg }) => ({
      ...quantity,
      medicine,
      eachMg: mg,
      mg: count * mg,
      tooMuchMg,
    }));
  });
}
