import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { monthsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { isConfirmed } from './calculations.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** Exactly -2.00 is normal. */
const shortBelow = -2;

export const relevance: FormLogic['relevance'] = { dipastikan: isConfirmed };

export const checks: FormLogic['checks'] = {
  konfirmasi: checkConfirmation,
  zs_pendek: checkIsShort,
  belum_dirujuk: (answers) => (answers.sudah_dirujuk === 'tidak' ? say('info', 'rujuk') : null),
  lulus: checkGraduation,
};

function checkConfirmation(answers: Answers, { person }: Facts): Finding | null {
  const [day, born] = [textAt(answers, 'tgl_konfirmasi_nakes'), textAt(person?.answers ?? {}, 'tgl_lahir')];
  if (day === undefined) return say('info', 'masih_terduga');
  return born !== undefined && monthsOld(born, day) === undefined ? say('error', 'sebelum_lahir') : null;
}

function checkIsShort(answers: Answers): Finding | null {
  const z = numberAt(answers, 'zs_tbu');
  return z !== undefined && z >= shortBelow ? say('warn', 'tidak_pendek') : null;
}

function checkGraduation(answers: Answers): Finding | null {
  return isOneOf(answers, 'status', [2]) && !isConfirmed(answers) ? say('warn', 'lulus_belum_pasti') : null;
}
