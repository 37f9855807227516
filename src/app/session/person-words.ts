import type { EnrolmentEntry } from '../../device/enrolments.ts';
import { unlockTexts } from '../texts/id/unlock.ts';

/** "Kader · Desa Mongpok". */
export function personWords({ role, desa }: Pick<EnrolmentEntry, 'role' | 'desa'>): string {
  const place = desa === '' ? '' : unlockTexts.desa(desa);
  return [unlockTexts.roles[role], place].filter(Boolean).join(' · ');
}
