import { useLocation } from 'preact-iso';
import { addMonths, isMonth, monthOf } from '../../domain/time/calendar.ts';
import { monthDue } from '../../programme/village/monthly-report.ts';
import type { Query } from '../desk/query.ts';
import { formatMonth } from '../format/format-date.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { villageTexts } from '../texts/id/village.ts';
import { villageHref } from './own-desa.ts';

const words = villageTexts.report;

/** The month of the address; without one the month whose report is due, else the running one. */
export function reportMonthOf({ bulan }: Query, today: string): string {
  return isMonth(bulan) ? bulan : (monthDue(today) ?? monthOf(today));
}

/** One month back or on; the month stands in the address. Nothing lies ahead of today. */
export function MonthSteps({ query, today }: { query: Query; today: string }) {
  const { path, route } = useLocation();
  const month = reportMonthOf(query, today);
  const go = (by: number) => route(villageHref(path, { ...query, bulan: addMonths(month, by) }), true);
  return (
    <fieldset class="month-picker no-print" aria-label={words.month}>
      <IconButton icon="chevronLeft" label={words.before} onClick={() => go(-1)} />
      <p role="status">{formatMonth(`${month}-01`)}</p>
      <IconButton icon="chevronRight" label={words.after} disabled={month >= monthOf(today)} onClick={() => go(1)} />
    </fieldset>
  );
}
