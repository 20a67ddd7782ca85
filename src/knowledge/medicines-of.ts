import { plainWord } from '../understanding/normalise';
import type { MedicineMeasure } from '../understanding/quantity';
import type { KnowledgeFiles } from './load';

/** What counting needs of each medicine, and of each product that holds one under another name. */
export function measuresOfMedicines(files: Pick<KnowledgeFiles, 'medicines' | 'products'>): readonly MedicineMeasure[] {
  const medicines = files.medicines.flatMap(
    ({ id, name, brands, 'unit-mg': unitMg, 'strengths-mg': strengthsMg, 'cap-mg': capMg, 'too-much-mg': tooMuchMg = capMg }) =>
      unitMg === undefined || tooMuchMg === undefined
        ? []
        : [{ id, names: [name, ...brands].map(plainWord).flatMap((one) => [one, `${one}s`]), unitMg, strengthsMg, tooMuchMg }],
  );
  const products = files.products.products.map(({ id, names, holds }): MedicineMeasure => ({
    id,
    names: names.map(plainWord),
    unitMg: 1,
    strengthsMg: [],
    tooMuchMg: Infinity,
    holds: Object.entries(holds).flatMap(([medicine, mg]) => {
      const known = medicines.find((one) => one.id === medicine);
      return known === undefined ? [] : [{ medicine, mg, tooMuchMg: known.tooMuchMg }];
    }),
  }));
  return [...medicines, ...products];
}
