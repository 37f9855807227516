/** Kemendagri codes `PP.KK.CC.DDDD`. BPS codes differ below the kabupaten and are never written like this. */
export type RegionLevel = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa';

const pattern = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const levels: readonly RegionLevel[] = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];

export interface Region {
  level: RegionLevel;
  provinsi: string;
  kabupaten?: string;
  kecamatan?: string;
  desa?: string;
}

/** The codes of a region and of all it lies in, undefined for anything that is no region code. */
export function parseRegion(code: string): Region | undefined {
  const level = regionLevel(code);
  if (level === undefined) return undefined;
  const [provinsi, kabupaten, kecamatan, desa] = [2, 5, 8, 13].map((length) => code.slice(0, length));
  if (provinsi === undefined) return undefined;
  const depth = levels.indexOf(level);
  return {
    level,
    provinsi,
    ...(depth >= 1 && kabupaten ? { kabupaten } : {}),
    ...(depth >= 2 && kecamatan ? { kecamatan } : {}),
    ...(depth >= 3 && desa ? { desa } : {}),
  };
}

export function regionLevel(code: string): RegionLevel | undefined {
  return pattern.test(code) ? levels[code.split('.').length - 1] : undefined;
}

/** The region one level up; undefined above a province. */
export function parentRegion(code: string): string | undefined {
  if (!pattern.test(code) || !code.includes('.')) return undefined;
  return code.slice(0, code.lastIndexOf('.'));
}

/** True for a region itself and for everything that lies in it. */
export function isWithinRegion(code: string, outer: string): boolean {
  return code === outer || code.startsWith(`${outer}.`);
}

/** A fifth digit group beginning with 1 is a kelurahan, with 2 a desa, with 3 a desa adat. */
export function isKelurahan(code: string): boolean {
  return regionLevel(code) === 'desa' && code.charAt(9) === '1';
}

/** '3', '03' and '003' are the RT (or RW) "003"; undefined for what cannot be one. */
export function normaliseRt(text: string): string | undefined {
  const digits = text.trim();
  return /^\d{1,3}$/.test(digits) ? digits.padStart(3, '0') : undefined;
}
