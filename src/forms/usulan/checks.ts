import type { Answers } from '../../domain/answers.ts';
import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { finding } from '../finding.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** The list of DTSEN closes on this day of each month, and is drawn on the next. */
export const listClosesOn = 17;

export const relevance: FormLogic['relevance'] = { diusulkan: isProposed };

export const checks: FormLogic['checks'] = { batas_bulan: checkDeadline };

/** Into the list, a better rank, or out of it: something that the operator has to send. */
export function isProposed(answers: Answers): boolean {
  return isOneOf(answers, 'usul', [1, 2, 3]);
}

function checkDeadline(answers: Answers): Finding | null {
  const day = Number((textAt(answers, 'tgl_usul') ?? '').slice(8, 10));
  return isProposed(answers) && day > listClosesOn ? say('info', 'bulan_depan') : null;
}
