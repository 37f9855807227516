import type { Answer } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Known } from '../../domain/form/form.ts';
import { schoolLimits } from './cutoffs.ts';
import { yearsOf } from './relevance.ts';
import { atSchool, leftSchool, neverThere } from './school-status.ts';

/** Codes of the member's `pendidikan`: 1 none, 2 left SD; the odd ones "masih", the even ones "tamat". */
const [none, still] = [1, [3, 5, 7, 9]];

export const known: Readonly<Record<string, Known>> = {
  status_sekolah: schoolingOfMember,
  sekolah_nama: ({ forms }) => textAt(forms.kia ?? {}, 'sekolah_nama'),
  sekolah_npsn: ({ forms }) => textAt(forms.kia ?? {}, 'sekolah_npsn'),
  bekerja_anak: workOfMember,
};

/** As the list of members says it: whoever is still at SD is at school. Of a small child's kindergarten it says nothing. */
export function schoolingOfMember(facts: Facts): number | undefined {
  const code = numberAt(facts.person?.answers ?? {}, 'pendidikan');
  if (code === undefined) return undefined;
  if (code === none) return (yearsOf(facts) ?? 0) < schoolLimits.ats.from ? undefined : neverThere;
  return still.includes(code) ? atSchool : leftSchool;
}

/** An occupation says that the child works; that it has none says nothing of helping out. */
function workOfMember(facts: Facts): Answer | undefined {
  const hasOccupation = isOneOf(facts.person?.answers ?? {}, 'pekerjaan', [2, 3, 4, 5, 6, 7, 8, 9, 10]);
  return hasOccupation && (yearsOf(facts) ?? 0) >= schoolLimits.occupationFrom ? 'ya' : undefined;
}
