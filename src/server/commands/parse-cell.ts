import type { Jk } from '../../domain/identity/jk.ts';
import { isDate } from '../../domain/time/calendar.ts';

const decimal = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;
const dayFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
const sexes: Readonly<Record<string, Jk>> = { '1': 1, m: 1, l: 1, '2': 2, f: 2, p: 2 };

/** A figure with a decimal point or comma; undefined for everything else. */
export function parseFigure(cell: string): number | undefined {
  return decimal.test(cell) ? Number(cell.replace(',', '.')) : undefined;
}

/** 1, M or L is laki-laki; 2, F or P is perempuan. */
export function parseJk(cell: string): Jk | undefined {
  return sexes[cell.toLowerCase()];
}

/** YYYY-MM-DD, or DD-MM-YYYY as documents print it; undefined for what is no day. */
export function parseDay(cell: string): string | undefined {
  const [, day = '', month = '', year = ''] = dayFirst.exec(cell) ?? [];
  const iso = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}
