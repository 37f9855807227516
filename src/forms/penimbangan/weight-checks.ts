import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding } from '../../domain/form/form.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { growthOf, kmsOf } from './assess-weighing.ts';
import { childsMonths } from './child.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

const [leastKg, mostKg] = [1, 40];

/** More than any child weighs: grams, or a slip that nobody can have meant. */
const impossibleKg = 100;

/** A month's change beyond these is worth a second weighing. */
const [mostGainG, mostLossG] = [2000, 1000];

/** A weight that cannot be, or not at this age; where another reading can, it is offered. */
export function checkWeight(answers: Answers, facts: Facts): Finding | null {
  const kg = numberAt(answers, 'bb_kg');
  if (kg === undefined) return null;
  if (kg <= 0) return say('error', 'nol');
  const level = kg > impossibleKg ? 'error' : 'warn';
  if (isLikelyWeight(kg, answers, facts)) return null;
  const meant = meantNumber(kg, (reading) => isLikelyWeight(reading, answers, facts));
  const umur = childsMonths(answers, facts);
  if (meant !== undefined && umur !== undefined) return say(level, 'bb_maksudnya', { isian: kg, umur, maksud: meant });
  if (meant !== undefined) return say(level, 'bb_maksudnya_saja', { isian: kg, maksud: meant });
  if (level === 'error') return say(level, 'bb_mustahil', { isian: kg });
  return isInRange(kg) ? say('warn', 'bbu_di_luar_batas', { isian: kg, umur: umur ?? 0 }) : null;
}

function isInRange(kg: number): boolean {
  return kg >= leastKg && kg <= mostKg;
}

function isLikelyWeight(kg: number, answers: Answers, facts: Facts): boolean {
  return isInRange(kg) && growthOf({ ...answers, bb_kg: kg }, facts)?.flags.wei !== true;
}

export function checkWeightChange(answers: Answers, facts: Facts): Finding | null {
  const gain = kmsOf(answers, facts)?.gainG;
  if (gain === undefined || checkWeight(answers, facts) !== null) return null;
  if (gain <= -mostLossG) return say('warn', 'bb_turun', { selisih: -gain / 1000 });
  return gain > mostGainG ? say('warn', 'bb_naik_banyak', { selisih: gain / 1000 }) : null;
}

/** Said at the length, which is answered later, and only where weight and length are each plausible alone. */
export function checkWeightForLength(answers: Answers, facts: Facts): Finding | null {
  const flags = growthOf(answers, facts)?.flags;
  const isOdd = flags?.wfl === true && flags.wei !== true && flags.len !== true;
  return isOdd ? say('warn', 'bbtb_di_luar_batas') : null;
}
