import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { yesNo } from '../known.ts';
import { hasUnmetNeed, usesLasting, usesModern, type Woman } from './needs.ts';
import { isExpecting } from './pregnancy.ts';

export const calculations: FormLogic['calculations'] = {
  sedang_hamil: (answers, facts) => yesNo(isExpecting(answers, facts)),
  kb_modern: (answers, facts) => yesNo(usesModern(womanIn(answers, facts))),
  mkjp: (answers, facts) => yesNo(usesLasting(womanIn(answers, facts))),
  unmet_need: (answers, facts) => yesNo(hasUnmetNeed(womanIn(answers, facts))),
};

function womanIn(answers: Answers, facts: Facts): Woman {
  return { answers, isExpecting: isExpecting(answers, facts) };
}
