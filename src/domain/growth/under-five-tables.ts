import { type LmsTable, type PackedLmsTable, unpackLmsTable } from './lms-table.ts';

/** WHO Child Growth Standards 2006: by day of age, weight-for-length and -height by millimetre. */
export interface UnderFiveTables<Table = LmsTable> {
  lhfa: Table;
  wfa: Table;
  bfa: Table;
  hcfa: Table;
  acfa: Table;
  wfl: Table;
  wfh: Table;
}

export function unpackUnderFiveTables(packed: UnderFiveTables<PackedLmsTable>): UnderFiveTables {
  return {
    lhfa: unpackLmsTable(packed.lhfa),
    wfa: unpackLmsTable(packed.wfa),
    bfa: unpackLmsTable(packed.bfa),
    hcfa: unpackLmsTable(packed.hcfa),
    acfa: unpackLmsTable(packed.acfa),
    wfl: unpackLmsTable(packed.wfl),
    wfh: unpackLmsTable(packed.wfh),
  };
}

/** Fetches the figures only when a child is measured; the caller keeps what it got. */
export async function loadUnderFiveTables(): Promise<UnderFiveTables> {
  const { packedUnderFive } = await import('./tables/under-five.ts');
  return unpackUnderFiveTables(packedUnderFive);
}
