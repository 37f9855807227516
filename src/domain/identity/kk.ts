import { checkOf, type NumberCheck } from './number-check.ts';
import { isProvinceCode } from './provinces.ts';
import { isPossible } from './short-date.ts';

export type KkCode =
  | 'not_16_digits'
  | 'all_digits_equal'
  | 'looks_like_nik'
  | 'impossible_date'
  | 'serial_zero'
  | 'unknown_province';

/**
 * The shape of a nomor KK: region of issue, day of registration (DDMMYY, no +40), serial. It changes with a move, a death
 * or a divorce, so it identifies a card and never a family.
 */
export function kkCheck(nomorKk: string): NumberCheck<KkCode> {
  if (!/^\d{16}$/.test(nomorKk)) return { level: 'error', codes: ['not_16_digits'] };
  const number = (from: number) => Number(nomorKk.slice(from, from + 2));
  const [day, month, year] = [number(6), number(8), number(10)];
  const isWomansNik = day > 40 && isPossible({ day: day - 40, month, year });
  return checkOf<KkCode>([
    { level: 'error', code: 'all_digits_equal', applies: /^(\d)\1{15}$/.test(nomorKk) },
    { level: 'warn', code: 'looks_like_nik', applies: isWomansNik },
    { level: 'warn', code: 'impossible_date', applies: !isWomansNik && !isPossible({ day, month, year }) },
    { level: 'warn', code: 'serial_zero', applies: nomorKk.endsWith('0000') },
    { level: 'warn', code: 'unknown_province', applies: !isProvinceCode(nomorKk.slice(0, 2)) },
  ]);
}
