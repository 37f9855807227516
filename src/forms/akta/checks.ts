import type { Answers } from '../../domain/answers.ts';
import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { knownFamilyCard } from '../parents-papers.ts';
import { birthOf, childsDays, isBirthGuessed } from './child.ts';
import { aktaJalur, type Jalur, needsWitnesses, reportDays } from './jalur.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

const adultYears = 18;

/** Whose age is not known is asked: better one question too many than an answer lost. */
export const relevance: FormLogic['relevance'] = {
  anak: (_, { person, today }) => (yearsOld(person?.answers.tgl_lahir, today) ?? 0) < adultYears,
  ditunjukkan: (answers) => isOneOf(answers, 'akta_status', [1]),
  belum_ada: (answers) => isOneOf(answers, 'akta_status', [3]),
  belum_di_tangan: (answers) => isOneOf(answers, 'akta_status', [3, 4]),
  perlu_sptjm: needsWitnesses,
  perlu_diurus: (answers, facts) => isOneOf(answers, 'akta_status', [3]) || jalurOf(answers, facts) === 'G',
};

export const checks: FormLogic['checks'] = {
  batas_lapor: sayDeadline,
  nomor_akta: checkNumber,
  terbit_sesudah_lahir: checkIssueDay,
  pembetulan: (answers) => (isOneOf(answers, 'akta_cocok_kk', [2, 3, 4]) ? say('info', 'perlu_pembetulan') : null),
  surat_lahir: (answers) => (isOneOf(answers, 'ada_skl', [3, 4]) ? say('info', 'perlu_f203') : null),
  bukti_nikah: (answers) => (isOneOf(answers, 'ada_bukti_nikah', [3, 4]) ? say('info', 'perlu_f204') : null),
  di_kk: (answers) => (answers.anak_di_kk === 'tidak' ? say('info', 'belum_di_kk') : null),
  ktp_ortu: sayParentsCards,
  saksi: (answers) => (answers.saksi_siap === 'tidak' ? say('info', 'cari_saksi') : null),
  jalur: sayWay,
};

export function jalurOf(answers: Answers, facts: Facts): Jalur | undefined {
  return aktaJalur(answers, { umur_hari: childsDays(facts), punya_kk: knownFamilyCard(facts) });
}

/** A guessed birth date is up to two weeks off: of it no days are counted down. */
function sayDeadline(answers: Answers, facts: Facts): Finding | null {
  const days = childsDays(facts);
  if (!isOneOf(answers, 'akta_status', [3]) || days === undefined || isBirthGuessed(facts)) return null;
  return days <= reportDays
    ? say('info', 'tepat_waktu', { umur: days, sisa: reportDays - days })
    : say('info', 'terlambat');
}

/** Kemendagri code, LU (in time) or LT (late), day of registration, number: usual, not the only form there is. */
const usualNumber = /^\d{4}-(LU|LT)-\d{8}-\d{4,}$/i;

function checkNumber(answers: Answers): Finding | null {
  const number = textAt(answers, 'akta_nomor')?.replace(/\s/g, '') ?? '';
  return usualNumber.test(number) ? null : say('info', 'nomor_tidak_lazim');
}

function checkIssueDay(answers: Answers, facts: Facts): Finding | null {
  const [born, issued] = [birthOf(facts), textAt(answers, 'akta_tgl_terbit')];
  if (born === undefined || issued === undefined || issued >= born) return null;
  return say(isBirthGuessed(facts) ? 'warn' : 'error', 'terbit_sebelum_lahir');
}

function sayParentsCards(answers: Answers): Finding | null {
  if (isOneOf(answers, 'ortu_ktp', [4])) return say('info', 'ortu_tidak_diketahui');
  return isOneOf(answers, 'ortu_ktp', [3]) ? say('info', 'ktp_dulu') : null;
}

function sayWay(answers: Answers, facts: Facts): Finding | null {
  const jalur = jalurOf(answers, facts);
  return jalur === undefined ? null : say('info', `jalur_${jalur}`);
}
