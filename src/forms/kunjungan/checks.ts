import type { Answers } from '../../domain/answers.ts';
import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { readPoint } from '../../domain/form/point.ts';
import { isPhone } from '../../domain/identity/phone.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';
import { yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** Before that a visit belongs to an earlier round of the survey, and is more likely a slip of the year. */
const longAgoDays = 90;

/** The law gives no age (UU 27/2022): whoever is not yet 18 is a child here. */
const adultYears = 18;

export const relevance: FormLogic['relevance'] = {
  tidak_lengkap: (answers) => isOneOf(answers, 'hasil_kunjungan', [2, 3, 4, 5]),
  bertemu: (answers) => isOneOf(answers, 'hasil_kunjungan', [1, 2]),
  setuju: (answers) => isOneOf(answers, 'persetujuan', [1]),
  ada_data_anak: (answers, facts) => isOneOf(answers, 'persetujuan', [1]) && mayHaveChildren(facts),
};

export const checks: FormLogic['checks'] = {
  kunjungan_lama: checkDay,
  selesai_di_sini: (answers) => (isOneOf(answers, 'hasil_kunjungan', [3, 4, 5]) ? say('info', 'selesai') : null),
  nomor_hp: (answers) => (isPhone(textAt(answers, 'no_hp') ?? '') ? null : say('warn', 'hp_tidak_lazim')),
  menolak: (answers) => (isOneOf(answers, 'persetujuan', [2]) ? say('info', 'menolak_selesai') : null),
  titik_kasar: checkPoint,
  bukan_wali: (answers) =>
    isOneOf(answers, 'persetujuan_wali_hub', [4]) ? say('warn', 'menunggu_persetujuan_orang_tua') : null,
};

function checkDay(answers: Answers, { today }: Facts): Finding | null {
  const day = answers.tgl_kunjungan;
  return isDate(day) && daysBetween(day, today) > longAgoDays ? say('warn', 'kunjungan_lama') : null;
}

/** Farther off, and it may be the neighbour's house. It is said and never in the way. */
const roughMeters = 30;

function checkPoint({ lokasi }: Answers): Finding | null {
  const accuracy = readPoint(lokasi)?.accuracy_m ?? 0;
  return accuracy > roughMeters ? say('info', 'titik_kasar', { meter: accuracy }) : null;
}

/** Before the members are listed there may be children: the question is then asked, and 99 says that there are none. */
function mayHaveChildren({ household, today }: Facts): boolean {
  const members = household?.members ?? [];
  return members.length === 0 || members.some(({ answers }) => (yearsOld(answers.tgl_lahir, today) ?? 0) < adultYears);
}
