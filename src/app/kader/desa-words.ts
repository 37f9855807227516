import { getSession } from '../session/current-session.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { kaderTexts } from '../texts/id/kader.ts';

/** "Desa Mongpok". */
export function desaWords(code: string): string {
  const name = getSession().regions.find((region) => region.code === code)?.name;
  return name === undefined ? kaderTexts.newSubject('desa') : villageName(name);
}
