import type { GrowthResult } from '../../domain/growth/growth-result.ts';
import type { KmsStatus } from '../../domain/growth/kms.ts';
import { type KmsLine, mustRefer } from '../../domain/growth/kms-line.ts';
import type { LilaCategory } from '../../domain/growth/lila-category.ts';

type Seen = {
  readonly status: KmsStatus | undefined;
  readonly line: KmsLine | undefined;
  readonly growth: GrowthResult | undefined;
  readonly lila: LilaCategory | undefined;
  readonly edema: boolean;
};

/** A suggestion, to be changed by whoever stands there. Empty: nothing to be done but weigh again next month. */
export function suggestSteps(seen: Seen): readonly string[] {
  const { status, line } = seen;
  const lacks = isUnderweight(seen) || isWasted(seen);
  const isReferred = mustRefer(status, line) || isShort(seen) || lacks || isSevere(seen);
  return [
    ...(isReferred ? ['konseling'] : []),
    ...(status === 'T' || lacks ? ['pmt'] : []),
    ...(isReferred ? ['rujuk_puskesmas'] : []),
  ];
}

/** Oedema and a thin arm are gizi buruk whatever the z-scores say. */
function isSevere({ edema, lila }: Seen): boolean {
  return edema || lila === 'gizi_buruk' || lila === 'gizi_kurang';
}

function isShort({ growth }: Seen): boolean {
  return isBelowMinusTwo(growth, 'len');
}

function isUnderweight({ growth }: Seen): boolean {
  return isBelowMinusTwo(growth, 'wei');
}

function isWasted({ growth }: Seen): boolean {
  return isBelowMinusTwo(growth, 'wfl');
}

function isBelowMinusTwo(growth: GrowthResult | undefined, index: 'len' | 'wei' | 'wfl'): boolean {
  return growth?.flags[index] === false && (growth.z[index] ?? 0) < -2;
}
