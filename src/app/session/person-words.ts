import type { EnrolmentEntry } from '../../device/enrolments.ts';
import type { Role } from '../../domain/roles.ts';
import { capitalised, headWord, villageName } from '../shell/kabupaten-settings.ts';
import { unlockTexts } from '../texts/id/unlock.ts';

/** "Kader", "Lurah". Before the PIN nobody's settings are known yet. */
function taskWord(role: Role): string {
  return role === 'kepala_desa' ? capitalised(headWord()) : unlockTexts.roles[role];
}

/** "Kader · Desa Mongpok". */
export function personWords({ role, desa }: Pick<EnrolmentEntry, 'role' | 'desa'>): string {
  const place = desa === '' ? '' : villageName(desa);
  return [taskWord(role), place].filter(Boolean).join(' · ');
}
