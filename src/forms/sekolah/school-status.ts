import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Known } from '../known.ts';
import { isWithin } from '../krs/cutoffs.ts';
import { schoolLimits } from './cutoffs.ts';
import { classesOf, finished, rungOf } from './ladder.ts';

/** Out of school (ATS): never was at one, left one, or finished one and did not go on. */
export const atsGroups = ['DO', 'LTM', 'BPB'] as const;
export type AtsGroup = (typeof atsGroups)[number];

/** Codes of `status_sekolah`. */
export const [neverThere, atSchool, leftSchool] = [1, 2, 3];

/** The reason that is none: learns at a pesantren that no register knows. To be verified, and no ATS. */
const unlistedPesantren = 12;

/** By status, rung and class alone; `bukan` where the child is at school, of another age, or has finished all of it. */
export function leavingOf(answers: Answers, years: number | undefined): AtsGroup | 'bukan' | undefined {
  const status = numberAt(answers, 'status_sekolah');
  if (status === undefined) return undefined;
  if (status === atSchool) return 'bukan';
  if (years === undefined) return undefined;
  if (!isWithin(years, schoolLimits.ats)) return 'bukan';
  return status === neverThere ? 'BPB' : afterSchool(answers);
}

/** Who has only been to a kindergarten has never been at school; who has finished class 12 owes nothing. */
function afterSchool(answers: Answers): AtsGroup | 'bukan' | undefined {
  const rung = rungOf(numberAt(answers, 'jenjang'));
  if (rung === 'paud') return 'BPB';
  if (rung === 'pt') return 'bukan';
  const reached = numberAt(answers, 'kelas');
  if (rung === undefined || reached === undefined) return undefined;
  if (reached !== finished) return 'DO';
  return rung === 'sma' ? 'bukan' : 'LTM';
}

/** `cek`: said to learn where no register looks. Counted neither as out of school nor as at school until somebody has seen it. */
export type SchoolGroup = AtsGroup | 'cek' | 'bukan';

export function schoolGroup(answers: Answers, years: number | undefined): SchoolGroup | undefined {
  const leaving = leavingOf(answers, years);
  const isAway = leaving !== undefined && leaving !== 'bukan';
  return isAway && isOneOf(answers, 'ats_alasan', [unlistedPesantren]) ? 'cek' : leaving;
}

/** Years above the usual age of the class; undefined where there is no class or no age. */
export function yearsBehind(answers: Answers, years: number | undefined): number | undefined {
  const reached = numberAt(answers, 'kelas');
  if (years === undefined || reached === undefined || reached === finished) return undefined;
  return years - (schoolLimits.firstClassAge + reached - 1);
}

/** At school, and more than two years older than the class: such a child leaves more easily. `years`: on the day it was said. */
export function isAtRisk(answers: Answers, years: number | undefined): Known {
  const status = numberAt(answers, 'status_sekolah');
  if (status === undefined) return undefined;
  if (status !== atSchool) return false;
  const rung = rungOf(numberAt(answers, 'jenjang'));
  if (rung !== undefined && classesOf[rung] === undefined) return false;
  const behind = yearsBehind(answers, years);
  return behind === undefined ? undefined : behind > schoolLimits.yearsBehind;
}
