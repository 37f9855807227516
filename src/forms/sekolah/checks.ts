import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';
import { finding } from '../finding.ts';
import { isWithin } from '../krs/cutoffs.ts';
import { slipCheck } from '../slip-check.ts';
import { pupilCategory, pupilGrowth } from './assess-pupil.ts';
import { schoolLimits } from './cutoffs.ts';
import { schoolingOfMember } from './known.ts';
import { classesOf, finished, rungOf } from './ladder.ts';
import { yearsOf } from './relevance.ts';
import { atSchool, isAtRisk, schoolGroup, yearsBehind } from './school-status.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  pendidikan: checkMember,
  kelas_jenjang: checkClassOfRung,
  umur_kelas: checkAgeOfClass,
  tahun: checkYear,
  npsn: (answers) => (/^[A-Z0-9]{8}$/i.test(textAt(answers, 'sekolah_npsn') ?? '') ? null : say('warn', 'npsn')),
  alasan: checkReason,
  bb: slipCheck('bb', { from: 8, to: 150 }),
  tb: checkHeight,
  tgl_ukur: checkDay,
  visus: (answers) => (isOneOf(answers, 'visus', [2]) ? say('info', 'visus_kurang') : null),
};

/** The list of members was perhaps written before the last school year. */
function checkMember(answers: Answers, facts: Facts): Finding | null {
  const [said, here] = [schoolingOfMember(facts), numberAt(answers, 'status_sekolah')];
  if (said === undefined || said === here) return null;
  if (said === atSchool) return say('warn', 'anggota_masih');
  return here === atSchool ? say('warn', 'anggota_tidak') : null;
}

function checkClassOfRung(answers: Answers): Finding | null {
  const rung = rungOf(numberAt(answers, 'jenjang'));
  const [classes, reached] = [rung && classesOf[rung], numberAt(answers, 'kelas')];
  if (classes === undefined || reached === undefined) return null;
  if (reached === finished) return isOneOf(answers, 'status_sekolah', [atSchool]) ? say('warn', 'sudah_tamat') : null;
  return isWithin(reached, classes) ? null : say('warn', 'kelas_lain', { dari: classes.from, sampai: classes.to });
}

function checkAgeOfClass(answers: Answers, facts: Facts): Finding | null {
  const years = yearsOf(facts);
  const behind = yearsBehind(answers, years);
  if (years === undefined || behind === undefined || !isOneOf(answers, 'status_sekolah', [atSchool])) return null;
  if (isAtRisk(answers, years) === true) return say('info', 'rentan', { umur: years });
  return behind < -schoolLimits.yearsBehind ? say('warn', 'terlalu_muda', { umur: years }) : null;
}

/** Nobody leaves a school next year, or before the age at which a kindergarten takes children. */
const youngestPupil = 3;

function checkYear(answers: Answers, { person, today }: Facts): Finding | null {
  const year = Number(textAt(answers, 'tahun_putus') ?? Number.NaN);
  if (!Number.isInteger(year)) return null;
  if (year > Number(today.slice(0, 4))) return say('error', 'tahun_depan');
  const born = person?.answers.tgl_lahir;
  return isDate(born) && year < Number(born.slice(0, 4)) + youngestPupil ? say('error', 'tahun_terlalu_awal') : null;
}

function checkReason(answers: Answers, facts: Facts): Finding | null {
  return schoolGroup(answers, yearsOf(facts)) === 'cek' ? say('info', 'cek_pesantren') : null;
}

const heightSlip = slipCheck('tb', { from: 80, to: 210 });

/** A category is said at the height, which is answered last; scores that cannot be ask for another look. */
function checkHeight(answers: Answers, facts: Facts): Finding | null {
  const slip = heightSlip(answers, facts);
  if (slip !== null) return slip;
  const growth = pupilGrowth(answers, facts);
  if (Object.values(growth?.flags ?? {}).some((isOdd) => isOdd)) return say('warn', 'ukur_ulang');
  const category = pupilCategory(growth);
  return category === undefined || category === 'gizi_baik' ? null : say('info', `imt_${category}`);
}

/** A measure of another school year says little of a child that grows. */
const staleDays = 365;

function checkDay(answers: Answers, { today }: Facts): Finding | null {
  const day = answers.tgl_ukur;
  return isDate(day) && daysBetween(day, today) > staleDays ? say('info', 'ukuran_lama') : null;
}
