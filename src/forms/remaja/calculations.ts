import type { Answers } from '../../domain/answers.ts';
import { isOneOf } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { yesNo } from '../known.ts';
import { yearsOf } from './relevance.ts';
import {
  bodyMass,
  bodyMassCode,
  isCatin,
  isIdle,
  isMarriedChild,
  lacksBlood,
  lacksEnergy,
  risksOfCatin,
} from './young-person.ts';

export const calculations: FormLogic['calculations'] = {
  umur_thn: (_, facts) => yearsOf(facts),
  imt: bodyMass,
  imt_kategori: (answers) => bodyMassCode(bodyMass(answers)),
  kek: (answers) => yesNo(lacksEnergy(answers)),
  anemia: (answers) => yesNo(lacksBlood(answers)),
  kawin_anak: (_, { person, today }) => yesNo(isMarriedChild(person?.answers ?? {}, today)),
  neet: (answers) => yesNo(isIdle(answers)),
  catin: (answers, { person }) => yesNo(isCatin({ person: person?.answers ?? {}, remaja: answers })),
  catin_risiko: riskCodes,
};

function riskCodes(answers: Answers, facts: Facts): readonly string[] | undefined {
  const person = facts.person?.answers ?? {};
  if (isCatin({ person, remaja: answers }) !== true) return undefined;
  return risksOfCatin(answers, { years: yearsOf(facts), isGirl: isOneOf(person, 'jk', [2]) });
}
