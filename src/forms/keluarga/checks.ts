import type { Answers } from '../../domain/answers.ts';
import { isAnswered, isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { kkCheck } from '../../domain/identity/kk.ts';
import { regionLevel } from '../../domain/identity/region.ts';
import { finding } from '../finding.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** PK21: who lives here for less than six months and will not stay that long is counted elsewhere. */
const monthsToBelong = 6;

export const relevance: FormLogic['relevance'] = {
  baru_tinggal: (answers) => (numberAt(answers, 'lama_tinggal_bln') ?? monthsToBelong) < monthsToBelong,
  didata: (answers) => answers.niat_menetap !== 'tidak',
  ada_kk: (answers) => isOneOf(answers, 'punya_kk', [1, 2]),
  kk_berubah: (answers, facts) => hasChanged(answers, facts) || isAnswered(savedOf(facts).alasan_berubah),
  kartu_baru: (answers) => isAnswered(answers.alasan_berubah) && !isOneOf(answers, 'alasan_berubah', [typingError]),
};

/** Codes of `alasan_berubah`: no new card, the old number was written wrongly. */
const typingError = 5;

/** What was saved of the household before. */
function savedOf({ household }: Facts): Answers {
  return household?.answers ?? {};
}

/** Against the number that was saved before; a first number has not changed. */
function hasChanged(answers: Answers, facts: Facts): boolean {
  const [now, before] = [textAt(answers, 'no_kk'), textAt(savedOf(facts), 'no_kk')];
  return now !== undefined && before !== undefined && now !== before;
}

export const checks: FormLogic['checks'] = {
  kode_desa: checkDesa,
  tidak_didata: (answers) => (answers.niat_menetap === 'tidak' ? say('info', 'tidak_didata') : null),
  nomor_kk: checkKk,
  kk_dipakai: checkSharedKk,
  alasan_lama: checkOldReason,
  digabung_lain: (answers, { household }) =>
    answers.digabung_ke === household?.id ? say('error', 'digabung_diri') : null,
  jiwa_serumah: checkPeopleAtHome,
};

function checkDesa(answers: Answers): Finding | null {
  return regionLevel(textAt(answers, 'kode_desa') ?? '') === 'desa' ? null : say('error', 'desa_tidak_dikenal');
}

function checkKk(answers: Answers): Finding | null {
  const { level, codes } = kkCheck(textAt(answers, 'no_kk') ?? '');
  const [gravest] = codes;
  return level === 'ok' || gravest === undefined ? null : say(level, `kk_${gravest}`);
}

/** Two families of one card are two families: whoever lives elsewhere with the same number is only named by the RT. */
function checkSharedKk(answers: Answers, facts: Facts): Finding | null {
  const other = facts.elsewhere?.kk(textAt(answers, 'no_kk'), facts.household?.id);
  return other === undefined ? null : say('warn', 'kk_dipakai', { tempat: other });
}

/** A second change must not pass for the first one. */
function checkOldReason(answers: Answers, facts: Facts): Finding | null {
  const saved = savedOf(facts);
  const isOld = saved.alasan_berubah === answers.alasan_berubah && saved.berlaku_sejak === answers.berlaku_sejak;
  return hasChanged(answers, facts) && isOld ? say('warn', 'alasan_lama') : null;
}

/** The rows of the household are the truth; the count is asked so that a forgotten member is noticed. */
function checkPeopleAtHome(answers: Answers, { household }: Facts): Finding | null {
  const said = numberAt(answers, 'jml_jiwa_serumah');
  const listed = household?.members.filter((member) => livesHere(member.answers)).length ?? 0;
  if (said === undefined || listed === 0 || said === listed) return null;
  return say('warn', 'jiwa_berbeda', { isian: said, anggota: listed });
}

function livesHere(member: Answers): boolean {
  return isOneOf(member, 'keberadaan', [1]) && !isOneOf(member, 'mutasi', [3, 4]);
}
