import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { yearsOld } from '../age.ts';
import { isWithin } from '../krs/cutoffs.ts';
import type { Span } from '../slip-check.ts';
import { youngLimits } from './limits.ts';
import { wasMarried } from './young-person.ts';

/** Whose age, sex or marriage is not known is asked what anybody is asked. */
export const relevance: FormLogic['relevance'] = {
  umur_remaja: (_, facts) => isAged(youngLimits.asked, facts),
  umur_posyandu: (_, facts) => isAged(youngLimits.posyandu, facts),
  umur_kegiatan: (_, facts) => isAged(youngLimits.occupation, facts),
  belum_kawin: (_, facts) => wasMarried(personOf(facts)) !== true,
  boleh_rencana: (_, facts) => wasMarried(personOf(facts)) !== true && isAtLeast(youngLimits.plansFrom, facts),
  dewasa: (_, facts) => isAtLeast(youngLimits.measuredFrom, facts),
  diukur: (answers) => numberAt(answers, 'bb') !== undefined || numberAt(answers, 'tb') !== undefined,
  putri: (_, facts) => isGirl(facts),
  putri_hb: (_, facts) => isGirl(facts) && isAtLeast(youngLimits.bloodFrom, facts),
  putri_haid: (_, facts) => isGirl(facts) && wasMarried(personOf(facts)) !== true,
  ada_hb: (answers) => numberAt(answers, 'hb') !== undefined,
  minum_ttd: (answers) => isOneOf(answers, 'ttd', [1, 2]),
  sudah_haid: (answers) => isYes(answers, 'menstruasi'),
  akan_nikah: (answers) => isYes(answers, 'rencana_nikah'),
};

function personOf({ person }: Facts): Answers {
  return person?.answers ?? {};
}

export function yearsOf({ person, today }: Facts): number | undefined {
  return yearsOld(person?.answers.tgl_lahir, today);
}

function isAged(span: Span, facts: Facts): boolean {
  const years = yearsOf(facts);
  return years === undefined || isWithin(years, span);
}

function isAtLeast(age: number, facts: Facts): boolean {
  return (yearsOf(facts) ?? age) >= age;
}

/** Of a pregnant one the form `ibu_hamil` asks arm, blood and tablets, with other limits. */
function isGirl(facts: Facts): boolean {
  const person = personOf(facts);
  return !isOneOf(person, 'jk', [1]) && !isYes(person, 'hamil_status');
}
