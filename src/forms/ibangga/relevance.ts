import { isYes } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { familyIn } from './calculations.ts';
import { childrenOf, earnsMonthly, goToSchool, hasCouple, isHampered, livesTogether } from './family.ts';
import { ages } from './mapping.ts';

/** What other records answer is not asked; of a family without members everything is. */
export const relevance: FormLogic['relevance'] = {
  bersama: (_, facts) => livesTogether(alone(facts)) !== false,
  ada_pasangan: (_, facts) => hasCouple(alone(facts)) !== false,
  ada_kekerasan: (answers) => isYes(answers, 'pf_konflik_d'),
  penghasilan_belum_jelas: (_, facts) => earnsMonthly(alone(facts)) === undefined,
  sekolah_belum_jelas: (_, facts) => isListless(facts) || goToSchool(alone(facts)) === undefined,
  disabilitas_belum_jelas: (_, facts) => isHampered(alone(facts)) === undefined,
  ada_anak: (_, facts) => isListless(facts) || childrenOf(alone(facts), (years) => years < ages.childBelow).length > 0,
};

/** Whom the family consists of hangs on no answer of this form. */
function alone(facts: Facts) {
  return familyIn({}, facts);
}

function isListless({ household }: Facts): boolean {
  return (household?.members ?? []).length === 0;
}
