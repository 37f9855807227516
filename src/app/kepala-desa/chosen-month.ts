import type { Summary } from '../../domain/wire/summary-messages.ts';
import type { DatedSummary } from '../desk/read-summary.ts';

/** The month asked for, else the newest; and the months beside it, as far as they are known. */
export type ChosenMonth = {
  readonly summary: Summary;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

export function chooseMonth({ months }: DatedSummary, wanted: string | undefined): ChosenMonth | undefined {
  const sorted = [...months].sort((one, other) => one.month.localeCompare(other.month, 'en'));
  const found = sorted.findIndex(({ month }) => month === wanted);
  const at = found < 0 ? sorted.length - 1 : found;
  const summary = sorted[at];
  return summary && { summary, before: sorted[at - 1]?.month, after: sorted[at + 1]?.month };
}

/** Which desa and month stand in the address; both are left out where they go without saying. */
export type SummaryPlace = { readonly desa: string | undefined; readonly month: string | undefined };

export function summaryHref(path: string, { desa, month }: SummaryPlace): string {
  const query = new URLSearchParams({
    ...(month === undefined ? {} : { bulan: month }),
    ...(desa === undefined ? {} : { desa }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}
