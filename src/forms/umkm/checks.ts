import type { Answers } from '../../domain/answers.ts';
import { codesAt, isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { finding } from '../finding.ts';
import { halalDueOn } from './calculations.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

/** Older ones exist, but a slip of the pen is likelier. */
const earliestYear = 1950;
const mostObstacles = 3;

export const checks: FormLogic['checks'] = {
  pemilik_masih_ada: checkOwner,
  tahun_mulai: checkYear,
  ada_yang_bekerja: checkWorkers,
  wajib_halal: checkHalal,
  kendala_terberat: checkObstacles,
};

/** Whoever died or moved away no longer keeps the stall: somebody has taken it over, or it is closed. */
function checkOwner(answers: Answers, { household }: Facts): Finding | null {
  const owner = household?.members.find(({ id }) => id === answers.pemilik_id)?.answers;
  if (owner === undefined || !isOneOf(owner, 'mutasi', [3, 4])) return null;
  return say('warn', 'pemilik_tidak_ada', { nama: textAt(owner, 'nama') ?? '' });
}

function checkYear(answers: Answers, { today }: Facts): Finding | null {
  const year = Number(textAt(answers, 'tahun_mulai'));
  if (year > Number(today.slice(0, 4))) return say('error', 'tahun_belum_tiba');
  return year < earliestYear ? say('warn', 'tahun_terlalu_awal') : null;
}

const workers = ['pekerja_dibayar_l', 'pekerja_dibayar_p', 'pekerja_tidak_dibayar_l', 'pekerja_tidak_dibayar_p'];

/** The owner works, too. A number that is not known may be anybody. */
function checkWorkers(answers: Answers): Finding | null {
  return workers.every((key) => numberAt(answers, key) === 0) ? say('warn', 'tidak_ada_pekerja') : null;
}

function checkHalal(answers: Answers, { today }: Facts): Finding | null {
  const due = halalDueOn(answers);
  if (due === undefined || !isOneOf(answers, 'halal', [3])) return null;
  return say('info', today <= due ? 'halal_akan_wajib' : 'halal_wajib');
}

/** The instrument asks for the heaviest three, so that an office can see what to begin with. */
function checkObstacles(answers: Answers): Finding | null {
  const chosen = codesAt(answers, 'kendala').length;
  return chosen > mostObstacles ? say('error', 'kendala_lebih', { jumlah: chosen }) : null;
}
