import { loadMonthlyTables, type MonthlyTables } from './monthly-tables.ts';
import { loadSchoolAgeTables, type SchoolAgeTables } from './school-age-tables.ts';
import { loadUnderFiveTables, type UnderFiveTables } from './under-five-tables.ts';

/** Every figure that a screen or a rule about growth may need. */
export interface GrowthTables {
  underFive: UnderFiveTables;
  schoolAge: SchoolAgeTables;
  monthly: MonthlyTables;
}

/** Fetches about 12 KB (gzip) and unpacks them; the caller keeps what it got. */
export async function loadGrowthTables(): Promise<GrowthTables> {
  const [underFive, schoolAge, monthly] = await Promise.all([
    loadUnderFiveTables(),
    loadSchoolAgeTables(),
    loadMonthlyTables(),
  ]);
  return { underFive, schoolAge, monthly };
}
