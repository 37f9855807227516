import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { yesNo } from '../known.ts';
import { yearsOfMother } from './checks.ts';
import { type PregnancyRisks, pregnancyRisks } from './risks.ts';

export const calculations: FormLogic['calculations'] = {
  kek: (answers, facts) => yesNo(risksOf(answers, facts).kek),
  anemia: (answers, facts) => yesNo(risksOf(answers, facts).anemia),
  umur_berisiko: (answers, facts) => risksOf(answers, facts).age,
  anc_terlambat: (answers, facts) => yesNo(risksOf(answers, facts).isUnchecked),
};

function risksOf(answers: Answers, facts: Facts): PregnancyRisks {
  return pregnancyRisks(answers, yearsOfMother(answers, facts));
}
