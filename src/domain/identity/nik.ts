import { isDate } from '../time/calendar.ts';
import type { Jk } from './jk.ts';
import { checkOf, type Finding, type NumberCheck } from './number-check.ts';
import { isProvinceCode } from './provinces.ts';
import { parseRegion } from './region.ts';
import { isPossible, type ShortDate } from './short-date.ts';

export type NikCode =
  | 'not_16_digits'
  | 'all_digits_equal'
  | 'day_out_of_range'
  | 'month_out_of_range'
  | 'serial_zero'
  | 'impossible_date'
  | 'unknown_province'
  | 'birth_day_differs'
  | 'birth_month_differs'
  | 'birth_year_differs'
  | 'sex_differs'
  | 'region_differs';

export interface NikInput {
  nik: string;
  /** YYYY-MM-DD */
  tglLahir?: string | undefined;
  jk?: Jk | undefined;
  kodeDesa?: string | undefined;
}

/** What the digits say. Women's days are written +40. */
export interface NikParts {
  /** The six digits of the kecamatan of first registration, which may no longer be in any list. */
  kecamatan: string;
  born: ShortDate;
  jk: Jk;
  serial: string;
}

/** The parts of a NIK of sound shape, undefined for any other text. */
export function parseNik(nik: string): NikParts | undefined {
  return nikFaults(nik).some(({ applies }) => applies) ? undefined : partsOf(nik);
}

/**
 * Compares a NIK with what else is known of the person. A NIK is for life: it follows neither a move nor a corrected birth
 * date (PP 40/2019), so differences are warnings to look at the card again and never block. Whether somebody else has the
 * same number is for the directory to tell.
 */
export function nikCheck(input: NikInput): NumberCheck<NikCode> {
  const faults = checkOf(nikFaults(input.nik));
  return faults.level === 'error' ? faults : checkOf(nikDifferences(partsOf(input.nik), input));
}

function nikFaults(nik: string): Finding<NikCode>[] {
  if (!/^\d{16}$/.test(nik)) return [{ level: 'error', code: 'not_16_digits', applies: true }];
  const { day, month } = partsOf(nik).born;
  return [
    { level: 'error', code: 'all_digits_equal', applies: /^(\d)\1{15}$/.test(nik) },
    { level: 'error', code: 'day_out_of_range', applies: day < 1 || day > 31 },
    { level: 'error', code: 'month_out_of_range', applies: month < 1 || month > 12 },
    { level: 'error', code: 'serial_zero', applies: nik.endsWith('0000') },
  ];
}

function nikDifferences({ born, jk, kecamatan }: NikParts, known: NikInput): Finding<NikCode>[] {
  const birth = isDate(known.tglLahir) ? known.tglLahir : undefined;
  const century = birth === undefined ? undefined : Number(birth.slice(0, 2));
  const differs = (part: number, from: number, to: number) =>
    birth !== undefined && part !== Number(birth.slice(from, to));
  return [
    { level: 'warn', code: 'impossible_date', applies: !isPossible(born, century) },
    { level: 'warn', code: 'unknown_province', applies: !isProvinceCode(kecamatan.slice(0, 2)) },
    { level: 'warn', code: 'birth_day_differs', applies: differs(born.day, 8, 10) },
    { level: 'warn', code: 'birth_month_differs', applies: differs(born.month, 5, 7) },
    { level: 'warn', code: 'birth_year_differs', applies: differs(born.year, 2, 4) },
    { level: 'warn', code: 'sex_differs', applies: known.jk !== undefined && known.jk !== jk },
    { level: 'info', code: 'region_differs', applies: isElsewhere(kecamatan, known.kodeDesa) },
  ];
}

function isElsewhere(kecamatan: string, kodeDesa: string | undefined): boolean {
  const here = kodeDesa === undefined ? undefined : parseRegion(kodeDesa)?.kecamatan;
  return here !== undefined && here.replaceAll('.', '') !== kecamatan;
}

// A day of 33 to 40 is nobody's: it stays as it is, and out of range.
function partsOf(nik: string): NikParts {
  const number = (from: number) => Number(nik.slice(from, from + 2));
  const isWoman = number(6) > 40;
  return {
    kecamatan: nik.slice(0, 6),
    born: { day: isWoman ? number(6) - 40 : number(6), month: number(8), year: number(10) },
    jk: isWoman ? 2 : 1,
    serial: nik.slice(12),
  };
}
