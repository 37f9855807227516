import type { Answers } from '../domain/answers.ts';
import { codesAt, isOneOf, numberAt } from '../domain/form/answer-values.ts';
import type { Need } from '../forms/umkm/needs.ts';
import { foodSectors, sectors } from '../forms/umkm/sectors.ts';
import type { Known } from './persons.ts';

const had = [1, 2];
const none = 3;
const underWay = 4;

/** Had, shown or not; false also while it is being made; undefined where nobody knows. */
export function hasPaper(answers: Answers, key: 'nib' | 'pirt' | 'halal'): Known {
  const code = numberAt(answers, key);
  return code === undefined ? undefined : had.includes(code);
}

/** Known not to be there, or help with it was asked for: what is not known is nobody's "tidak". */
export function lacksPaper(answers: Answers, key: 'nib' | 'pirt' | 'halal'): boolean {
  if (isOneOf(answers, key, [none])) return true;
  return hasPaper(answers, key) !== true && !isUnderWay(answers, key) && codesAt(answers, 'kebutuhan').includes(key);
}

export function isUnderWay(answers: Answers, key: Need): boolean {
  return isOneOf(answers, key, [underWay]);
}

/** Whether packaged food, which needs SPP-IRT. */
export function sellsPackagedFood(answers: Answers): Known {
  const sector = numberAt(answers, 'usaha_sektor');
  return sector === undefined ? undefined : sector === sectors.olahan;
}

/** Whether food or drink at all, which needs a halal certificate. */
export function sellsFood(answers: Answers): Known {
  const sector = numberAt(answers, 'usaha_sektor');
  return sector === undefined ? undefined : foodSectors.includes(sector);
}

const credits = ['kur', 'pnm_umi'];

/** A public loan (KUR, UMi, PNM Mekaar), once or now; false only where both were asked and neither was had. */
export function hadCredit(answers: Answers): Known {
  const hasNow = codesAt(answers, 'sumber_modal').some((code) => credits.includes(code));
  const ever = [answers.kur_pernah, answers.umi_pernah];
  if (hasNow || ever.includes('ya')) return true;
  return ever.every((answer) => answer === 'tidak') ? false : undefined;
}

/** Asked for it, or named it as what holds the business back. */
export function wantsCapital(answers: Answers): boolean {
  return ['kebutuhan', 'kendala'].some((key) => codesAt(answers, key).includes('modal'));
}
