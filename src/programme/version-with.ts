import type { Settings } from '../domain/settings/settings.ts';

/** By which formulas or rules something was worked out, with which settings: another of either, and it is worked out anew. */
export function versionWith(version: string, { version: settled }: Pick<Settings, 'version'>): string {
  return settled === 0 ? version : `${version} setelan-${settled}`;
}
