import { type LmsTable, type PackedLmsTable, unpackLmsTable } from './lms-table.ts';

/** WHO growth reference 2007, by whole month of age: height and BMI to 19 years, weight to 10. */
export interface SchoolAgeTables<Table = LmsTable> {
  hfa: Table;
  bfa: Table;
  wfa: Table;
}

export function unpackSchoolAgeTables(packed: SchoolAgeTables<PackedLmsTable>): SchoolAgeTables {
  return { hfa: unpackLmsTable(packed.hfa), bfa: unpackLmsTable(packed.bfa), wfa: unpackLmsTable(packed.wfa) };
}

export async function loadSchoolAgeTables(): Promise<SchoolAgeTables> {
  const { packedSchoolAge } = await import('./tables/school-age.ts');
  return unpackSchoolAgeTables(packedSchoolAge);
}
