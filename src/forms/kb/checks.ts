import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { type Facts, settingsIn } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { monthsOld, yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { birthsOf, hasNear, listedChildren } from '../krs/births.ts';
import { isResidentWife } from '../krs/family.ts';
import { breastfeeding } from './methods.ts';
import { hasUnmetNeed } from './needs.ts';
import { isExpecting, lastBirthOnList } from './pregnancy.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** Below that age nobody is believed to be a mother without a second look. */
const usualMotherYears = 13;

export const checks: FormLogic['checks'] = {
  bukan_pus: checkCouple,
  anak_di_daftar: checkChildren,
  anak_hidup: checkLiving,
  anak_terakhir: checkLastBirth,
  jarak_anak: checkSpacing,
  mal: checkBreastfeeding,
  alasan_hamil: checkReason,
  kebutuhan: checkNeed,
};

function checkCouple(_: Answers, { person, today }: Facts): Finding | null {
  if (person === undefined || isResidentWife(person, today) !== false) return null;
  return say('warn', 'bukan_pus', { nama: textAt(person.answers, 'nama') ?? '' });
}

function checkChildren(answers: Answers, { person, household, today }: Facts): Finding | null {
  const said = numberAt(answers, 'anak_lahir_hidup');
  const listed = listedChildren(person?.id ?? '', household?.members ?? [], today).length;
  return said !== undefined && said < listed ? say('warn', 'anak_kurang', { isian: said, anggota: listed }) : null;
}

function checkLiving(answers: Answers): Finding | null {
  const [born, living] = [numberAt(answers, 'anak_lahir_hidup'), numberAt(answers, 'anak_masih_hidup')];
  const isMore = born !== undefined && living !== undefined && living > born;
  return isMore ? say('error', 'hidup_lebih', { hidup: living, lahir: born }) : null;
}

function checkLastBirth(answers: Answers, facts: Facts): Finding | null {
  const [born, mother] = [textAt(answers, 'tgl_lahir_anak_terakhir'), facts.person?.answers.tgl_lahir];
  if (!isDate(born)) return null;
  if (isDate(mother) && (yearsOld(mother, born) ?? 0) < usualMotherYears) return say('warn', 'anak_terlalu_awal');
  const listed = lastBirthOnList(facts);
  return listed !== undefined && born < listed ? say('warn', 'ada_yang_lebih_muda') : null;
}

/** A risk of the next birth, told to be talked about with the midwife (KRS, 4T). */
function checkSpacing(answers: Answers, facts: Facts): Finding | null {
  const { person, household, today } = facts;
  if (person === undefined) return null;
  const members = household?.members ?? [];
  const births = birthsOf(person.id, undefined, { members, answers: {}, kb: { [person.id]: answers }, on: today });
  return hasNear(births, undefined, settingsIn(facts).krs) === true ? say('info', 'jarak_dekat') : null;
}

function checkBreastfeeding(answers: Answers, facts: Facts): Finding | null {
  if (!isOneOf(answers, 'kb_metode', [breastfeeding.code])) return null;
  const youngest = [textAt(answers, 'tgl_lahir_anak_terakhir'), lastBirthOnList(facts)].filter(isDate).sort().at(-1);
  const months = monthsOld(youngest, facts.today);
  if (months === undefined) return say('warn', 'mal_tanpa_bayi');
  return months < breastfeeding.belowMonths ? null : say('warn', 'mal_lewat', { bulan: months });
}

const isPregnant = 1;

/** Who is pregnant is not asked for a reason: one of the two is a slip. */
function checkReason(answers: Answers): Finding | null {
  return isOneOf(answers, 'kb_alasan_tidak', [isPregnant]) ? say('warn', 'alasan_hamil') : null;
}

function checkNeed(answers: Answers, facts: Facts): Finding | null {
  return hasUnmetNeed({ answers, isExpecting: isExpecting(answers, facts) }) === true ? say('info', 'perlu_kb') : null;
}
