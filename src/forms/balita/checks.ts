import type { Answers } from '../../domain/answers.ts';
import { datesAt, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { monthsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { checkNikItself, checkNikSex } from '../nik-findings.ts';
import type { violations } from './texts/id.ts';
import { doseBefore } from './vaccines.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  umur_balita: checkAge,
  nik_ibu_sah: (answers) => checkNikItself({ nik: textAt(answers, 'nik_ibu') ?? '' }),
  nik_ibu_cocok: checkMothersNik,
  lahir_prematur: (answers) =>
    (numberAt(answers, 'usia_kehamilan_lahir_mgg') ?? 40) < 37 ? say('info', 'prematur') : null,
  bb_lahir: checkBirthWeight,
  pb_lahir: checkBirthLength,
  lk_lahir: checkBirthHead,
  imunisasi_sejak_lahir: checkVaccinesSinceBirth,
  imunisasi_berurutan: checkDoseOrder,
};

function checkAge(_: Answers, { person, today }: Facts): Finding | null {
  const months = monthsOld(person?.answers.tgl_lahir, today);
  return months !== undefined && months >= 60 ? say('warn', 'bukan_balita', { umur: months }) : null;
}

function checkMothersNik(answers: Answers, { person, household }: Facts): Finding | null {
  const nik = textAt(answers, 'nik_ibu') ?? '';
  const mother = household?.members.find(({ id }) => id === person?.answers.ibu_kandung_id);
  const known = mother && textAt(mother.answers, 'nik');
  if (known !== undefined && known !== nik) return say('warn', 'nik_ibu_beda');
  return checkNikSex(nik, 2) === null ? null : say('warn', 'nik_ibu_laki_laki');
}

function checkBirthWeight(answers: Answers): Finding | null {
  const kg = numberAt(answers, 'bb_lahir_kg');
  if (kg === undefined) return null;
  if (kg <= 0) return say('error', 'nol');
  const meant = kg > 6 ? meantNumber(kg, (reading) => reading >= 1 && reading <= 6) : undefined;
  if (meant !== undefined) return say(kg > 100 ? 'error' : 'warn', 'bb_lahir_maksudnya', { isian: kg, maksud: meant });
  return kg >= 0.5 && kg < 2.5 ? say('info', 'bblr') : null;
}

function checkBirthLength(answers: Answers): Finding | null {
  const cm = numberAt(answers, 'pb_lahir_cm');
  if (cm === undefined) return null;
  if (cm <= 0) return say('error', 'nol');
  const meant = cm > 60 ? meantNumber(cm, (reading) => reading >= 25 && reading <= 60) : undefined;
  if (meant !== undefined) return say(cm > 250 ? 'error' : 'warn', 'pb_lahir_maksudnya', { isian: cm, maksud: meant });
  return cm >= 25 && cm < 48 ? say('info', 'pendek_lahir') : null;
}

function checkBirthHead(answers: Answers): Finding | null {
  const cm = numberAt(answers, 'lk_lahir_cm');
  if (cm === undefined) return null;
  if (cm <= 0) return say('error', 'nol');
  const meant = cm > 45 ? meantNumber(cm, (reading) => reading >= 20 && reading <= 45) : undefined;
  if (meant === undefined) return null;
  return say(cm > 100 ? 'error' : 'warn', 'lk_lahir_maksudnya', { isian: cm, maksud: meant });
}

function checkVaccinesSinceBirth(answers: Answers, { person }: Facts): Finding | null {
  const born = person && textAt(person.answers, 'tgl_lahir');
  if (born === undefined || person?.answers.tgl_lahir_perkiraan === 'ya') return null;
  const early = Object.entries(datesAt(answers, 'imunisasi')).find(([, date]) => date < born);
  return early === undefined ? null : say('error', 'imunisasi_sebelum_lahir', { option: early[0] });
}

function checkDoseOrder(answers: Answers): Finding | null {
  const given = datesAt(answers, 'imunisasi');
  const swapped = Object.entries(given).find(([vaccine, date]) => {
    const before = given[doseBefore(vaccine) ?? ''];
    return before !== undefined && date <= before;
  });
  return swapped === undefined ? null : say('warn', 'imunisasi_tertukar', { option: swapped[0] });
}
