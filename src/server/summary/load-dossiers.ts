import type { Transaction } from '../db/database.ts';
import { loadRecords } from '../intake/load-records.ts';
import type { Kabupaten } from '../intake/workspace.ts';
import { type DossierToTally, dossierToTally, fromTheStart } from './dossier-to-tally.ts';
import { groupBy } from './group-by.ts';

/** Dossiers as stored, to be tallied from nothing. */
export async function loadDossiers(
  tx: Transaction,
  kabupaten: Kabupaten,
  { households, since = fromTheStart }: { households: readonly string[]; since?: string },
): Promise<DossierToTally[]> {
  const records = [...(await loadRecords(tx, kabupaten.kab, { households })).values()];
  const byHousehold = groupBy(records, ({ household }) => household);
  return households.map((household) =>
    dossierToTally(kabupaten, { household, since, records: byHousehold.get(household) ?? [] }),
  );
}
