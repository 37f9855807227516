import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { finding } from '../finding.ts';
import { checkArm } from './arm-check.ts';
import { childOf, childsMonths, weighingDay } from './child.ts';
import { checkHead } from './head-check.ts';
import { checkLength, checkPosition, checkShrinking } from './length-checks.ts';
import type { violations } from './texts/violations.ts';
import { checkWeight, checkWeightChange, checkWeightForLength } from './weight-checks.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  dalam_bulan: checkPeriod,
  sesudah_lahir: checkAfterBirth,
  masih_kms: checkStillOnCard,
  perlu_kunjungan: (answers) => (isOneOf(answers, 'hadir', [2]) ? say('info', 'perlu_kunjungan') : null),
  bb_wajar: checkWeight,
  bb_berubah: checkWeightChange,
  tb_wajar: checkLength,
  tb_menyusut: checkShrinking,
  bbtb_wajar: checkWeightForLength,
  posisi_umur: checkPosition,
  lila: checkArm,
  lk_wajar: checkHead,
  pmt_wajar: checkFood,
  edema: (answers) => (isYes(answers, 'edema') ? say('info', 'edema') : null),
  vit_a_umur: checkCapsule,
};

/** The month is part of the record's name, so the date cannot leave it. */
function checkPeriod(answers: Answers, { period }: Facts): Finding | null {
  const day = weighingDay(answers);
  return period === undefined || day === undefined || monthOf(day) === period ? null : say('error', 'di_luar_bulan');
}

function checkAfterBirth(answers: Answers, facts: Facts): Finding | null {
  const { tglLahir, isBirthEstimated } = childOf(facts);
  const day = weighingDay(answers);
  if (tglLahir === undefined || day === undefined || day >= tglLahir) return null;
  return say(isBirthEstimated ? 'warn' : 'error', 'sebelum_lahir');
}

function checkStillOnCard(answers: Answers, facts: Facts): Finding | null {
  const months = childsMonths(answers, facts);
  return months !== undefined && months > 60 ? say('info', 'lewat_60_bulan', { umur: months }) : null;
}

function checkCapsule(answers: Answers, facts: Facts): Finding | null {
  const [months, capsule] = [childsMonths(answers, facts), numberAt(answers, 'vit_a')];
  if (months === undefined) return null;
  if (capsule === 2 && months < 12) return say('warn', 'vit_a_seharusnya_biru', { umur: months });
  return capsule === 1 && months >= 12 ? say('warn', 'vit_a_seharusnya_merah', { umur: months }) : null;
}

/** Kilograms of food for a month; more is grams (500), or a comma left out (15 for 1,5). */
const [mostFoodKg, gramsFrom] = [10, 100];

function checkFood(answers: Answers): Finding | null {
  const kg = numberAt(answers, 'pmt_kg');
  if (kg === undefined || kg <= mostFoodKg) return null;
  const meant = Math.round((kg / (kg >= gramsFrom ? 1000 : 10)) * 100) / 100;
  return meant > 0 && meant <= mostFoodKg ? say('warn', 'pmt_maksudnya', { isian: kg, maksud: meant }) : null;
}
