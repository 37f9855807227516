import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import type { Jk } from '../../domain/identity/jk.ts';
import { monthsOld, yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { checkNikBirth, checkNikItself, checkNikSex } from '../nik-findings.ts';
import { checkChildrensAge, checkMothersAge, checkMothersSex } from './mother-checks.ts';
import { otherMembers } from './other-members.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

const oldestYears = 115;

/** UU 16/2019. */
const marriageableYears = 19;

export const checks: FormLogic['checks'] = {
  nama_tanpa_angka: (answers) => (/\d/.test(textAt(answers, 'nama') ?? '') ? say('warn', 'nama_berangka') : null),
  nik_sah: (answers, facts) => checkNikItself({ nik: nikOf(answers), kodeDesa: facts.kode_desa }),
  nik_lahir: (answers) => (isEstimated(answers) ? null : checkNikBirth(nikOf(answers), answers.tgl_lahir)),
  nik_jk: (answers) => checkNikSex(nikOf(answers), jkOf(answers)),
  nik_kembar: checkTwinNik,
  nik_dipakai: checkUsedNik,
  orang_kembar: checkTwinPerson,
  digabung_lain: (answers, { person }) =>
    person !== undefined && answers.digabung_ke === person.id ? say('error', 'digabung_diri') : null,
  umur_mungkin: checkAge,
  umur_ibu_dari_anak: checkChildrensAge,
  satu_kepala: checkOneHead,
  hubungan_jk: checkRelationSex,
  ibu_perempuan: checkMothersSex,
  umur_ibu: checkMothersAge,
  kawin_anak: checkChildMarriage,
  usia_kawin: checkAgeAtMarriage,
  mutasi_sesudah_lahir: checkChangeAfterBirth,
};

function nikOf(answers: Answers): string {
  return textAt(answers, 'nik') ?? '';
}

function jkOf(answers: Answers): Jk | undefined {
  const jk = numberAt(answers, 'jk');
  return jk === 1 || jk === 2 ? jk : undefined;
}

function isEstimated(answers: Answers): boolean {
  return answers.tgl_lahir_perkiraan === 'ya';
}

/** Within the household: there the other one has a name. */
function checkTwinNik(answers: Answers, facts: Facts): Finding | null {
  const twin = otherMembers(facts).find((member) => textAt(member.answers, 'nik') === nikOf(answers));
  return twin === undefined ? null : say('warn', 'nik_kembar', { nama: textAt(twin.answers, 'nama') ?? '' });
}

/** Elsewhere in what this phone knows: only the other one's RT is told. */
function checkUsedNik(answers: Answers, facts: Facts): Finding | null {
  const other = facts.elsewhere?.nik(nikOf(answers), facts.person?.id);
  const isAtHome = other !== undefined && checkTwinNik(answers, facts) !== null;
  return other === undefined || isAtHome ? null : say('warn', 'nik_dipakai', { tempat: other });
}

/** The same name, birth date and, where both are known, mother. */
function checkTwinPerson(answers: Answers, facts: Facts): Finding | null {
  const other = facts.elsewhere?.person(answers, facts.person?.id);
  return other === undefined ? null : say('warn', 'orang_kembar', { tempat: other });
}

function checkAge(answers: Answers, { today }: Facts): Finding | null {
  const years = yearsOld(answers.tgl_lahir, today);
  return years !== undefined && years > oldestYears ? say('error', 'terlalu_tua', { umur: years }) : null;
}

/** Heads are listed first, so a household without one is noticed at its first other member. */
function checkOneHead(answers: Answers, facts: Facts): Finding | null {
  const heads = otherMembers(facts).filter((member) => isOneOf(member.answers, 'hub_kk', [1]));
  if (!isOneOf(answers, 'hub_kk', [1])) return heads.length === 0 ? say('warn', 'kepala_belum_ada') : null;
  const [other] = heads;
  return other === undefined ? null : say('warn', 'kepala_dua', { nama: textAt(other.answers, 'nama') ?? '' });
}

function checkRelationSex(answers: Answers): Finding | null {
  const jk = jkOf(answers);
  const differs = (isOneOf(answers, 'hub_kk', [2]) && jk === 2) || (isOneOf(answers, 'hub_kk', [3]) && jk === 1);
  return differs ? say('warn', 'hubungan_jk_beda') : null;
}

function checkChildMarriage(answers: Answers, { today }: Facts): Finding | null {
  const years = yearsOld(answers.tgl_lahir, today);
  const isYoung = isOneOf(answers, 'status_kawin', [2]) && years !== undefined && years < marriageableYears;
  return isYoung ? say('warn', 'kawin_anak', { umur: years }) : null;
}

function checkAgeAtMarriage(answers: Answers, { today }: Facts): Finding | null {
  const [married, years] = [numberAt(answers, 'usia_kawin1'), yearsOld(answers.tgl_lahir, today)];
  if (married === undefined || years === undefined || married <= years) return null;
  return say(isEstimated(answers) ? 'warn' : 'error', 'kawin_lewat_umur', { isian: married, umur: years });
}

function checkChangeAfterBirth(answers: Answers): Finding | null {
  const [born, changed] = [textAt(answers, 'tgl_lahir'), textAt(answers, 'mutasi_tgl')];
  if (born === undefined || changed === undefined || monthsOld(born, changed) !== undefined) return null;
  return say(isEstimated(answers) ? 'warn' : 'error', 'mutasi_sebelum_lahir');
}
