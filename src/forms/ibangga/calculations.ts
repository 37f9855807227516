import type { Answers } from '../../domain/answers.ts';
import { type Facts, settingsIn } from '../../domain/form/facts.ts';
import type { Calculate, FormLogic } from '../../domain/form/form.ts';
import type { Family } from './family.ts';
import { ibanggaOf } from './index-of.ts';
import type { Dimension } from './mapping.ts';

export const calculations: FormLogic['calculations'] = {
  indeks_ketentraman: ofDimension('ketentraman'),
  indeks_kemandirian: ofDimension('kemandirian'),
  indeks_kebahagiaan: ofDimension('kebahagiaan'),
  ibangga: (answers, facts) => tenths(ibanggaOf(familyIn(answers, facts)).index),
  ibangga_kelas: (answers, facts) => ibanggaOf(familyIn(answers, facts)).class,
};

export function familyIn(answers: Answers, facts: Facts): Family {
  const { id = '', members = [], forms = {} } = facts.household ?? {};
  return { household: id, members, answers, forms, on: facts.today, limits: settingsIn(facts).krs };
}

function ofDimension(code: Dimension): Calculate {
  return (answers, facts) => tenths(ibanggaOf(familyIn(answers, facts)).dimensions[code]);
}

function tenths(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
