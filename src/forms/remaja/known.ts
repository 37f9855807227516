import { isOneOf } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Known } from '../../domain/form/form.ts';
import { rungOf } from '../sekolah/ladder.ts';
import { atSchool } from '../sekolah/school-status.ts';

export const known: Readonly<Record<string, Known>> = { kegiatan: knownActivity };

/** Codes of `kegiatan`. */
const [school, university, work] = [1, 2, 4];

/** School goes before work; of whoever has neither nobody knows whether he looks for some. */
function knownActivity({ forms, person }: Facts): number | undefined {
  const member = person?.answers ?? {};
  const schooling = forms.sekolah ?? {};
  if (isOneOf(schooling, 'status_sekolah', [atSchool])) {
    return rungOf(Number(schooling.jenjang)) === 'pt' ? university : school;
  }
  if (schooling.status_sekolah === undefined) {
    if (isOneOf(member, 'pendidikan', [3, 5, 7])) return school;
    if (isOneOf(member, 'pendidikan', [9])) return university;
  }
  return isOneOf(member, 'pekerjaan', [2, 3, 4, 5, 6, 7, 8, 10]) ? work : undefined;
}
