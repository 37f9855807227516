import type { FormLogic } from '../../domain/form/form.ts';
import { yesNo } from '../known.ts';
import { pupilCategory, pupilGrowth } from './assess-pupil.ts';
import { yearsOf } from './relevance.ts';
import { isAtRisk, schoolGroup } from './school-status.ts';

export const calculations: FormLogic['calculations'] = {
  umur_thn: (_, facts) => yearsOf(facts),
  ats_kelompok: (answers, facts) => schoolGroup(answers, yearsOf(facts)),
  rentan_do: (answers, facts) => yesNo(isAtRisk(answers, yearsOf(facts))),
  imt: (answers, facts) => oneDecimal(pupilGrowth(answers, facts)?.cbmi),
  zs_imtu: (answers, facts) => pupilGrowth(answers, facts)?.z.bfa,
  imt_u: (answers, facts) => pupilCategory(pupilGrowth(answers, facts)),
  zs_tbu: (answers, facts) => pupilGrowth(answers, facts)?.z.hfa,
};

function oneDecimal(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
