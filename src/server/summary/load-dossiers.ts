import type { Transaction } from '../db/database.ts';
import { dossierOf } from '../intake/dossier-records.ts';
import { loadRecords } from '../intake/load-records.ts';
import type { RecordState } from '../intake/workspace.ts';
import { groupBy } from './group-by.ts';
import { type DossierToTally, fromTheStart } from './retally-dossiers.ts';
import { firstMonth } from './tally-changes.ts';

/** Dossiers as stored, to be tallied from nothing. */
export async function loadDossiers(
  tx: Transaction,
  kab: string,
  { households, since = fromTheStart }: { households: readonly string[]; since?: string },
): Promise<DossierToTally[]> {
  const records = [...(await loadRecords(tx, kab, { households })).values()];
  const byHousehold = groupBy(records, ({ household }) => household);
  return households.map((household) => toTally(kab, { household, since, records: byHousehold.get(household) ?? [] }));
}

function toTally(
  kab: string,
  { household, since, records }: { household: string; since: string; records: readonly RecordState[] },
): DossierToTally {
  const first = firstMonth(records.filter(({ deleted }) => !deleted));
  return { household, since, first, dossier: dossierOf(kab, household, records) };
}
