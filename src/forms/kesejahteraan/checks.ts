import type { Answers } from '../../domain/answers.ts';
import { codesAt, isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { completedMonths, isDate } from '../../domain/time/calendar.ts';
import { finding } from '../finding.ts';
import { isResident } from '../residence.ts';
import { welfareIn } from './calculations.ts';
import { criteria, screeningOf } from './criteria.ts';
import { isCrowded } from './house.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  luas: checkArea,
  kriteria: countCriteria,
  makan: checkFood,
  pbi: checkInsurance,
  dtsen_lama: checkAgeOfRank,
};

function checkArea(answers: Answers, facts: Facts): Finding | null {
  return isCrowded(welfareIn(answers, facts)) === true ? say('info', 'sempit') : null;
}

/** A count and no verdict: who is poor is for the musyawarah and the office to say. */
function countCriteria(answers: Answers, facts: Facts): Finding {
  const { met, known } = screeningOf(welfareIn(answers, facts));
  const isComplete = known.length === criteria.length;
  return isComplete
    ? say('info', 'kriteria', { jumlah: met.length })
    : say('info', 'kriteria_sebagian', { jumlah: met.length, belum: criteria.length - known.length });
}

/** Both in bands of the same width: food alone cannot cost more than everything. */
function checkFood(answers: Answers): Finding | null {
  const [all, food] = [numberAt(answers, 'pengeluaran_bln'), numberAt(answers, 'pengeluaran_makan')];
  return all !== undefined && food !== undefined && food > all ? say('warn', 'makan_lebih') : null;
}

const paidByState = 1;

/** Who carries a card paid by the state receives that help, whatever the family calls it. */
function checkInsurance(answers: Answers, { household, today }: Facts): Finding | null {
  const members = household?.members ?? [];
  const hasCard = members.some(
    ({ answers: one }) => isOneOf(one, 'jkn', [paidByState]) && isResident(one, today) === true,
  );
  return hasCard && !codesAt(answers, 'bansos').includes('pbi_jk') ? say('info', 'pbi_ada') : null;
}

/** Ranks are made anew every three months (BPS). */
const goodMonths = 3;

function checkAgeOfRank(answers: Answers, { today }: Facts): Finding | null {
  const day = answers.tgl_cek;
  if (!isDate(day) || day > today) return null;
  return completedMonths(day, today) >= goodMonths ? say('info', 'dtsen_lama') : null;
}
