import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { yesNo } from '../known.ts';
import { screeningOf } from './criteria.ts';
import { areaPerPerson, isCrowded, isUnfit, type Welfare } from './house.ts';
import { hasSteadyIncome } from './income.ts';

export const calculations: FormLogic['calculations'] = {
  luas_per_kapita: (answers, facts) => tenths(areaPerPerson(welfareIn(answers, facts))),
  luas_kurang: (answers, facts) => yesNo(isCrowded(welfareIn(answers, facts))),
  rumah_tak_layak: (answers, facts) => yesNo(isUnfit(welfareIn(answers, facts))),
  penghasilan_tetap_kel: (answers, facts) => yesNo(hasSteadyIncome(welfareIn(answers, facts))),
  kriteria_miskin: (answers, facts) => screeningOf(welfareIn(answers, facts)).met,
  kriteria_jumlah: (answers, facts) => screeningOf(welfareIn(answers, facts)).met.length,
  kriteria_diketahui: (answers, facts) => screeningOf(welfareIn(answers, facts)).known.length,
};

export function welfareIn(answers: Answers, { forms, household, today }: Facts): Welfare {
  return { answers, krs: forms.krs ?? {}, members: household?.members ?? [], on: today };
}

function tenths(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
