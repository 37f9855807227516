import { permenkesCategories } from './tables/permenkes-categories.ts';

export type CategoryIndex = keyof typeof permenkesCategories;

export type CategoryCode<Index extends CategoryIndex = CategoryIndex> =
  (typeof permenkesCategories)[Index]['kategori'][number]['kode'];

/** A category reaches up to `sampai` standard deviations, that limit included or not; the last has no upper limit. */
interface Category<Code> {
  kode: Code;
  nama: string;
  sampai?: number;
  termasuk?: boolean;
}

export type LimitOf = (sd: number) => number;

/** The category of a z-score already rounded to two decimals: exactly −2.00 is normal (Permenkes 2/2020). */
export function categoryOf<Index extends CategoryIndex>(index: Index, z: number): CategoryCode<Index> {
  return categoryBelow(index, z, (sd) => sd);
}

/** The category of a value on a scale whose limits `limitOf` tells, so that printed tables and z-scores share the rule. */
export function categoryBelow<Index extends CategoryIndex>(
  index: Index,
  value: number,
  limitOf: LimitOf,
): CategoryCode<Index> {
  const categories: readonly Category<CategoryCode<Index>>[] = permenkesCategories[index].kategori;
  const found = categories.find(({ sampai, termasuk }) => {
    if (sampai === undefined) return true;
    const limit = limitOf(sampai);
    return value < limit || (termasuk === true && value === limit);
  });
  if (found === undefined) throw new RangeError(`no category of ${index} for ${value}`);
  return found.kode;
}

/** The name as the regulation prints it, undefined for a code the index does not have. */
export function categoryName(index: CategoryIndex, kode: string): string | undefined {
  const categories: readonly Category<string>[] = permenkesCategories[index].kategori;
  return categories.find((category) => category.kode === kode)?.nama;
}

/** The index as the regulation prints it, e.g. "BB/U". */
export function indexName(index: CategoryIndex): string {
  return permenkesCategories[index].nama;
}
