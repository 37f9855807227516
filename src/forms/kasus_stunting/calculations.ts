import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import type { GrowthResult } from '../../domain/growth/growth-result.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { growthOf } from '../penimbangan/assess-weighing.ts';

/** A kader's measurement alone is "terduga": only a health worker's day makes it more than that. */
export function isConfirmed(answers: Answers): boolean {
  return isDate(answers.tgl_konfirmasi_nakes);
}

export const calculations: FormLogic['calculations'] = {
  keterangan: (answers) => (isConfirmed(answers) ? 'dipastikan' : 'terduga'),
  zs_tbu_kader: (_, facts) => lastMeasured(facts)?.z.len,
  zs_bbtb_kader: (_, facts) => lastMeasured(facts)?.z.wfl,
  jkn: (_, { person }) => insuranceOf(person?.answers),
};

/** The child's last weighing as the kader saw it: shown beside the health worker's, never stored with it. */
function lastMeasured(facts: Facts): GrowthResult | undefined {
  const weighing = facts.forms.penimbangan;
  return weighing && growthOf(weighing, facts);
}

const insurances: Readonly<Record<number, string>> = {
  1: 'pbi',
  2: 'bukan_pbi',
  3: 'swasta',
  4: 'tidak_ada',
  5: 'tidak_aktif',
};

/** Asked with the person, and nowhere else. */
function insuranceOf(person: Answers | undefined): string | undefined {
  return typeof person?.jkn === 'number' ? insurances[person.jkn] : undefined;
}
