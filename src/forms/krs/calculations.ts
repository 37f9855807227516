import type { Answers } from '../../domain/answers.ts';
import { type Facts, settingsIn } from '../../domain/form/facts.ts';
import type { Calculate, FormLogic } from '../../domain/form/form.ts';
import { yesNo } from '../known.ts';
import { hasProperToilet, hasProperWater, type KrsFactor, type KrsVerdict, krsVerdict } from './factors.ts';

export const calculations: FormLogic['calculations'] = {
  krs_sasaran: (answers, facts) => verdictOf(answers, facts).targets,
  air_layak: (answers, facts) => yesNo(hasProperWater(answers, settingsIn(facts).krs)),
  jamban_layak: (answers) => yesNo(hasProperToilet(answers)),
  t_muda: factor('muda'),
  t_tua: factor('tua'),
  t_dekat: factor('dekat'),
  t_banyak: factor('banyak'),
  krs: isAtRisk,
};

export function verdictOf(answers: Answers, facts: Facts): KrsVerdict {
  const { members = [], forms = {} } = facts.household ?? {};
  const { kb, remaja } = forms;
  return krsVerdict({ members, answers, kb, remaja, on: facts.today, limits: settingsIn(facts).krs });
}

function factor(code: KrsFactor): Calculate {
  return (answers, facts) => yesNo(verdictOf(answers, facts).factors[code]);
}

function isAtRisk(answers: Answers, facts: Facts): string | undefined {
  const verdict = verdictOf(answers, facts);
  return verdict.isTarget === false ? 'bukan_sasaran' : yesNo(verdict.isAtRisk);
}
