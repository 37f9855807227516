import type { Finding } from '../domain/form/form.ts';
import type { Jk } from '../domain/identity/jk.ts';
import { type NikInput, nikCheck, parseNik } from '../domain/identity/nik.ts';
import { isDate } from '../domain/time/calendar.ts';
import { finding } from './finding.ts';
import type { nikViolations } from './texts/nik.ts';

const say = finding<keyof typeof nikViolations>;

/** What is wrong or odd about the number itself, gravest first. A NIK of another region is normal, and said as such. */
export function checkNikItself(input: NikInput): Finding | null {
  const { codes } = nikCheck(input);
  for (const code of codes) {
    switch (code) {
      case 'not_16_digits':
      case 'all_digits_equal':
      case 'day_out_of_range':
      case 'month_out_of_range':
      case 'serial_zero':
        return say('error', `nik_${code}`);
      case 'impossible_date':
      case 'unknown_province':
        return say('warn', `nik_${code}`);
      case 'region_differs':
        return say('info', 'nik_region_differs');
    }
  }
  return null;
}

/** A NIK follows neither a corrected birth date nor anything else: a difference is shown and let through. */
export function checkNikBirth(nik: string, tglLahir: unknown): Finding | null {
  const parts = parseNik(nik);
  if (parts === undefined || !isDate(tglLahir)) return null;
  const [year, month, day] = tglLahir.split('-').map(Number);
  const { born } = parts;
  if (born.day === day && born.month === month && born.year === (year ?? 0) % 100) return null;
  const values = { di_nik: dayMonthYear(born.day, born.month, born.year), isian: shortDate(tglLahir) };
  return say('warn', 'nik_lahir_beda', values);
}

export function checkNikSex(nik: string, jk: Jk | undefined): Finding | null {
  const parts = parseNik(nik);
  return parts === undefined || jk === undefined || parts.jk === jk ? null : say('warn', 'nik_jk_beda');
}

function shortDate(date: string): string {
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(2, 4)}`;
}

function dayMonthYear(...parts: number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
