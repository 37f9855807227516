import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Known } from '../known.ts';
import { lastingMethods, modernMethods } from './methods.ts';

/** Codes of `kb_saat_ini`, `ingin_anak` (IAT, TIAL) and `hamil_diinginkan`. */
const [using, notUsing] = [1, [2, 3]];
const [soon, laterOrNever] = [1, [2, 3]];
const [wanted, mistimedOrUnwanted] = [1, [2, 3]];

/** What she says of herself, and whether she is pregnant: `answers` are those of the form `kb`. */
export type Woman = { readonly answers: Answers; readonly isExpecting: Known };

/** Whether she, or her husband, uses any way of family planning. */
export function usesAny({ answers, isExpecting }: Woman): Known {
  if (isExpecting === true) return false;
  if (isOneOf(answers, 'kb_saat_ini', [using])) return true;
  return isOneOf(answers, 'kb_saat_ini', notUsing) ? false : undefined;
}

export function usesModern(woman: Woman): Known {
  return usesOneOf(woman, modernMethods);
}

export function usesLasting(woman: Woman): Known {
  return usesOneOf(woman, lastingMethods);
}

function usesOneOf(woman: Woman, codes: readonly number[]): Known {
  const isUsing = usesAny(woman);
  if (isUsing !== true) return isUsing;
  const method = numberAt(woman.answers, 'kb_metode');
  return method === undefined ? undefined : codes.includes(method);
}

/**
 * Unmet need as on PK-23 (after Bradley 2012): uses nothing and wants no child now, or is pregnant and did not want to be,
 * or not yet.
 */
export function hasUnmetNeed(woman: Woman): Known {
  if (woman.isExpecting === true) return among(woman.answers, 'hamil_diinginkan', [mistimedOrUnwanted, [wanted]]);
  return wantsNoneAndUsesNone(woman);
}

/** The programme's simple reading: (IAT + TIAL) of couples; who is pregnant does not count as one. */
export function hasSimpleUnmetNeed(woman: Woman): Known {
  return woman.isExpecting === true ? false : wantsNoneAndUsesNone(woman);
}

function wantsNoneAndUsesNone(woman: Woman): Known {
  const isUsing = usesAny(woman);
  if (isUsing !== false) return isUsing === undefined ? undefined : false;
  return among(woman.answers, 'ingin_anak', [laterOrNever, [soon]]);
}

function among(answers: Answers, key: string, [yes, no]: readonly [readonly number[], readonly number[]]): Known {
  if (isOneOf(answers, key, yes)) return true;
  return isOneOf(answers, key, no) ? false : undefined;
}

/** A lasting way that she would like and does not have yet. */
export function wishesForLasting(woman: Woman): boolean {
  return isOneOf(woman.answers, 'kb_minat', lastingMethods) && usesLasting(woman) !== true;
}
