import type { KmsStatus } from './kms.ts';

/** Where a weight stands on the card. The red line is −3 SD of weight-for-age (BGM), the orange one +1 SD. */
export type KmsLine = 'bawah_garis_merah' | 'di_antara' | 'atas_garis_oranye';

/** `zWei` is the rounded weight-for-age z-score; on a line is not beyond it. */
export function kmsLine(zWei: number): KmsLine {
  if (zWei < -3) return 'bawah_garis_merah';
  return zWei > 1 ? 'atas_garis_oranye' : 'di_antara';
}

/** Buku KIA 2023: refer at the first T already, below the red line, and above the orange line. */
export function mustRefer(status: KmsStatus | undefined, line: KmsLine | undefined): boolean {
  return status === 'T' || (line !== undefined && line !== 'di_antara');
}
