import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { breastfeeding, withoutPlace } from './methods.ts';
import { hasUnmetNeed, wishesForLasting } from './needs.ts';
import { expectsByOwnPage, isExpecting } from './pregnancy.ts';

const [using, formerly, never] = [1, 2, 3];

export const relevance: FormLogic['relevance'] = {
  pernah_melahirkan: (answers) => (numberAt(answers, 'anak_lahir_hidup') ?? 0) > 0,
  hamil_belum_jelas: (_, facts) => expectsByOwnPage(facts) === undefined,
  hamil: (answers, facts) => isExpecting(answers, facts) === true,
  tidak_hamil: (answers, facts) => isExpecting(answers, facts) !== true,
  memakai: (answers) => isOneOf(answers, 'kb_saat_ini', [using]),
  dilayani: (answers) => isOneOf(answers, 'kb_saat_ini', [using]) && !isOneOf(answers, 'kb_metode', withoutPlace),
  tidak_memakai: (answers) => isOneOf(answers, 'kb_saat_ini', [formerly, never]),
  pernah_memakai: (answers) => isOneOf(answers, 'kb_saat_ini', [using, formerly]),
  // Of breastfeeding (MAL) there is no side effect to be told of.
  pernah_ada_efek: (answers) =>
    isOneOf(answers, 'kb_saat_ini', [using, formerly]) && !isOneOf(answers, 'kb_metode', [breastfeeding.code]),
  perlu_dihubungi: wantsService,
};

/** Whoever needs a service is asked whether the office may know her name. */
function wantsService(answers: Answers, facts: Facts): boolean {
  const woman = { answers, isExpecting: isExpecting(answers, facts) };
  return hasUnmetNeed(woman) === true || wishesForLasting(woman);
}
