import type { DeviceSession } from '../../device/device-session.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { categoryWords, placeWords, statusWord } from './case-words.ts';
import { placeOf } from './desa-names.ts';
import type { WorklistPart } from './worklist-part.ts';

type Filtered = {
  readonly rule: FollowUpRule;
  readonly part: WorklistPart;
  readonly session: Pick<DeviceSession, 'account' | 'regions'>;
};

/** "Desa Mongpok, RT 003 RW 001, Siap cetak KIA, Baru": stands on paper and in the file, so that nobody takes a part for all. */
export function filterWords({ rule, part, session }: Filtered): string {
  const desa = placeOf(session, part.desa);
  const { rw = null, rt = null } = part;
  const words = [
    desa === '' ? followUpTexts.allDesa : villageName(desa),
    rw === null && rt === null ? '' : placeWords({ rw, rt }),
    ...(part.category === undefined ? [] : categoryWords(rule, [part.category])),
    part.status === undefined ? '' : statusWord(part.status),
  ];
  return words.filter((word) => word !== '').join(', ');
}
