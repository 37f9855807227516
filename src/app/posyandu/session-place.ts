import { addMonths, isDate, monthOf } from '../../domain/time/calendar.ts';
import type { Query } from '../desk/query.ts';

/** A session is a posyandu on a day; without a posyandu all children are listed. */
export type SessionPlace = { readonly day: string; readonly posyandu: string | undefined };

type Known = { readonly today: string; readonly posyandu: readonly { readonly id: string }[] };

/** Today and every posyandu, unless the address says otherwise. */
export function readSessionPlace({ hari, posyandu: chosen }: Query, { today, posyandu }: Known): SessionPlace {
  return {
    day: isDate(hari) && mayBeHeldOn(hari, today) ? hari : today,
    posyandu: posyandu.some(({ id }) => id === chosen) ? chosen : undefined,
  };
}

/** What was written on paper is still typed in the month after. */
export function mayBeHeldOn(day: string, today: string): boolean {
  return day <= today && monthOf(day) >= addMonths(monthOf(today), -1);
}

/** Where a weighing is written down: the chosen posyandu, or the only one there is. */
export function placeOfWeighing(
  { posyandu }: SessionPlace,
  all: readonly { readonly id: string }[],
): string | undefined {
  return posyandu ?? (all.length === 1 ? all[0]?.id : undefined);
}

/** The same session on another page; `child` opens that child's row. */
export function sessionHref(path: string, { day, posyandu }: SessionPlace, today: string, child?: string): string {
  const query = new URLSearchParams({
    ...(posyandu === undefined ? {} : { posyandu }),
    ...(day === today ? {} : { hari: day }),
    ...(child === undefined ? {} : { anak: child }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}
