import { categoryName, indexName } from '../domain/growth/categories.ts';
import type { GrowthCategories } from '../domain/growth/growth-result.ts';
import type { AssessedWeighing } from './weighings.ts';

/** An index whose category is another one when it is read off Permenkes' monthly tables. */
export type MonthlyReading = { readonly index: string; readonly name: string };

const scoreOf = { bbu: 'wei', tbu: 'len', bbtb: 'wfl', imtu: 'bmi' } as const satisfies Record<
  keyof GrowthCategories,
  keyof NonNullable<AssessedWeighing['growth']>['flags']
>;
const compared = Object.keys(scoreOf) as (keyof GrowthCategories)[];

/**
 * Where somebody who reads the monthly tables would come to another category than the day-based score. In the month of its
 * fifth birthday a child stands in the tables still, and in the standards no more. An implausible score says "measure again",
 * and no table changes that.
 */
export function differingReadings({
  growth,
  permenkes,
}: Pick<AssessedWeighing, 'growth' | 'permenkes'>): MonthlyReading[] {
  if (growth === undefined || permenkes === undefined) return [];
  return compared.flatMap((index) => {
    const [read, counted] = [permenkes[index], growth.categories[index]];
    if (read === undefined || read === counted || growth.flags[scoreOf[index]] === true) return [];
    return [{ index: indexName(index), name: categoryName(index, read) ?? read }];
  });
}
