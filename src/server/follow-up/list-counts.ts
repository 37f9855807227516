import type { FollowUpAnswer } from '../../domain/wire/follow-up-messages.ts';

export type ListAsk = {
  readonly desa?: string | undefined;
  readonly rw?: string | undefined;
  readonly rt?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: string | undefined;
  readonly before?: string | undefined;
};
/** How many cases of a list are alike; `unit` is `RW/RT`, and null outside the desa that is looked at. */
export type Count = {
  readonly status: string;
  readonly categories: readonly string[];
  readonly desa: string;
  readonly unit: string | null;
  readonly count: number;
};
type Filters = Pick<ListAsk, 'desa' | 'rw' | 'rt' | 'category' | 'status'>;
type Counts = Pick<FollowUpAnswer, 'by_status' | 'by_category' | 'by_desa' | 'by_unit'>;

/** How much there is of each choice of each filter: as the other filters leave it, and without the filter itself. */
export function countsBy(counts: readonly Count[], filters: Filters): Counts {
  const left = (except: keyof typeof fits) => counts.filter((one) => fitsBut(except, one, filters));
  return {
    by_status: sumBy(left('status'), ({ status }) => [status]),
    by_category: sumBy(left('category'), ({ categories }) => categories),
    by_desa: sumBy(left('desa'), ({ desa }) => [desa]),
    by_unit: Object.entries(sumBy(left('unit'), ({ unit }) => (unit === null ? [] : [unit]))).map(([unit, count]) => {
      const [rw, rt] = unit.split('/');
      return { rw: rw || null, rt: rt || null, count };
    }),
  };
}

type Fit = (count: Count, filters: Filters) => boolean;
const fits = {
  desa: ({ desa }, filters) => filters.desa === undefined || filters.desa === desa,
  unit: ({ unit }, { rw, rt }) => {
    const [ofRw, ofRt] = unit?.split('/') ?? [];
    return (rw === undefined || rw === ofRw) && (rt === undefined || rt === ofRt);
  },
  category: ({ categories }, { category }) => category === undefined || categories.includes(category),
  // All that there is to do: what is done stands on its own.
  status: ({ status }, filters) => (filters.status === undefined ? status !== 'terbukti' : filters.status === status),
} as const satisfies Record<string, Fit>;

function fitsBut(except: keyof typeof fits, count: Count, filters: Filters): boolean {
  const names = Object.keys(fits) as (keyof typeof fits)[];
  return names.every((name) => name === except || fits[name](count, filters));
}

function sumBy(counts: readonly Count[], namesOf: (count: Count) => readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of counts) for (const name of namesOf(one)) sums[name] = (sums[name] ?? 0) + one.count;
  return sums;
}
