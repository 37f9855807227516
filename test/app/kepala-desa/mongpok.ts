import type { WireFigure } from '../../../src/app/kepala-desa/summary-rows.ts';
import type { Summary } from '../../../src/domain/wire/summary-messages.ts';

type Counts = readonly [numerator: number | null, denominator: number | null, missing: number | null, excluded: number];

export function figureOf(indicator: string, [numerator, denominator, missing, excluded]: Counts): WireFigure {
  const masked = [numerator, denominator, missing].includes(null);
  return { indicator, numerator, denominator, missing, excluded, masked };
}

/** The summary of Desa Mongpok, as the kepala desa gets it. */
export function summaryOf(month: string, figures: readonly WireFigure[], other: Partial<Summary> = {}): Summary {
  return {
    ...{ desa: '36.04.23.2015', desa_name: 'Mongpok', month, cutoff_date: `${month}-28`, formula_version: 'cacah-2' },
    computed_at: '2026-11-03T02:05:00Z',
    basis: { received: 1108, approved: 950, held: 3, on_phones: 40, in_conflict: 2, households: 60 },
    figures: [...figures],
    by_rt: [],
    ...other,
  };
}
