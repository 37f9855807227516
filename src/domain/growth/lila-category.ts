/**
 * Lingkar lengan atas at 6 to 59 completed months: below 11.5 cm gizi buruk, 11.5 to below 12.5 cm gizi kurang.
 * Undefined outside those ages. Permenkes 2/2020 has no cut-offs for LiLA; these are the ones in use.
 */
export type LilaCategory = 'gizi_buruk' | 'gizi_kurang' | 'gizi_baik';

export function lilaCategory(armCm: number, completedMonths: number): LilaCategory | undefined {
  if (!(armCm > 0) || completedMonths < 6 || completedMonths > 59) return undefined;
  if (armCm < 11.5) return 'gizi_buruk';
  return armCm < 12.5 ? 'gizi_kurang' : 'gizi_baik';
}
