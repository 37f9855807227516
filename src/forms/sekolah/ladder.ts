/** Rungs of schooling; codes of `jenjang`, in the order of the screen. Equivalency and special schools stand on their rung. */
export const jenjang = [1, 4, 5, 3, 2, 15, 8, 9, 7, 6, 16, 12, 14, 13, 11, 10, 17, 18] as const;

export type Rung = 'paud' | 'sd' | 'smp' | 'sma' | 'pt';

const rungs: Readonly<Record<number, Rung>> = {
  ...{ 1: 'paud' },
  ...{ 2: 'sd', 3: 'sd', 4: 'sd', 5: 'sd', 15: 'sd' },
  ...{ 6: 'smp', 7: 'smp', 8: 'smp', 9: 'smp', 16: 'smp' },
  ...{ 10: 'sma', 11: 'sma', 12: 'sma', 13: 'sma', 14: 'sma', 17: 'sma' },
  ...{ 18: 'pt' },
};

export function rungOf(code: number | undefined): Rung | undefined {
  return code === undefined ? undefined : rungs[code];
}

/** Classes of a rung, counted on from the first class of SD; kindergarten and university have none here. */
export const classesOf: Readonly<Partial<Record<Rung, { readonly from: number; readonly to: number }>>> = {
  sd: { from: 1, to: 6 },
  smp: { from: 7, to: 9 },
  sma: { from: 10, to: 12 },
};

/** The code of `kelas` that says that the rung was finished. */
export const finished = 13;
export const kelas = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, finished] as const;
