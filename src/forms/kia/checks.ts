import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { addDays, dayAfterMonths, daysBetween, isDate } from '../../domain/time/calendar.ts';
import { monthsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { cardMonths, isCardGood, type KiaKategori, kiaKategori, photoMonths, warnaLatarFoto } from './kategori.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

/** Whose age is not known is asked what any age is asked. */
export const relevance: FormLogic['relevance'] = {
  wajib_kia: (_, facts) => mayHaveCard(facts),
  ada_foto: (answers, facts) => isOneOf(answers, 'kia_status', [1, 2]) && isFive(facts),
  ditunjukkan: (answers) => isOneOf(answers, 'kia_status', [1]),
  perlu_kartu: needsCard,
  perlu_foto: (_, facts) => isFive(facts),
  bersekolah: (_, facts) => mayHaveCard(facts) && isFive(facts),
};

export const checks: FormLogic['checks'] = {
  kartu: sayCard,
  foto: sayExpired,
  masa_berlaku: checkUntil,
  data_sesuai: (answers) => (answers.kia_data_sesuai === 'tidak' ? say('info', 'data_diperbarui') : null),
  syarat_akta: checkCertificate,
  warna_latar: sayBackground,
  npsn: (answers) => (/^[A-Z0-9]{8}$/i.test(textAt(answers, 'sekolah_npsn') ?? '') ? null : say('warn', 'npsn')),
};

export function kategoriOf(answers: Answers, facts: Facts): KiaKategori | undefined {
  const months = ageOf(facts);
  const akta_status = numberAt(facts.forms.akta ?? {}, 'akta_status') ?? numberAt(answers, 'syarat_akta');
  return kiaKategori(answers, { months, monthsThen: months, akta_status });
}

function ageOf({ person, today }: Facts): number | undefined {
  return monthsOld(person?.answers.tgl_lahir, today);
}

function isFive(facts: Facts): boolean {
  return (ageOf(facts) ?? photoMonths) >= photoMonths;
}

function mayHaveCard(facts: Facts): boolean {
  return (ageOf(facts) ?? 0) < cardMonths && !wasEverMarried(facts);
}

function wasEverMarried({ person }: Facts): boolean {
  return isOneOf(person?.answers ?? {}, 'status_kawin', [2, 3, 4]);
}

function needsCard(answers: Answers, facts: Facts): boolean {
  if (isOneOf(answers, 'kia_status', [3, 5])) return true;
  return isOneOf(answers, 'kia_status', [1, 2]) && isExpired(answers, facts);
}

function isExpired(answers: Answers, facts: Facts): boolean {
  const months = ageOf(facts);
  return isCardGood(answers, { months, monthsThen: months, akta_status: undefined }) === false;
}

/** What follows for a child without a good card; of the certificate only what the form `akta` has said already. */
function sayCard(answers: Answers, facts: Facts): Finding | null {
  if (!isOneOf(answers, 'kia_status', [3, 5])) return null;
  switch (kategoriOf(answers, facts)) {
    case 3:
      return say('info', 'siap');
    case 4:
      return say('info', 'akta_dulu');
    case 5:
      return say('info', 'rekam_ktp');
    default:
      return null;
  }
}

/** The form `akta` counts; what was copied from it may have been overtaken. */
function checkCertificate(answers: Answers, { forms }: Facts): Finding | null {
  const [said, known] = [numberAt(answers, 'syarat_akta'), numberAt(forms.akta ?? {}, 'akta_status')];
  if (said !== undefined && known !== undefined && said !== known) return say('warn', 'akta_beda');
  return said === 3 || said === 4 ? say('info', 'akta_dulu') : null;
}

function sayExpired(answers: Answers, facts: Facts): Finding | null {
  if (answers.kia_berfoto !== 'tidak' || !isExpired(answers, facts)) return null;
  return say('info', kategoriOf(answers, facts) === 5 ? 'rekam_ktp' : 'kedaluwarsa');
}

/** Cards differ by a day in what they call the last one. */
function checkUntil(answers: Answers, facts: Facts): Finding | null {
  const [until, born] = [answers.kia_berlaku_sampai, facts.person?.answers.tgl_lahir];
  if (!isDate(until)) return null;
  const due = lastDay(answers, born, facts);
  if (due !== undefined && Math.abs(daysBetween(due, until)) > 1) {
    return say('warn', 'masa_berlaku_beda', { harusnya: dayMonthYear(due) });
  }
  return until < facts.today ? say('info', 'masa_berlaku_lewat') : null;
}

function lastDay(answers: Answers, born: unknown, facts: Facts): string | undefined {
  if (!isDate(born) || facts.person?.answers.tgl_lahir_perkiraan === 'ya') return undefined;
  if (answers.kia_berfoto === 'ya') return addDays(dayAfterMonths(born, cardMonths), -1);
  return answers.kia_berfoto === 'tidak' || !isFive(facts) ? dayAfterMonths(born, photoMonths) : undefined;
}

function dayMonthYear(date: string): string {
  return date.split('-').reverse().join('-');
}

function sayBackground(_: Answers, { person }: Facts): Finding | null {
  const born = person?.answers.tgl_lahir;
  const colour = warnaLatarFoto(born);
  return colour === undefined ? null : say('info', `latar_${colour}`, { tahun: String(born).slice(0, 4) });
}
