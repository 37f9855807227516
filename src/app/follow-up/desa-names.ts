import type { DeviceSession } from '../../device/device-session.ts';

/** Names of the desa that somebody looks after, by code; undefined for whoever has one: then it goes without saying. */
export function desaNamesOf({
  account,
  regions,
}: Pick<DeviceSession, 'account' | 'regions'>): ReadonlyMap<string, string> | undefined {
  const codes = new Set(account.scope.map(({ desa }) => desa));
  if (codes.size === 1) return undefined;
  return new Map(regions.filter(({ code }) => codes.has(code)).map(({ code, name }) => [code, name]));
}

/** "Desa Mongpok", or how many there are. */
export function placeOf({ account, regions }: Pick<DeviceSession, 'account' | 'regions'>, desa?: string): string {
  const codes = [...new Set(account.scope.map((unit) => unit.desa))];
  const code = desa ?? (codes.length === 1 ? codes[0] : undefined);
  return regions.find((region) => region.code === code)?.name ?? '';
}
