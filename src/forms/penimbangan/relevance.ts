import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { FormLogic, Relevance } from '../../domain/form/form.ts';
import { childsMonths, wasMeasured, weighingDay } from './child.ts';

/** A child whose age is not known is asked everything that any age is asked: no answer may get lost for want of a date. */
export const relevance: FormLogic['relevance'] = {
  di_posyandu: (answers) => isOneOf(answers, 'hadir', [1]),
  diukur: (answers) => wasMeasured(answers),
  bertemu: (answers) => isOneOf(answers, 'hadir', [1, 3, 6]),
  tb_diukur: (answers) => numberAt(answers, 'tb_cm') !== undefined,
  bulan_panjang: isCapsuleMonth,
  umur_0_5: isAged(0, 5),
  umur_6_23: isAged(6, 23),
  umur_6_59: isAged(6, 59),
  waktu_vit_a: (answers, facts) => isCapsuleMonth(answers) && isAged(6, 59)(answers, facts),
  waktu_obat_cacing: (answers, facts) => isCapsuleMonth(answers) && (childsMonths(answers, facts) ?? 12) >= 12,
  dapat_pmt: (answers) => (numberAt(answers, 'pmt_kg') ?? 0) > 0,
  umur_kpsp: (answers, facts) => isKpspAge(childsMonths(answers, facts) ?? 3),
};

/** Months are completed ones: "up to 5" ends with 5 months and 29 days. */
function isAged(from: number, to: number): Relevance {
  return (answers, facts) => {
    const months = childsMonths(answers, facts);
    return months === undefined || (months >= from && months <= to);
  };
}

/** Vitamin A, worm medicine and at least the length are due in February and August. */
function isCapsuleMonth(answers: Answers): boolean {
  const month = weighingDay(answers)?.slice(5, 7);
  return month === '02' || month === '08';
}

function isKpspAge(months: number): boolean {
  return months >= 3 && months <= 72 && months % 3 === 0;
}
