import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic } from '../../domain/form/form.ts';
import { yearsOld } from '../age.ts';
import { isWithin } from '../krs/cutoffs.ts';
import type { Span } from '../slip-check.ts';
import { schoolLimits } from './cutoffs.ts';
import { classesOf, rungOf } from './ladder.ts';
import { atSchool, leavingOf, leftSchool, neverThere } from './school-status.ts';

/** Whose age is not known is asked what any age is asked. */
export const relevance: FormLogic['relevance'] = {
  umur_sekolah: (_, facts) => isAged(schoolLimits.asked, facts),
  pernah_sekolah: (answers) => isOneOf(answers, 'status_sekolah', [atSchool, leftSchool]),
  masih_sekolah: (answers) => isOneOf(answers, 'status_sekolah', [atSchool]),
  ada_kelas: hasClasses,
  berhenti: (answers) => isOneOf(answers, 'status_sekolah', [leftSchool]),
  ats: isOut,
  umur_pip: (_, facts) => (yearsOf(facts) ?? schoolLimits.pipFrom) >= schoolLimits.pipFrom,
  umur_kerja: (_, facts) => isAged(schoolLimits.work, facts),
  bekerja: (answers) => isYes(answers, 'bekerja_anak'),
  diukur: (answers) => numberAt(answers, 'bb') !== undefined || numberAt(answers, 'tb') !== undefined,
};

export function yearsOf({ person, today }: Facts): number | undefined {
  return yearsOld(person?.answers.tgl_lahir, today);
}

function isAged(span: Span, facts: Facts): boolean {
  const years = yearsOf(facts);
  return years === undefined || isWithin(years, span);
}

function hasClasses(answers: Answers): boolean {
  const rung = rungOf(numberAt(answers, 'jenjang'));
  return rung !== undefined && classesOf[rung] !== undefined;
}

/** Also where it cannot be told yet, because the age or the class is not known. */
function isOut(answers: Answers, facts: Facts): boolean {
  const leaving = leavingOf(answers, yearsOf(facts));
  return leaving === undefined ? isOneOf(answers, 'status_sekolah', [neverThere, leftSchool]) : leaving !== 'bukan';
}
