import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { monthsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { isConfirmed } from './calculations.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** Exactly -2.00 is normal. */
const shortBelow = -2;

export const relevance: FormLogic['relevance'] = { dipastikan: isConfirmed };

export const checks: FormLogic['checks'] = {
  konfirmasi: checkConfirmation,
  zs_pendek: (answers) => checkScore(answers, 'zs_tbu') ?? checkIsShort(answers),
  zs_bbtb_wajar: (answers) => checkScore(answers, 'zs_bbtb'),
  belum_dirujuk: (answers) => (answers.sudah_dirujuk === 'tidak' ? say('info', 'rujuk') : null),
  lulus: checkGraduation,
};

function checkConfirmation(answers: Answers, { person }: Facts): Finding | null {
  const [day, born] = [textAt(answers, 'tgl_konfirmasi_nakes'), textAt(person?.answers ?? {}, 'tgl_lahir')];
  if (day === undefined) return say('info', 'masih_terduga');
  return born !== undefined && monthsOld(born, day) === undefined ? say('error', 'sebelum_lahir') : null;
}

const mostScore = 6;

/** A comma left out: -235 for -2,35. */
function checkScore(answers: Answers, key: string): Finding | null {
  const z = numberAt(answers, key);
  if (z === undefined || Math.abs(z) <= mostScore) return null;
  const meant = meantNumber(z, (reading) => Math.abs(reading) <= mostScore);
  return meant === undefined ? null : say('warn', 'maksudnya', { isian: z, maksud: meant });
}

function checkIsShort(answers: Answers): Finding | null {
  const z = numberAt(answers, 'zs_tbu');
  return z !== undefined && z >= shortBelow ? say('warn', 'tidak_pendek') : null;
}

function checkGraduation(answers: Answers): Finding | null {
  return isOneOf(answers, 'status', [2]) && !isConfirmed(answers) ? say('warn', 'lulus_belum_pasti') : null;
}
