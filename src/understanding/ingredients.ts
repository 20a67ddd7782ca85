import type { MedicineMeasure, Quantity } from './quantity';

/**
 * What was taken, by what is in it: two sachets of a cold remedy are so much paracetamol. Milligrams told of a product may be
 * of any of its parts, so they count as if they were of the smallest: rather too many tablets than too few.
 */
export function inIngredients(
  quantities: readonly Quantity[],
  medicines: readonly Pick<MedicineMeasure, 'id' | 'holds'>[],
): readonly Quantity[] {
  return quantities.flatMap((quantity): readonly Quantity[] => {
    if (quantity.kind !== 'medicine-taken') return [quantity];
    const { holds } = medicines.find(({ id }) => id === quantity.medicine) ?? {};
    if (holds === undefined) return [quantity];
    const least = Math.min(...holds.map(({ mg }) => mg));
    const { mg: told, eachMg } = quantity;
    // A strength told beside the count ("8 co-codamol 30 mg") may be of a part that is not counted: the count is meant.
    const count = eachMg > 1 ? told / eachMg : told < least ? told : Math.ceil(told / least);
    return holds.map(({ medicine, mg, tooMuchMg }) => ({
      ...quantity,
      medicine,
      eachMg: mg,
      mg: count * mg,
      tooMuchMg,
    }));
  });
}
