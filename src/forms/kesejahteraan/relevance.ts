import type { Answers } from '../../domain/answers.ts';
import { codesAt, isAnswered, isOneOf, isYes } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic, Relevance } from '../../domain/form/form.ts';
import { welfareIn } from './calculations.ts';
import { type Criterion, fromFacts } from './criteria.ts';
import { aids } from './lists.ts';

const [own, metered] = [1, 1];
const [listed, notListed] = [1, 2];

/** Who has no shelter is asked nothing about a house; what a fact or the form `krs` has answered is not asked again. */
export const relevance: FormLogic['relevance'] = {
  berumah: hasHouse,
  milik_sendiri: (answers) => hasHouse(answers) && isOneOf(answers, 'rumah_status', [own]),
  air_belum_didata: (answers, facts) => hasHouse(answers) && !isAnswered(krsIn(facts).air_minum),
  jamban_belum_didata: (answers, facts) => hasHouse(answers) && !isAnswered(krsIn(facts).jamban),
  kloset_belum_didata: (answers) => isOneOf(answers, 'jamban', [1, 2, 3]),
  tinja_belum_didata: (answers) => isOneOf(answers, 'jamban', [1, 2, 3, 4]),
  listrik_meteran: (answers) => isOneOf(answers, 'penerangan', [metered]),
  kerja_belum_jelas: isOpen('fm_a'),
  lantai_belum_jelas: (answers, facts) => isAnswered(answers.lantai) && isOpen('fm_e')(answers, facts),
  dinding_belum_jelas: (answers, facts) => isAnswered(answers.dinding) && isOpen('fm_f')(answers, facts),
  jamban_belum_jelas: (answers, facts) => isAnswered(toiletIn(answers, facts)) && isOpen('fm_g')(answers, facts),
  listrik_belum_jelas: (answers, facts) => knowsPower(answers) && isOpen('fm_h')(answers, facts),
  ...Object.fromEntries(
    aids.map((aid) => [`terima_${aid}`, (answers: Answers) => codesAt(answers, 'bansos').includes(aid)]),
  ),
  terdaftar: (answers) => isOneOf(answers, 'dtsen_status', [listed]),
  sudah_dicek: (answers) => isOneOf(answers, 'dtsen_status', [listed, notListed]),
};

function hasHouse(answers: Answers): boolean {
  return !isYes(answers, 'fm_0');
}

function isOpen(criterion: Criterion): Relevance {
  return (answers, facts) => fromFacts[criterion](welfareIn(answers, facts)) === undefined;
}

function krsIn({ forms }: Facts): Answers {
  return forms.krs ?? {};
}

function toiletIn(answers: Answers, facts: Facts): Answers[string] | undefined {
  return krsIn(facts).jamban ?? answers.jamban;
}

/** A meter is asked for its strength first. */
function knowsPower(answers: Answers): boolean {
  return isAnswered(isOneOf(answers, 'penerangan', [metered]) ? answers.daya : answers.penerangan);
}
